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

    /// Takes the task, so that nobody else calls the same person. Sent again under the same id, nothing happens. Throws
    /// as [CallDesk#reserve], and a conflict when the task is another's or over.
    void hold(UUID id, UUID taskId, CallAnswer answer, CurrentUser user) {
        if (rows.find(id).isPresent()) {
            return;
        }
        TaskLine task = tasks.get(taskId, user).task();
        desk.reserve(task, answer, user);
        add(id, task, answer, user);
    }

    /// The same where the task is another's or over: somebody was called twice, and what they said the second time is
    /// heard too. Throws as [CallDesk#take].
    void holdLate(UUID id, UUID taskId, CallAnswer answer, CurrentUser user) {
        if (rows.find(id).isPresent()) {
            return;
        }
        TaskLine task = tasks.get(taskId, user).task();
        desk.check(task.about().id(), answer, user);
        add(id, task, answer, user);
    }

    private void add(UUID id, TaskLine task, CallAnswer answer, CurrentUser user) {
        boolean tookTask = task.assignee() == null;
        Instant due = Instant.now().plus(settings.undo());
        rows.add(new HeldCall(id, task.id(), task.about().id(), answer, user, due, tookTask, HeldCall.State.HELD));
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

    /// False when it is too late. The person is to be called again, by anybody. Throws [NotFound] for whoever did not
    // give it.
    boolean undo(UUID id, CurrentUser user) {
        HeldCall call = rows.findLocked(id)
                .filter(held -> held.by().username().equals(user.username()))
                .orElseThrow(() -> new NotFound("call", id));
        if (call.state() == HeldCall.State.HELD) {
            rows.settle(id, HeldCall.State.UNDONE);
            giveTaskBack(call);
            return true;
        }
        return call.state() == HeldCall.State.UNDONE;
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
