package org.passerelle.care.practices;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/// What a practice answered once, never changed: the next answer is a row of its own. Without an answer to one of its
/// questions, that one was not asked.
@Entity
@Table(name = "practice_answer")
class TakenAnswer {

    /// In a call for one person.
    static final String CALL = "CALL";

    @Id
    private UUID id;

    private UUID practiceId;
    private LocalDate toldOn;
    private Instant notedAt;

    @Nullable
    private String notedBy;

    private String source;
    private boolean accepts;

    @Enumerated(EnumType.STRING)
    @Nullable
    private RefusalCode reason;

    @Nullable
    private Integer quota;

    @Enumerated(EnumType.STRING)
    @Nullable
    private QuotaPeriod quotaPeriod;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Nullable
    private List<String> residentsOf;

    @Nullable
    private Boolean takesUnhoused;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Nullable
    private List<String> languages;

    @Nullable
    private Boolean interpreter;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Nullable
    private List<AcceptedProof> proofs;

    @Nullable
    private UUID callId;

    @SuppressWarnings("NullAway.Init")
    protected TakenAnswer() {}

    TakenAnswer(UUID practiceId, Answered told, Instant now, String by) {
        this.id = UUID.randomUUID();
        this.practiceId = practiceId;
        this.toldOn = told.on();
        this.notedAt = now;
        this.notedBy = by;
        this.source = told.source();
        this.accepts = told.accepts();
        this.reason = told.reason();
        this.quota = told.quota();
        this.quotaPeriod = told.quotaPeriod();
        this.residentsOf = told.residentsOf();
        this.takesUnhoused = told.takesUnhoused();
        this.languages = told.languages();
        this.interpreter = told.interpreter();
        this.proofs = told.proofs();
    }

    @SuppressWarnings("NullAway.Init")
    TakenAnswer(PracticeCall call, @Nullable Boolean interpreter, LocalDate on) {
        this.id = UUID.randomUUID();
        this.practiceId = call.practiceId();
        this.toldOn = on;
        this.notedAt = call.answeredAt();
        this.notedBy = call.answeredBy();
        this.source = CALL;
        this.accepts = call.answer() == PracticeAnswer.ACCEPTED;
        this.reason = call.refusalCode();
        this.interpreter = interpreter;
        this.callId = call.id();
    }

    @Nullable
    String notedBy() {
        return notedBy;
    }

    Answered told() {
        return new Answered(
                accepts,
                reason,
                quota,
                quotaPeriod,
                residentsOf,
                takesUnhoused,
                languages,
                interpreter,
                proofs,
                source,
                toldOn);
    }
}
