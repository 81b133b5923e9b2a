package org.passerelle.care.interpreting.funding;

import jakarta.persistence.Embeddable;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// Who may be paid for from a line; an empty list lets everybody in.
///
/// @param programmes codes of the teams
/// @param schemes codes of the cover a person has
/// @param practiceKinds codes of the kinds of practice
/// @param newcomersOnly for newly arrived people alone. Nobody keeps whether somebody is one (domain.md §5), so such a
///     line pays only where a person chose it.
@Embeddable
public record Eligibility(
        @JdbcTypeCode(SqlTypes.JSON) List<String> programmes,
        @JdbcTypeCode(SqlTypes.JSON) List<String> schemes,
        @JdbcTypeCode(SqlTypes.JSON) List<String> practiceKinds,
        boolean newcomersOnly) {

    /// Whom an interpreter is for, as far as a line may ask.
    ///
    /// @param programme absent when it is for nobody's pathway
    /// @param scheme the person's cover, absent when not known
    public record For(
            @Nullable String programme,
            @Nullable String scheme,
            @Nullable String practiceKind) {}

    /// What of it keeps the line from paying, as the code of a sentence; absent when nothing does.
    @Nullable
    String refusal(For whom) {
        if (!lets(programmes, whom.programme())) {
            return "programme";
        }
        if (!lets(schemes, whom.scheme())) {
            return "scheme";
        }
        return lets(practiceKinds, whom.practiceKind()) ? null : "practice-kind";
    }

    private static boolean lets(List<String> named, @Nullable String code) {
        return named.isEmpty() || (code != null && named.contains(code));
    }
}
