package org.passerelle.care.practices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.platform.refusals.FieldProblem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Takes what a list tells of the answers of practices: each as any other answer, one for a practice and a day, so that
/// a list that is read again adds none. What somebody heard that day or later stands.
@Component
class ListedAnswers {

    private final TakenAnswers answers;
    private final Places places;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ListedAnswers(TakenAnswers answers, Places places, ApplicationEventPublisher events, Clock clock) {
        this.answers = answers;
        this.places = places;
        this.events = events;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// Beside what these practices, locked by the caller, answered before.
    Beside beside(Collection<UUID> practices) {
        Map<UUID, Set<LocalDate>> days = new HashMap<>();
        if (!practices.isEmpty()) {
            answers.days(practices).forEach(day -> days.computeIfAbsent(day.getPracticeId(), _ -> new HashSet<>())
                    .add(day.getToldOn()));
        }
        return new Beside(days);
    }

    final class Beside {

        private final Map<UUID, Set<LocalDate>> days;
        private final List<TakenAnswer> taken = new ArrayList<>();

        private Beside(Map<UUID, Set<LocalDate>> days) {
            this.days = days;
        }

        /// Why it cannot stand beside what is known.
        Optional<FieldProblem> refused(Practice practice, Answered told) {
            if (told.on().equals(practice.verifiedAt())
                    && !Boolean.valueOf(told.accepts()).equals(practice.takesNewPatients())) {
                return Optional.of(new FieldProblem("accepts", "practice.told-otherwise"));
            }
            return isKnown(practice, told) ? Optional.empty() : places.tooMany(practice.id(), told);
        }

        /// Those that are new, to be written after their practices.
        List<TakenAnswer> taken() {
            return taken;
        }

        void take(Practice practice, Answered told, String by) {
            if (!isKnown(practice, told)) {
                days.computeIfAbsent(practice.id(), _ -> new HashSet<>()).add(told.on());
                taken.add(new TakenAnswer(practice.id(), told, clock.instant(), by));
                practice.learn(told);
                events.publishEvent(practice.heard());
            }
        }

        private boolean isKnown(Practice practice, Answered told) {
            return told.on().equals(practice.verifiedAt())
                    || days.getOrDefault(practice.id(), Set.of()).contains(told.on());
        }
    }
}
