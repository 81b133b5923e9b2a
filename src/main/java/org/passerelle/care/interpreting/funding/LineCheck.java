package org.passerelle.care.interpreting.funding;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.words.PlainWords;

/// Reads what is typed of a funding line.
final class LineCheck {

    /// What a line may ask for, by codes.
    ///
    /// @param programmes of the teams there are
    record Codes(Set<String> programmes, Set<String> schemes, Set<String> practiceKinds) {}

    private static final int LONGEST_CODE = 30;

    private LineCheck() {}

    /// Throws [InvalidInput] naming each field that cannot stand.
    static LineChecked read(LineTold told, Codes known) {
        TypedFields typed = new TypedFields();
        String name = typed.name("name", told.name());
        LocalDate first = typed.first(told.validFrom());
        LineChecked read = new LineChecked(
                code(told.code(), name),
                name,
                first,
                typed.last(told.validTo(), first),
                typed.amount("budget", told.budget(), true),
                new Eligibility(
                        typed.codes("programmes", told.programmes(), known.programmes()),
                        typed.codes("schemes", told.schemes(), known.schemes()),
                        typed.codes("practiceKinds", told.practiceKinds(), known.practiceKinds()),
                        Boolean.TRUE.equals(told.newcomersOnly())));
        if (!name.isEmpty() && read.code().isEmpty()) {
            typed.wrong("code", "required");
        }
        typed.throwIfAny();
        return read;
    }

    private static String code(@Nullable String typed, String name) {
        String words = typed == null || typed.isBlank() ? name : typed;
        String code = PlainWords.of(words).toUpperCase(Locale.ROOT).replace(' ', '_');
        return code.length() > LONGEST_CODE ? code.substring(0, LONGEST_CODE) : code;
    }
}
