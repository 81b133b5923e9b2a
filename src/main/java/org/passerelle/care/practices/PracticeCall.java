package org.passerelle.care.practices;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.pathway.News;
import org.passerelle.platform.forms.AnsweredTask;

/// What a practice answered for one pathway; ruled out later, at its desk or by the person, there is no task.
@Entity
@Table(name = "practice_call")
class PracticeCall {

    @Id
    private UUID id;

    private UUID pathwayId;
    private UUID practiceId;

    @Nullable
    private UUID taskId;

    @Enumerated(EnumType.STRING)
    private PracticeAnswer answer;

    @Enumerated(EnumType.STRING)
    @Nullable
    private RefusalCode refusalCode;

    private Instant answeredAt;

    /// When the place that was promised is free again.
    @Nullable
    private Instant releasedAt;

    /// When the person was seen there.
    @Nullable
    private Instant seenAt;

    @Nullable
    private String notes;

    /// The username of who took the answer; not known of the first calls.
    @Nullable
    private String answeredBy;

    @SuppressWarnings("NullAway.Init")
    protected PracticeCall() {}

    private PracticeCall(
            UUID pathwayId, UUID practiceId, PracticeAnswer answer, @Nullable RefusalCode refusalCode, Instant now) {
        this.id = UUID.randomUUID();
        this.pathwayId = pathwayId;
        this.practiceId = practiceId;
        this.answer = answer;
        this.refusalCode = refusalCode;
        this.answeredAt = now;
    }

    static PracticeCall answered(AnsweredTask task, CallOutcome given, @Nullable String notes) {
        PracticeCall call =
                new PracticeCall(task.pathwayId(), given.practiceId(), given.answer(), given.refusalCode(), task.at());
        call.taskId = task.taskId();
        call.notes = notes;
        call.answeredBy = task.by();
        return call;
    }

    /// The practice rang of its own accord.
    static PracticeCall calledBack(UUID pathwayId, CallOutcome given, News news) {
        PracticeCall call =
                new PracticeCall(pathwayId, given.practiceId(), given.answer(), given.refusalCode(), news.toldAt());
        call.answeredBy = news.toldBy();
        return call;
    }

    static PracticeCall ruledOut(UUID pathwayId, UUID practiceId, RefusalCode why, Instant now) {
        return new PracticeCall(pathwayId, practiceId, PracticeAnswer.DECLINED, why, now);
    }

    UUID id() {
        return id;
    }

    UUID pathwayId() {
        return pathwayId;
    }

    UUID practiceId() {
        return practiceId;
    }

    PracticeAnswer answer() {
        return answer;
    }

    @Nullable
    RefusalCode refusalCode() {
        return refusalCode;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    @Nullable
    String answeredBy() {
        return answeredBy;
    }
}
