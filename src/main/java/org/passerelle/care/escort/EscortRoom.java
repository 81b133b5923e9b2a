package org.passerelle.care.escort;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.Colleagues;
import org.passerelle.care.escort.companions.Absences;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.words.Moments;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/// Writes an escort down where there is room for it: nobody goes along while away, nobody is in two places at once.
@Component
class EscortRoom {

    private final Escorts escorts;
    private final Absences absences;
    private final Colleagues colleagues;
    private final Moments moments;

    EscortRoom(Escorts escorts, Absences absences, Colleagues colleagues, Moments moments) {
        this.escorts = escorts;
        this.absences = absences;
        this.colleagues = colleagues;
        this.moments = moments;
    }

    /// Frees whoever was to go along on this pathway. First it holds them, and whoever comes next, until the
    /// transaction ends: two who wait for a colleague while another's time is half freed would wait for each
    /// other.
    void free(UUID pathwayId, @Nullable String next, Instant now) {
        Stream.concat(escorts.companionsOf(pathwayId).stream(), Stream.ofNullable(next))
                .distinct()
                .sorted()
                .forEach(absences::lock);
        escorts.release(pathwayId, now);
    }

    /// For whom [#free] holds; throws [InvalidInput] when they are away.
    void meet(Escort escort, Meeting meeting) {
        absences.during(meeting.companion(), meeting.busyFrom(), meeting.busyUntil())
                .ifPresent(away -> {
                    throw new InvalidInput(
                            "companion",
                            "escort.companion-absent",
                            colleagues.displayName(away.account()),
                            moments.calendarDay(away.from()),
                            moments.calendarDay(away.to()));
                });
        escort.meet(meeting);
    }

    /// Throws [InvalidInput] when the companion, or the person, is elsewhere at that time.
    void save(Escort escort) {
        // once the table has refused, nothing can be read any more
        String name = Optional.ofNullable(escort.companion())
                .map(colleagues::displayName)
                .orElse("");
        try {
            escorts.saveAndFlush(escort);
        } catch (DataIntegrityViolationException refused) {
            throw twoPlacesAtOnce(refused, name);
        }
    }

    private static RuntimeException twoPlacesAtOnce(DataIntegrityViolationException refused, String companion) {
        String why = String.valueOf(refused.getMostSpecificCause().getMessage());
        if (why.contains("escort_companion_once")) {
            return new InvalidInput("companion", "escort.companion-taken", companion);
        }
        return why.contains("escort_person_once") ? new InvalidInput("escortLevel", "escort.person-taken") : refused;
    }
}
