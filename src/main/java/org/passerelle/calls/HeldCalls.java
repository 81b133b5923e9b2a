package org.passerelle.calls;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.platform.refusals.NotFound;
import org.passerelle.tasks.TaskLine;
import org.passerelle.tasks.Tasks;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Holds each answer of the call runner in our own database for some seconds before anything reaches the engine. In
/// that time whoever gave it takes it back; then it is applied once, whoever is killed meanwhile: the row, what it
/// changes and the word to the engine are one transaction.
@Service
@Transactional
@EnableConfigurationProperties(CallSettings.class)
class HeldCalls {

    private final HeldCallRows rows;
    private final CallDesk desk;
    private final Tasks tasks;
    private final CallSettings settings;

    HeldCalls(HeldCallRows rows, CallDesk desk, Tasks tasks, CallSettings settings) {
        this.rows = rows;
        this.desk = desk;
        this.tasks = tasks;
        this.settings = settings;
    }

    /// Takes the task, so that nobody else calls the same person. Sent again under the same id it is one; as long as
    /// an answer waits, another to the same task takes its place, and what was taken back may be answered anew.
    /// Throws as [CallDesk#reserve], and a conflict when the task is another's or over: then it is [#holdLate] that
    /// holds it.
    ///
    /// @return false when what was answered under this id has left: then nothing is held
    boolean hold(UUID id, UUID taskId, CallAnswer answer, CurrentUser user) {
        return hold(id, taskId, answer, user, false);
    }

    /// The same where the task is another's or over: somebody was called twice, and what they said the second time is
    /// heard too. Throws as [CallDesk#take].
    boolean holdLate(UUID id, UUID taskId, CallAnswer answer, CurrentUser user) {
        return hold(id, taskId, answer, user, true);
    }

    private boolean hold(UUID id, UUID taskId, CallAnswer answer, CurrentUser user, boolean late) {
        if (rows.findLocked(id)
                .filter(call -> call.state() == HeldCall.State.APPLIED)
                .isPresent()) {
            return false;
        }
        Optional<HeldCall> before = rows.heldLocked(taskId, user.username());
        TaskLine task = tasks.get(taskId, user).task();
        if (late) {
            desk.check(task.about().id(), answer, user);
        } else {
            desk.reserve(task, answer, user);
        }
        before.ifPresent(call -> rows.settle(call.id(), HeldCall.State.UNDONE));
        boolean tookTask =
                task.assignee() == null || before.filter(HeldCall::tookTask).isPresent();
        Instant due = Instant.now().plus(settings.undo());
        rows.hold(new HeldCall(id, task.id(), task.about().id(), answer, user, due, tookTask, HeldCall.State.HELD));
        return true;
    }

    /// The last that can still be taken back.
    @Transactional(readOnly = true)
    Optional<HeldCall> last(CurrentUser user) {
        return rows.heldBy(user.username()).stream().findFirst();
    }

    /// Nobody is called again before their answer is gone.
    @Transactional(readOnly = true)
    Set<UUID> tasksHeld(CurrentUser user) {
        return rows.heldBy(user.username()).stream().map(HeldCall::taskId).collect(Collectors.toSet());
    }

    /// Answers what was answered, so that it can be corrected; empty when it is too late. The person is to be called
    /// again, by anybody. Throws [NotFound] for whoever did not give it.
    Optional<CallAnswer> undo(UUID id, CurrentUser user) {
        HeldCall call = rows.findLocked(id)
                .filter(held -> held.by().username().equals(user.username()))
                .orElseThrow(() -> new NotFound("call", id));
        if (call.state() == HeldCall.State.HELD) {
            rows.settle(id, HeldCall.State.UNDONE);
            giveTaskBack(call);
        }
        return Optional.of(call)
                .filter(was -> was.state() == HeldCall.State.HELD || was.state() == HeldCall.State.UNDONE)
                .map(HeldCall::answer);
    }

    /// Once, however often it is asked for. Throws when it cannot be applied: then it is still held.
    void apply(UUID id) {
        rows.findLocked(id).filter(call -> call.state() == HeldCall.State.HELD).ifPresent(call -> {
            desk.take(call.pathwayId(), call.taskId(), call.answer(), call.by());
            rows.settle(id, HeldCall.State.APPLIED);
        });
    }

    void refuse(UUID id) {
        rows.findLocked(id).filter(call -> call.state() == HeldCall.State.HELD).ifPresent(call -> {
            rows.settle(id, HeldCall.State.REFUSED);
            giveTaskBack(call);
        });
    }

    private void giveTaskBack(HeldCall call) {
        if (call.tookTask()) {
            tasks.letGo(call.taskId(), call.by().username());
        }
    }

    /// Said to whoever gave them, once.
    int refused(CurrentUser user) {
        Set<UUID> ids =
                rows.refusedOf(user.username()).stream().map(HeldCall::id).collect(Collectors.toSet());
        rows.forgetRefused(ids);
        return ids.size();
    }
}
