package org.passerelle.care.followup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.appointments.Appointments;
import org.passerelle.care.followup.FollowUpHistory.Attended;
import org.passerelle.care.followup.FollowUpHistory.NotAttended;
import org.passerelle.care.followup.FollowUpHistory.Unreached;
import org.passerelle.care.followup.FollowUpHistory.WantsAnotherDoctor;
import org.passerelle.care.interpreting.InterpreterOutcome;
import org.passerelle.care.interpreting.InterpreterWord;
import org.passerelle.care.practices.Practices;
import org.passerelle.care.practices.RefusalCode;
import org.passerelle.care.presence.Permanences;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.Pathways;
import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.stereotype.Component;

/// The call after an appointment: turns what was heard into the outcome that the model decides by.
@Component
class NoteFollowUpCall implements AnswerHandler<NoteFollowUpCall.Answer, NoteFollowUpCall.Facts> {

    enum Went {
        YES,
        NO
    }

    enum WantsToReturn {
        YES,
        NO,
        UNSURE
    }

    record Answer(
            CallResult callResult,
            @Nullable Went attended,
            @Nullable NotAttendedReason reasonCode,
            @Nullable String reasonWords,
            @Nullable WantsToReturn wantsToReturn,
            @Nullable InterpreterOutcome interpreterOutcome,
            @Nullable Integer interpreterMinutes,
            @Nullable UUID contactId,
            @Nullable String notes) {

        /// Another reason than those of the list is kept in the person's words.
        @Nullable
        String allNotes() {
            return Stream.of(reasonWords, notes)
                    .filter(Objects::nonNull)
                    .reduce((words, more) -> words + "\n" + more)
                    .orElse(null);
        }

        Outcome outcome() {
            return switch (callResult) {
                case REACHED, TOLD -> attended == Went.YES ? Outcome.ATTENDED : Outcome.NOT_ATTENDED;
                case REFUSED -> Outcome.REFUSED;
                case VOICEMAIL_LEFT, NO_ANSWER, NUMBER_DEAD, THIRD_PARTY -> Outcome.UNREACHED;
            };
        }
    }

    /// @param permanenceOn when the team is there for whoever could not be reached, as far as it is planned
    record Facts(
            Outcome outcome,
            @Nullable NotAttendedReason reasonCode,
            @Nullable WantsToReturn wantsToReturn,
            boolean numberDead,
            @Nullable LocalDate permanenceOn) {}

    private final CallBook calls;
    private final Appointments appointments;
    private final Practices practices;
    private final InterpreterWord interpreter;
    private final Permanences permanences;
    private final Pathways pathways;
    private final PathwayHistory history;
    private final Clock clock;

    NoteFollowUpCall(
            CallBook calls,
            Appointments appointments,
            Practices practices,
            InterpreterWord interpreter,
            Permanences permanences,
            Pathways pathways,
            PathwayHistory history,
            Clock clock) {
        this.calls = calls;
        this.appointments = appointments;
        this.practices = practices;
        this.interpreter = interpreter;
        this.permanences = permanences;
        this.pathways = pathways;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "follow-up-call";
    }

    @Override
    public Facts handle(AnsweredTask task, Answer answer) {
        int attempt = calls.write(CallMade.answering(
                task,
                answer.contactId(),
                answer.callResult(),
                answer.outcome(),
                answer.reasonCode(),
                answer.allNotes()));
        switch (answer.outcome()) {
            case ATTENDED -> attended(task, answer);
            case NOT_ATTENDED -> missed(task, Objects.requireNonNull(answer.reasonCode()));
            default -> {
                appointments.leftUnknown(task.pathwayId());
                history.write(task, new Unreached(attempt, answer.callResult()));
            }
        }
        return new Facts(
                answer.outcome(),
                answer.reasonCode(),
                answer.wantsToReturn(),
                answer.callResult() == CallResult.NUMBER_DEAD,
                answer.outcome() == Outcome.UNREACHED ? permanence(task) : null);
    }

    private @Nullable LocalDate permanence(AnsweredTask task) {
        String team = pathways.facts(task.pathwayId()).programme();
        return permanences
                .next(team, task.at().atZone(clock.getZone()).toLocalDate())
                .orElse(null);
    }

    private void attended(AnsweredTask task, Answer answer) {
        var practice = appointments.attended(task.pathwayId());
        history.write(task, new Attended());
        InterpreterOutcome translated = answer.interpreterOutcome();
        if (translated != null) {
            interpreter.heard(task.pathwayId(), translated, answer.interpreterMinutes(), task.by());
        }
        if (answer.wantsToReturn() == WantsToReturn.NO) {
            practice.ifPresent(id -> practices.rulesOut(id, task.pathwayId(), RefusalCode.PERSON_PREFERS_ANOTHER));
            history.write(task, new WantsAnotherDoctor());
        }
    }

    private void missed(AnsweredTask task, NotAttendedReason reason) {
        var practice = appointments.missed(task.pathwayId(), reason.name());
        history.write(task, new NotAttended(reason));
        interpreter.notUsed(task.pathwayId(), task.by());
        if (reason == NotAttendedReason.REFUSED_AT_DESK) {
            practice.ifPresent(id -> practices.rulesOut(id, task.pathwayId(), RefusalCode.REFUSED_AT_DESK));
        }
    }
}
