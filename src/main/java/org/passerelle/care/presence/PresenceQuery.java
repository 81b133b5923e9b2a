package org.passerelle.care.presence;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.accounts.Programme;
import org.passerelle.accounts.Programmes;
import org.passerelle.pathway.PathwayAccess;
import org.passerelle.platform.paging.PageCursor;
import org.passerelle.platform.refusals.InvalidInput;

/// Which permanences or sessions: of one team or all the user sees, of some days, the last it included.
record PresenceQuery(
        @Nullable String team,
        LocalDate from,
        LocalDate to,
        @Nullable PageCursor after,
        int limit) {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

    static PresenceQuery of(
            @Nullable String team,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String cursor,
            int limit) {
        return new PresenceQuery(
                team == null || team.isBlank() ? null : team.strip(),
                from == null ? FIRST : from,
                to == null ? LAST : to,
                cursor == null ? null : PageCursor.read(cursor, 2),
                limit);
    }

    /// Programmes of the past too. Throws [InvalidInput] for a team that is none of the user's.
    Set<String> teams(PathwayAccess access, CurrentUser user, Programmes programmes) {
        if (team == null) {
            return programmes.all().stream()
                    .map(Programme::code)
                    .filter(code -> access.sees(user, code))
                    .collect(Collectors.toSet());
        }
        return programmes
                .writtenOfAll(team)
                .map(Programme::code)
                .filter(code -> access.sees(user, code))
                .map(Set::of)
                .orElseThrow(() -> new InvalidInput("team", "option.unknown", team));
    }

    static LocalDate day(PageCursor cursor) {
        try {
            return LocalDate.parse(cursor.values().getFirst());
        } catch (DateTimeParseException e) {
            throw new InvalidInput("cursor", "cursor.invalid");
        }
    }
}
