package org.passerelle.care.advocacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.pathway.PathwayAccess;
import org.passerelle.platform.forms.AnsweredTask;
import org.passerelle.platform.refusals.Conflict;
import org.passerelle.platform.refusals.NotFound;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What became of promises, and when to look next.
@Service
@Transactional
class CommitmentBook {

    private static final Limit SHOWN = Limit.of(200);

    private final CommitmentRepository commitments;
    private final Commitments engine;
    private final CommitmentMessages messages;
    private final AdvocacyTeams teams;
    private final PathwayAccess access;
    private final Clock clock;

    CommitmentBook(
            CommitmentRepository commitments,
            Commitments engine,
            CommitmentMessages messages,
            AdvocacyTeams teams,
            PathwayAccess access,
            Clock clock) {
        this.commitments = commitments;
        this.engine = engine;
        this.messages = messages;
        this.teams = teams;
        this.access = access;
        this.clock = clock;
    }

    /// Those of the user's teams, the next day first; two hundred at most.
    @Transactional(readOnly = true)
    List<CommitmentView> list(CommitmentState state, CurrentUser user) {
        return views(commitments.of(state, teams.seen(user), SHOWN));
    }

    List<CommitmentView> views(List<Commitment> of) {
        Map<UUID, String> names = engine.names(of.stream().map(Commitment::id).toList()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, named -> named.getValue().name()));
        return of.stream()
                .map(one -> one.view(Objects.requireNonNull(names.get(one.id()))))
                .toList();
    }

    /// Somebody learnt what became of it before its day, or it has another day. Its task, if there is one, goes away.
    /// Throws [Conflict] when it was settled before, [NotFound], and
    /// [org.passerelle.platform.refusals.InvalidInput] naming each field that cannot stand.
    CommitmentView settle(UUID id, CommitmentOutcomeTold told, CurrentUser user) {
        Commitment commitment = commitments
                .findLocked(id)
                .filter(one -> access.sees(user, one.team()))
                .orElseThrow(() -> new NotFound("commitment", id));
        AdvocacyCheck check = new AdvocacyCheck(LocalDate.now(clock));
        CommitmentResult result = check.result(told.result());
        LocalDate day = result == CommitmentResult.LATER ? check.dayToCome("dueOn", told.dueOn()) : null;
        String why = result == CommitmentResult.DROPPED ? check.reason(told.reason()) : null;
        check.throwIfAny();
        messages.changed(commitment);
        settle(commitment, result, day, why, user.username(), clock.instant());
        return views(List.of(commitment)).getFirst();
    }

    /// The answer to its task, in the transaction that ends it.
    void answered(AnsweredTask task, CommitmentResult result, @Nullable LocalDate day, @Nullable String why) {
        AdvocacyCheck check = new AdvocacyCheck(LocalDate.now(clock));
        if (result == CommitmentResult.LATER) {
            check.dayToCome("dueOn", day == null ? null : day.toString());
        }
        check.throwIfAny();
        settle(commitments.getLocked(task.about()), result, day, why, task.by(), task.at());
    }

    private void settle(
            Commitment commitment,
            CommitmentResult result,
            @Nullable LocalDate day,
            @Nullable String why,
            String by,
            Instant now) {
        switch (result) {
            case KEPT -> commitment.kept(by, now);
            case LATER -> {
                commitment.moveTo(Objects.requireNonNull(day), now);
                messages.begin(commitment);
            }
            case DROPPED -> commitment.drop(Objects.requireNonNull(why), by, now);
        }
    }
}
