package org.passerelle.care.practices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The places practices promised us, and how many of them are taken.
@Component
class Places {

    /// How many people a practice took from us this month and in all.
    record Taken(int month, int total) {

        static final Taken NONE = new Taken(0, 0);

        int of(QuotaPeriod period) {
            return period == QuotaPeriod.MONTH ? month : total;
        }
    }

    private final PracticeCalls calls;
    private final Clock clock;

    Places(PracticeCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /// Of those that took anybody.
    Map<UUID, Taken> taken(Collection<UUID> practices) {
        return practices.isEmpty()
                ? Map.of()
                : calls.loads(practices, monthBegan()).stream()
                        .collect(Collectors.toMap(
                                PracticeCalls.Load::getPracticeId,
                                load -> new Taken(load.getMonth(), load.getTotal())));
    }

    int taken(UUID practice, QuotaPeriod period) {
        return taken(List.of(practice)).getOrDefault(practice, Taken.NONE).of(period);
    }

    /// Quotas are by calendar month, as the practices count them.
    private Instant monthBegan() {
        return LocalDate.now(clock)
                .withDayOfMonth(1)
                .atStartOfDay(clock.getZone())
                .toInstant();
    }
}
