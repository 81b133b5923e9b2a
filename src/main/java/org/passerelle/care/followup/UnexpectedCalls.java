package org.passerelle.care.followup;

import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.care.appointments.Appointments;
import org.passerelle.care.appointments.Booked;
import org.passerelle.care.followup.FollowUpHistory.Unreached;
import org.passerelle.pathway.NewsKind;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.PathwayMessage;
import org.passerelle.pathway.PathwayMessages;
import org.passerelle.pathway.PathwayNews;
import org.passerelle.pathway.PathwayState;
import org.passerelle.pathway.PathwayView;
import org.passerelle.pathway.Pathways;
import org.passerelle.pathway.WaitingView;
import org.passerelle.pathway.Wakers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Calls that no task asked for: late, or of the person's own accord. They are always taken and written down; what they
/// bring is heard as any other news of the visit.
@Service
@Transactional
public class UnexpectedCalls {

    /// What a refusal is told by, before the visit is known and after it.
    private static final Set<String> ENDS_CALLS =
            Set.of(PathwayMessage.OUTCOME_REPORTED.messageName(), PathwayMessage.DOCTOR_REPORTED.messageName());

    private final CallBook calls;
    private final Pathways pathways;
    private final PathwayNews news;
    private final PathwayMessages messages;
    private final PathwayHistory history;
    private final Appointments appointments;
    private final Reopening reopening;
    private final Wakers wakers;
    private final Clock clock;

    UnexpectedCalls(
            CallBook calls,
            Pathways pathways,
            PathwayNews news,
            PathwayMessages messages,
            PathwayHistory history,
            Appointments appointments,
            Reopening reopening,
            Wakers wakers,
            Clock clock) {
        this.calls = calls;
        this.pathways = pathways;
        this.news = news;
        this.messages = messages;
        this.history = history;
        this.appointments = appointments;
        this.reopening = reopening;
        this.wakers = wakers;
        this.clock = clock;
    }

    /// Throws [org.passerelle.platform.refusals.NotFound] for whoever does not see the pathway,
    /// [org.passerelle.platform.refusals.InvalidInput] for an outcome before the visit.
    ///
    /// @return whether something that the pathway waits for ends by it
    public boolean take(UUID pathwayId, CallTold call, CurrentUser user) {
        PathwayView pathway = pathways.seenLocked(pathwayId, user);
        ToldOutcome told = call.outcome();
        if (told != null) {
            PathwayNews.Effect heard = news.hear(pathwayId, asNews(told, call.reason()), user);
            calls.wasCalled(made(pathwayId, call, told.outcome(), user), call.agreement());
            return !heard.ended().isEmpty();
        }
        int attempt = calls.write(made(pathwayId, call, outcome(call.result()), user));
        history.writeBy(user.username(), pathwayId, "call", new Unreached(attempt, call.result()));
        return switch (call.result()) {
            case REFUSED -> {
                endCalls(pathwayId, pathway.state());
                yield pathway.waiting().stream().anyMatch(this::isEnded);
            }
            case REACHED -> reopening.foundAgain(pathwayId, null, user.username());
            default -> false;
        };
    }

    private boolean isEnded(WaitingView wait) {
        return !Collections.disjoint(wakers.of(wait.processId(), wait.step()), ENDS_CALLS);
    }

    /// Somebody spoke with the person through a contact that was left. Without a pathway that waits for it, it is
    /// written down; who was lost is found again.
    public void spokeWith(UUID pathwayId, String by) {
        calls.write(new CallMade(
                pathwayId, null, null, CallResult.REACHED, Outcome.SPOKEN, null, null, by, clock.instant()));
        reopening.foundAgain(pathwayId, null, by);
    }

    private static PathwayNews.Told asNews(ToldOutcome outcome, @Nullable NotAttendedReason reason) {
        return new PathwayNews.Told(
                NewsKind.OUTCOME_REPORTED.name(),
                "PERSON",
                null,
                reason == null ? null : reason.name(),
                null,
                outcome.name(),
                null);
    }

    private CallMade made(UUID pathwayId, CallTold call, Outcome outcome, CurrentUser user) {
        return new CallMade(
                pathwayId,
                null,
                call.contactId(),
                call.result(),
                outcome,
                call.reason(),
                call.note(),
                user.username(),
                clock.instant());
    }

    private static Outcome outcome(CallResult result) {
        return switch (result) {
            case REACHED, TOLD -> Outcome.SPOKEN;
            case REFUSED -> Outcome.REFUSED;
            case VOICEMAIL_LEFT, NO_ANSWER, NUMBER_DEAD, THIRD_PARTY -> Outcome.UNREACHED;
        };
    }

    /// Whoever waits to call again hears that the person does not want it; a supervisor decides what comes then.
    private void endCalls(UUID pathwayId, PathwayState state) {
        switch (state) {
            case RUNNING -> {
                Map<String, Object> facts = new HashMap<>();
                facts.put("outcome", Outcome.REFUSED.name());
                facts.put("reasonCode", null);
                facts.put("wantsToReturn", null);
                UUID about = appointments
                        .latestOf(pathwayId)
                        .filter(Booked::isKept)
                        .map(Booked::id)
                        .orElse(pathwayId);
                messages.sayAbout(about, PathwayMessage.OUTCOME_REPORTED, pathwayId, facts);
            }
            case RELAYED ->
                messages.say(
                        PathwayMessage.DOCTOR_REPORTED, pathwayId, Map.of("afterCareResult", Outcome.REFUSED.name()));
            default -> {
                // nobody calls
            }
        }
    }
}
