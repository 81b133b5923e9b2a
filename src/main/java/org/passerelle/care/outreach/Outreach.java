package org.passerelle.care.outreach;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One practice on its way from a call to the next re-check. In round one it is asked for the first time in its
/// campaign, in later ones again.
@Entity
@Table(name = "outreach")
class Outreach {

    /// Where an answer heard by another way makes what is waited for needless.
    private static final Set<String> LISTENING = Set.of("Wait_CallDay", "Task_CallForOutreach", "Wait_LetterRead");

    @Id
    private UUID id;

    private UUID campaignId;
    private UUID practiceId;
    private int round;
    private Instant openedAt;
    private Instant callAt;

    @Nullable
    private Long processInstanceKey;

    @Nullable
    private String step;

    @Nullable
    private Instant expectedBy;

    @Enumerated(EnumType.STRING)
    @Nullable
    private OutreachAnswer answer;

    @Nullable
    private LocalDate answeredOn;

    @Enumerated(EnumType.STRING)
    @Nullable
    private LetterWay letterBy;

    @Nullable
    private Instant letterWrittenAt;

    @Nullable
    private Instant letterSentAt;

    @Nullable
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Nullable
    private Ending ending;

    @SuppressWarnings("NullAway.Init")
    protected Outreach() {}

    Outreach(UUID campaignId, UUID practiceId, int round, Instant callAt, Instant now) {
        this.id = UUID.randomUUID();
        this.campaignId = campaignId;
        this.practiceId = practiceId;
        this.round = round;
        this.openedAt = now;
        this.callAt = callAt;
    }

    /// The next time the same practice is asked, with what is known of it.
    Outreach again(Instant callAt, Instant now) {
        Outreach next = new Outreach(campaignId, practiceId, round + 1, callAt, now);
        next.letterBy = letterBy;
        next.letterWrittenAt = letterWrittenAt;
        next.letterSentAt = letterSentAt;
        return next;
    }

    /// One instance at a time carries it.
    boolean claim(long instance) {
        if (endedAt != null || (processInstanceKey != null && processInstanceKey != instance)) {
            return false;
        }
        processInstanceKey = instance;
        return true;
    }

    /// Its instance went with the engine.
    void loseEngine() {
        processInstanceKey = null;
    }

    void waits(String step, Instant until) {
        this.step = step;
        this.expectedBy = until;
    }

    void goesOn() {
        step = null;
        expectedBy = null;
    }

    void hears(OutreachAnswer given, LocalDate on) {
        goesOn();
        answer = given;
        answeredOn = on;
    }

    void isCalledAt(Instant at) {
        goesOn();
        callAt = at;
    }

    void letterWritten(Instant now) {
        goesOn();
        letterWrittenAt = now;
    }

    void letterSent(LetterWay by, Instant now) {
        goesOn();
        letterBy = by;
        letterSentAt = now;
    }

    void end(Ending how, Instant now) {
        goesOn();
        ending = how;
        endedAt = now;
    }

    /// What somebody hears of the practice by another way spares what it waits for.
    boolean listens() {
        return step != null && LISTENING.contains(step);
    }

    /// It answered in an earlier round, and nobody asks it before its day.
    boolean waitsForItsRecheck() {
        return round > 1 && isOpen() && (step == null || step.equals("Wait_CallDay"));
    }

    boolean isOpen() {
        return endedAt == null;
    }

    boolean isLetterSent() {
        return letterSentAt != null;
    }

    boolean hasAccepted() {
        return answer == OutreachAnswer.ACCEPTS;
    }

    UUID id() {
        return id;
    }

    UUID campaignId() {
        return campaignId;
    }

    UUID practiceId() {
        return practiceId;
    }

    int round() {
        return round;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant callAt() {
        return callAt;
    }

    @Nullable
    String step() {
        return step;
    }

    @Nullable
    Instant expectedBy() {
        return expectedBy;
    }

    /// When its next step is due.
    Instant dueAt() {
        return Objects.requireNonNullElse(expectedBy, callAt);
    }

    @Nullable
    LocalDate answeredOn() {
        return answeredOn;
    }

    @Nullable
    Instant letterWrittenAt() {
        return letterWrittenAt;
    }
}
