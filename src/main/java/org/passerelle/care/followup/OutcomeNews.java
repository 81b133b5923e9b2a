package org.passerelle.care.followup;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.appointments.Appointments;
import org.passerelle.care.appointments.Booked;
import org.passerelle.care.followup.FollowUpHistory.Attended;
import org.passerelle.care.followup.FollowUpHistory.LeftDoctor;
import org.passerelle.care.followup.FollowUpHistory.NotAttended;
import org.passerelle.care.followup.FollowUpHistory.RegularDoctor;
import org.passerelle.care.followup.FollowUpHistory.WantsAnotherDoctor;
import org.passerelle.care.followup.NoteAfterCareCall.AfterCareResult;
import org.passerelle.care.interpreting.InterpreterWord;
import org.passerelle.care.practices.Practices;
import org.passerelle.care.practices.RefusalCode;
import org.passerelle.pathway.News;
import org.passerelle.pathway.NewsHandler;
import org.passerelle.pathway.NewsKind;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.PathwayMessage;
import org.passerelle.pathway.PathwayState;
import org.passerelle.platform.refusals.Codes;
import org.passerelle.platform.refusals.InvalidInput;
import org.springframework.stereotype.Component;

/// «Des nouvelles sont arrivées»: what became of the visit, told before anybody called; later, whether the person
/// still sees that doctor. Late news is always taken.
@Component
class OutcomeNews implements NewsHandler {

    private final CallBook calls;
    private final Reopening reopening;
    private final Appointments appointments;
    private final Practices practices;
    private final InterpreterWord interpreter;
    private final PathwayHistory history;
    private final Clock clock;

    OutcomeNews(
            CallBook calls,
            Reopening reopening,
            Appointments appointments,
            Practices practices,
            InterpreterWord interpreter,
            PathwayHistory history,
            Clock clock) {
        this.calls = calls;
        this.reopening = reopening;
        this.appointments = appointments;
        this.practices = practices;
        this.interpreter = interpreter;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public Set<NewsKind> kinds() {
        return Set.of(NewsKind.OUTCOME_REPORTED);
    }

    @Override
    public Choices choices(UUID pathwayId, NewsKind kind) {
        return new Choices(
                Choices.Date.NO, Codes.names(ToldOutcome.values()), Codes.names(NotAttendedReason.values()), Map.of());
    }

    @Override
    public @Nullable Said handle(UUID pathwayId, News news) {
        ToldOutcome outcome = Codes.require(ToldOutcome.class, "outcome", news.outcome());
        NotAttendedReason reason = outcome == ToldOutcome.NOT_ATTENDED ? reason(news) : null;
        Optional<Booked> visit = appointments.latestOf(pathwayId);
        if (visit.filter(booked -> booked.startsAt().isAfter(clock.instant())).isPresent()) {
            throw new InvalidInput("outcome", "outcome.early");
        }
        boolean afterTheVisit = news.state() == PathwayState.RELAYED
                || news.state() == PathwayState.CLOSED && reopening.isAfterTheVisit(pathwayId);
        write(pathwayId, outcome, reason, news, afterTheVisit);
        return afterTheVisit
                ? afterTheVisit(outcome)
                : aboutTheVisit(visit.filter(Booked::isKept).map(Booked::id).orElse(null), outcome, reason);
    }

    @Override
    public boolean reopens(UUID pathwayId, News news) {
        ToldOutcome outcome = Codes.require(ToldOutcome.class, "outcome", news.outcome());
        return reopening.foundAgain(pathwayId, outcome, news.toldBy());
    }

    private static NotAttendedReason reason(News news) {
        NotAttendedReason told = Codes.readIfGiven(NotAttendedReason.class, "reason", news.reason());
        return told == null ? NotAttendedReason.NO_REASON : told;
    }

    /// While the visit itself is asked about, a word on the time after it is a word on the visit too.
    private static Said aboutTheVisit(
            @Nullable UUID appointment, ToldOutcome outcome, @Nullable NotAttendedReason reason) {
        boolean went = outcome != ToldOutcome.NOT_ATTENDED;
        return said(appointment, went ? Outcome.ATTENDED.name() : outcome.name(), reason, wantsToReturn(outcome));
    }

    /// Once the pathway is handed over it is the other way round, and that the visit took place is nothing new.
    private static @Nullable Said afterTheVisit(ToldOutcome outcome) {
        return switch (outcome) {
            case ATTENDED, ATTENDED_UNSURE -> null;
            case REGULAR_DOCTOR -> saidOfTheDoctor(AfterCareResult.REGULAR_DOCTOR);
            case LEFT, WANTS_ANOTHER_GP, NOT_ATTENDED -> saidOfTheDoctor(AfterCareResult.LEFT);
        };
    }

    private static Said saidOfTheDoctor(AfterCareResult result) {
        return new Said(PathwayMessage.DOCTOR_REPORTED, null, Map.of("afterCareResult", result.name()));
    }

    private static @Nullable String wantsToReturn(ToldOutcome outcome) {
        return switch (outcome) {
            case WANTS_ANOTHER_GP, LEFT -> "NO";
            case ATTENDED_UNSURE -> "UNSURE";
            default -> null;
        };
    }

    private static Said said(
            @Nullable UUID appointment,
            String outcome,
            @Nullable NotAttendedReason reason,
            @Nullable String wantsToReturn) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("outcome", outcome);
        facts.put("reasonCode", reason == null ? null : reason.name());
        facts.put("wantsToReturn", wantsToReturn);
        return new Said(PathwayMessage.OUTCOME_REPORTED, appointment, facts);
    }

    private void write(
            UUID pathwayId, ToldOutcome outcome, @Nullable NotAttendedReason reason, News news, boolean afterTheVisit) {
        switch (outcome) {
            case ATTENDED, ATTENDED_UNSURE -> attended(pathwayId, news);
            case WANTS_ANOTHER_GP -> {
                ruleOut(attended(pathwayId, news), pathwayId, RefusalCode.PERSON_PREFERS_ANOTHER);
                history.write(pathwayId, news, new WantsAnotherDoctor());
            }
            case NOT_ATTENDED -> missed(pathwayId, Objects.requireNonNull(reason), news);
            case REGULAR_DOCTOR -> {
                if (!afterTheVisit) {
                    appointments.attended(pathwayId);
                }
                history.write(pathwayId, news, new RegularDoctor());
            }
            case LEFT -> {
                if (!afterTheVisit) {
                    ruleOut(appointments.attended(pathwayId), pathwayId, RefusalCode.PERSON_PREFERS_ANOTHER);
                }
                history.write(pathwayId, news, new LeftDoctor());
            }
        }
        calls.write(new CallMade(
                pathwayId, null, null, CallResult.TOLD, outcome.outcome(), reason, null, news.toldBy(), news.toldAt()));
    }

    private Optional<UUID> attended(UUID pathwayId, News news) {
        history.write(pathwayId, news, new Attended());
        return appointments.attended(pathwayId);
    }

    private void missed(UUID pathwayId, NotAttendedReason reason, News news) {
        Optional<UUID> practice = appointments.missed(pathwayId, reason.name());
        history.write(pathwayId, news, new NotAttended(reason));
        interpreter.notUsed(pathwayId, news.toldBy());
        if (reason == NotAttendedReason.REFUSED_AT_DESK) {
            ruleOut(practice, pathwayId, RefusalCode.REFUSED_AT_DESK);
        }
    }

    private void ruleOut(Optional<UUID> practice, UUID pathwayId, RefusalCode why) {
        practice.ifPresent(id -> practices.rulesOut(id, pathwayId, why));
    }
}
