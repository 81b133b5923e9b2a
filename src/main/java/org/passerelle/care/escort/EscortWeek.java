package org.passerelle.care.escort;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// «Cette semaine»: whom somebody meets in the seven days from this morning on.
@Service
@Transactional(readOnly = true)
public class EscortWeek {

    private static final int DAYS = 7;
    private static final Limit SHOWN = Limit.of(20);

    /// One meeting; `personId` names the person, `level` says whether the way is gone together.
    public record Met(UUID pathwayId, UUID personId, EscortLevel level, String place, Instant at) {}

    /// One meeting as a calendar knows it.
    ///
    /// @param until when whoever goes along is back
    /// @param releasedAt when it fell away, absent as long as it stands
    public record Planned(
            UUID id,
            UUID pathwayId,
            Instant at,
            @Nullable Instant until,
            @Nullable Instant releasedAt) {}

    private final Escorts escorts;
    private final Clock clock;

    EscortWeek(Escorts escorts, Clock clock) {
        this.escorts = escorts;
        this.clock = clock;
    }

    /// The next first, at most twenty.
    public List<Met> of(String username) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return escorts.meetings(username, morning(today), morning(today.plusDays(DAYS)), SHOWN);
    }

    /// The next first, with those that fell away.
    public List<Planned> between(String username, Instant from, Instant until, int atMost) {
        return escorts.planned(username, from, until, Limit.of(atMost));
    }

    private Instant morning(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
