package org.passerelle.tasks;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.Subject;
import org.passerelle.camunda.UserTaskCreated;
import org.passerelle.pathway.Owner;
import org.passerelle.platform.refusals.Conflict;

/// Something a person has to do for a pathway, or for another subject of a process; our copy of the engine's user
/// task, and the one the lists are made of.
@Entity
@Table(name = "task")
class Task {

    @Id
    private UUID id;

    private long userTaskKey;

    @Nullable
    private UUID pathwayId;

    @Nullable
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Subject.@Nullable Kind subjectKind;

    @Nullable
    private UUID subjectId;

    private String processId;
    private String step;
    private String title;

    @Nullable
    private Long formKey;

    private int priority;
    private Instant dueAt;
    private String programme;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @Nullable
    private String assignee;

    @Enumerated(EnumType.STRING)
    private TaskState state;

    private Instant createdAt;

    @Nullable
    private Instant doneAt;

    @Nullable
    private String doneBy;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    private Map<String, Object> answers;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Task() {}

    Task(UUID id, UserTaskCreated offered, TaskSubject about, Instant dueAt, Instant now) {
        this.id = id;
        this.userTaskKey = offered.userTaskKey();
        this.pathwayId = about.pathwayId();
        this.personId = about.personId();
        Subject subject = about.subject();
        this.subjectKind = subject == null ? null : subject.kind();
        this.subjectId = subject == null ? null : subject.id();
        this.processId = offered.processId();
        this.step = offered.step();
        this.title = offered.name();
        this.formKey = offered.formKey();
        this.priority = offered.priority();
        this.dueAt = dueAt;
        this.programme = about.programme();
        this.audience = Audience.of(offered.group());
        this.state = TaskState.OPEN;
        this.createdAt = now;
    }

    void claim(String username) {
        refuseUnlessOpen();
        if (assignee != null && !assignee.equals(username)) {
            throw new Conflict("task.held", assignee);
        }
        assignee = username;
    }

    /// Given to somebody by a supervisor, whoever held it before.
    void giveTo(String username) {
        refuseUnlessOpen();
        assignee = username;
    }

    void release(String username) {
        refuseUnlessOpen();
        if (assignee != null && !assignee.equals(username)) {
            throw new Conflict("task.held", assignee);
        }
        assignee = null;
    }

    /// Taken by whoever completes it, unless somebody else holds it.
    void complete(String username, Map<String, Object> answers, Instant now) {
        claim(username);
        this.answers = answers;
        end(TaskState.DONE, username, now);
    }

    /// Somebody took it with Camunda's own tools; false when somebody already holds it here, or it is over.
    boolean takenInEngine(String username) {
        boolean free = state == TaskState.OPEN && assignee == null;
        if (free) {
            assignee = username;
        }
        return free;
    }

    void cancel(Instant now) {
        if (state == TaskState.OPEN) {
            end(TaskState.CANCELED, null, now);
        }
    }

    private void end(TaskState how, @Nullable String by, Instant now) {
        state = how;
        doneAt = now;
        doneBy = by;
    }

    private void refuseUnlessOpen() {
        switch (state) {
            case DONE -> throw new Conflict("task.done", doneBy == null ? "" : doneBy);
            case CANCELED -> throw new Conflict("task.canceled");
            case OPEN -> {
                // as it should be
            }
        }
    }

    boolean isHeldBy(String username) {
        return state == TaskState.OPEN && username.equals(assignee);
    }

    boolean isFor(Audience other) {
        return audience == other;
    }

    UUID id() {
        return id;
    }

    Subject about() {
        return subjectKind == null
                ? Subject.pathway(Objects.requireNonNull(pathwayId))
                : new Subject(subjectKind, Objects.requireNonNull(subjectId));
    }

    String processId() {
        return processId;
    }

    String step() {
        return step;
    }

    Instant dueAt() {
        return dueAt;
    }

    String programme() {
        return programme;
    }

    /// The team, until somebody takes it.
    Owner owner() {
        return assignee == null ? new Owner.Team(programme) : new Owner.User(assignee);
    }

    /// Otherwise the engine that offered it is gone, see [LostTasks].
    boolean isInEngine() {
        return userTaskKey > 0;
    }

    long userTaskKey() {
        return userTaskKey;
    }

    @Nullable
    Long formKey() {
        return formKey;
    }

    @Nullable
    Map<String, Object> answers() {
        return answers;
    }

    @Nullable
    String assignee() {
        return assignee;
    }
}
