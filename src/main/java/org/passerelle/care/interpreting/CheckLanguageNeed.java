package org.passerelle.care.interpreting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.Worker;
import org.passerelle.care.appointments.Appointments;
import org.passerelle.care.interpreting.InterpretingHistory.InterpreterAlreadyArranged;
import org.passerelle.care.interpreting.InterpretingHistory.InterpreterNeeded;
import org.passerelle.care.interpreting.InterpretingHistory.LanguageShared;
import org.passerelle.care.practices.Practices;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.Languages;
import org.passerelle.person.People;
import org.springframework.stereotype.Component;

/// Answers "Compare the languages": without a common language between person and practice, an interpreter is needed.
@Component
class CheckLanguageNeed implements Worker<CheckLanguageNeed.Request, CheckLanguageNeed.Need> {

    record Request(
            UUID pathwayId,
            @Nullable UUID practiceId,
            @Nullable Boolean interpreterAsked) {

        /// The person was not understood last time, or the practice says yes with an interpreter only.
        boolean isAsked() {
            return Boolean.TRUE.equals(interpreterAsked);
        }
    }

    record Need(boolean interpreterNeeded) {}

    private static final String STEP = "Task_CheckLanguageNeed";

    private final Arrangements arrangements;
    private final Appointments appointments;
    private final Practices practices;
    private final Pathways pathways;
    private final People people;
    private final PathwayHistory history;

    CheckLanguageNeed(
            Arrangements arrangements,
            Appointments appointments,
            Practices practices,
            Pathways pathways,
            People people,
            PathwayHistory history) {
        this.arrangements = arrangements;
        this.appointments = appointments;
        this.practices = practices;
        this.pathways = pathways;
        this.people = people;
        this.history = history;
    }

    @Override
    public String jobType() {
        return "check-language-need";
    }

    @Override
    public Need work(Request request) {
        UUID pathwayId = request.pathwayId();
        Optional<String> shared = sharedLanguage(request);
        if (shared.isPresent() && !request.isAsked()) {
            history.write(pathwayId, STEP, new LanguageShared(shared.get()));
            return new Need(false);
        }
        if (isAlreadyArranged(request) && !request.isAsked()) {
            history.write(pathwayId, STEP, new InterpreterAlreadyArranged());
            return new Need(false);
        }
        history.write(pathwayId, STEP, new InterpreterNeeded());
        return new Need(true);
    }

    private Optional<String> sharedLanguage(Request request) {
        List<String> atPractice = request.practiceId() == null ? List.of() : practices.languages(request.practiceId());
        return people.facts(pathways.facts(request.pathwayId()).personId()).languages().stream()
                .filter(language -> language.equals(Languages.FRENCH) || atPractice.contains(language))
                .findFirst();
    }

    /// By phone there is nothing to book: it holds for every appointment at that practice. Anybody else holds for the
    /// appointment they were booked for.
    private boolean isAlreadyArranged(Request request) {
        return request.practiceId() != null
                        && arrangements.existsByPathwayIdAndPracticeIdAndModeAndReleasedAtIsNull(
                                request.pathwayId(), request.practiceId(), InterpreterMode.PHONE)
                || isArrangedForTheVisit(request.pathwayId());
    }

    private boolean isArrangedForTheVisit(UUID pathwayId) {
        return appointments
                .latestOf(pathwayId)
                .filter(visit -> arrangements.isSettledSince(pathwayId, visit.bookedAt()))
                .isPresent();
    }
}
