package org.passerelle.care.practices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;
import org.springframework.stereotype.Component;

/// The places practices promised us, and how many of them are taken.
@Component
class Places {

    /// How many people a practice took from us this month and in all.
    ///
    /// @param waiting of all, those who were not seen there yet
    record Taken(int month, int total, int waiting) {

        static final Taken NONE = new Taken(0, 0, 0);

        int of(QuotaPeriod period) {
            return period == QuotaPeriod.MONTH ? month : total;
        }
    }

    private final PracticeCalls calls;
    private final WidenedSearches widened;
    private final ChoicesAnyway chosen;
    private final Clock clock;

    Places(PracticeCalls calls, WidenedSearches widened, ChoicesAnyway chosen, Clock clock) {
        this.calls = calls;
        this.widened = widened;
        this.chosen = chosen;
        this.clock = clock;
    }

    /// Of those that took anybody.
    Map<UUID, Taken> taken(Collection<UUID> practices) {
        return practices.isEmpty()
                ? Map.of()
                : calls.loads(practices, monthBegan()).stream()
                        .collect(Collectors.toMap(
                                PracticeCalls.Load::getPracticeId,
                                load -> new Taken(load.getMonth(), load.getTotal(), load.getWaiting())));
    }

    Taken taken(UUID practice) {
        return taken(List.of(practice)).getOrDefault(practice, Taken.NONE);
    }

    /// Why this quota cannot stand: more people were sent already.
    Optional<FieldProblem> tooMany(UUID practice, Answered told) {
        Integer quota = told.quota();
        QuotaPeriod period = told.quotaPeriod();
        if (quota == null || period == null) {
            return Optional.empty();
        }
        return Optional.of(taken(practice).of(period))
                .filter(taken -> taken > quota)
                .map(taken -> new FieldProblem("quota", "practice.quota-below." + period, taken));
    }

    /// Takes the place a practice just promised to somebody. Its row is locked by whoever asks, so that of two who are
    /// promised the last one the second hears of it: [InvalidInput] says why not.
    void hold(UUID practice, UUID pathway) {
        if (calls.isFull(practice, pathway, monthBegan()) && !isChosenAnyway(practice, pathway)) {
            throw new InvalidInput("practiceId", "practice.full");
        }
    }

    /// Somebody decided that this person is asked for all the same.
    private boolean isChosenAnyway(UUID practice, UUID pathway) {
        return widened.findById(pathway).isPresent() || chosen.existsById(new ChosenAnyway.For(pathway, practice));
    }

    /// Quotas are by calendar month, as the practices count them.
    private Instant monthBegan() {
        return LocalDate.now(clock)
                .withDayOfMonth(1)
                .atStartOfDay(clock.getZone())
                .toInstant();
    }
}
