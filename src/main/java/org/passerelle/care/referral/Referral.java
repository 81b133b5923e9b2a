package org.passerelle.care.referral;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.refusals.Conflict;

/// A doctor's wish that we accompany a patient, until the doctor has heard what became of it.
@Entity
@Table(name = "referral")
class Referral {

    /// How often somebody calls who does not answer.
    static final int CALLS = 3;

    private static final int REFERENCE = 8;

    @Id
    private UUID id;

    private String reference;
    private String programme;

    @Nullable
    private UUID practiceId;

    @Nullable
    private UUID linkId;

    private Instant receivedAt;

    @Nullable
    private String receivedBy;

    @Embedded
    private PatientAndDoctor who;

    private Instant callBy;

    @Nullable
    private Instant callAt;

    private int calls;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Nullable
    private Long processInstanceKey;

    @Nullable
    private String step;

    private Instant expectedBy;

    @Enumerated(EnumType.STRING)
    @Nullable
    private Decision decision;

    @Enumerated(EnumType.STRING)
    @Nullable
    private DeclineReason declineReason;

    @Nullable
    private String word;

    @Nullable
    private UUID pathwayId;

    @Nullable
    private Instant decidedAt;

    @Nullable
    private String decidedBy;

    @Embedded
    private DoctorMail mail;

    @Enumerated(EnumType.STRING)
    @Nullable
    private Answered answered;

    @Nullable
    private Instant endedAt;

    @Nullable
    private Instant forgottenAt;

    @SuppressWarnings("NullAway.Init")
    protected Referral() {}

    /// @param callBy when the patient is to have been called
    Referral(Asked asked, String programme, Instant callBy, Instant now) {
        this.id = UUID.randomUUID();
        this.reference = id.toString().substring(0, REFERENCE).toUpperCase(Locale.ROOT);
        this.programme = programme;
        this.receivedAt = now;
        this.who = new PatientAndDoctor(asked);
        this.mail = DoctorMail.notYet();
        this.callBy = callBy;
        this.stage = Stage.CALL;
        this.expectedBy = now;
    }

    void cameBy(ReferralLink link) {
        linkId = link.id();
        practiceId = link.practiceId();
    }

    void toldTo(String username, @Nullable UUID practice) {
        receivedBy = username;
        practiceId = practice;
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
        step = null;
    }

    void waits(String step, Instant until) {
        this.step = step;
        this.expectedBy = until;
    }

    /// The machine works, and may take so long.
    void goesOn(Instant until) {
        step = null;
        expectedBy = until;
    }

    /// Nobody answered: again at this moment, and by that one; after some calls the supervisor decides.
    void callAgain(Instant at, Instant by) {
        refuseIfDecided();
        calls++;
        if (calls >= CALLS) {
            stage = Stage.SUPERVISE;
        } else {
            stage = Stage.CALL_AGAIN;
            callAt = at;
            callBy = by;
        }
    }

    /// To the supervisor; nothing the second time.
    void passOn() {
        refuseIfDecided();
        stage = Stage.SUPERVISE;
    }

    void accept(UUID pathway, @Nullable String word, String by, Instant now) {
        decide(Decision.ACCEPT, word, by, now);
        pathwayId = pathway;
    }

    void decline(DeclineReason reason, String word, String by, Instant now) {
        decide(Decision.DECLINE, word, by, now);
        declineReason = reason;
    }

    private void decide(Decision what, @Nullable String said, String by, Instant now) {
        refuseIfDecided();
        decision = what;
        word = said;
        stage = Stage.DECIDED;
        decidedBy = by;
        decidedAt = now;
    }

    /// Throws [Conflict] naming who decided.
    void refuseIfDecided() {
        if (decidedBy != null) {
            throw new Conflict("referral.decided", decidedBy);
        }
    }

    /// The mail may leave from now on; false when it is not to be written, or did not arrive. Asked again, nothing is
    /// sent a second time.
    boolean answerByMail(boolean possible, Instant now) {
        if (possible && who.doctorEmail() != null && !mail.isPlanned()) {
            mail.dueAt(now);
        }
        return mail.answers();
    }

    /// Nothing more will be heard of the mail.
    void mailIs(MailState state, Instant now) {
        mail.is(state);
        if (state == MailState.SENT) {
            answered(Answered.MAIL, now);
        }
    }

    void answered(Answered how, Instant now) {
        if (endedAt == null) {
            answered = how;
            endedAt = now;
        }
    }

    /// What tells who the patient is.
    void forget(Instant now) {
        who.forget();
        word = null;
        forgottenAt = now;
    }

    boolean isOpen() {
        return endedAt == null;
    }

    boolean isDecided() {
        return decidedAt != null;
    }

    /// Whether the doctor hears yes.
    boolean isAccepted() {
        return decision == Decision.ACCEPT;
    }

    UUID id() {
        return id;
    }

    String reference() {
        return reference;
    }

    String programme() {
        return programme;
    }

    /// As it was told; the reference once it is forgotten.
    String alias() {
        String alias = who.alias();
        return alias == null ? reference : alias;
    }

    PatientAndDoctor who() {
        return who;
    }

    DoctorMail mail() {
        return mail;
    }

    @Nullable
    String word() {
        return word;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Instant callBy() {
        return callBy;
    }

    Stage stage() {
        return stage;
    }

    ReferralView view(@Nullable String practice) {
        return new ReferralView(
                id,
                reference,
                programme,
                practiceId,
                practice,
                receivedAt,
                receivedBy,
                alias(),
                who.phone(),
                who.language(),
                who.wish(),
                who.doctor(),
                who.doctorPhone(),
                who.doctorEmail(),
                stage,
                callBy,
                calls,
                decision,
                declineReason,
                word,
                pathwayId,
                decidedAt,
                decidedBy,
                mail.state(),
                answered,
                endedAt,
                forgottenAt != null);
    }

    @Nullable
    UUID practiceId() {
        return practiceId;
    }

    ReferralLine line(@Nullable String practice) {
        return new ReferralLine(
                id,
                reference,
                programme,
                alias(),
                practice == null ? who.doctor() : practice,
                receivedAt,
                stage,
                callBy,
                decision,
                answered);
    }
}
