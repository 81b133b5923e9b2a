package org.passerelle.care.interpreting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.forms.AnsweredTask;

/// An interpreter arranged for one person at one practice.
@Entity
@Table(name = "interpreter_arrangement")
class Arrangement {

    @Id
    private UUID id;

    private UUID pathwayId;

    @Nullable
    private UUID taskId;

    @Nullable
    private UUID practiceId;

    @Enumerated(EnumType.STRING)
    private InterpreterMode mode;

    private String language;

    private Instant arrangedAt;

    /// By phone the practice dials a platform: there is nobody to book.
    @Nullable
    private String supplier;

    @Nullable
    private LocalDate confirmedOn;

    @Nullable
    private String notes;

    @SuppressWarnings("NullAway.Init")
    protected Arrangement() {}

    @Nullable
    private Instant releasedAt;

    Arrangement(AnsweredTask task, @Nullable UUID practiceId, ArrangeInterpreter.Answer answer, String language) {
        this.id = UUID.randomUUID();
        this.pathwayId = task.pathwayId();
        this.taskId = task.taskId();
        this.practiceId = practiceId;
        this.mode = answer.interpreterMode();
        this.language = language;
        this.supplier = answer.supplier();
        this.confirmedOn = answer.confirmedOn();
        this.notes = answer.notes();
        this.arrangedAt = task.at();
    }

    /// Somebody comes, as far as one can know.
    boolean isSettled() {
        return mode == InterpreterMode.PHONE || confirmedOn != null;
    }

    void confirm(LocalDate on) {
        confirmedOn = on;
    }

    InterpretingHistory happened() {
        return isSettled()
                ? new InterpretingHistory.InterpreterArranged(language, mode)
                : new InterpretingHistory.InterpreterToConfirm(language, Objects.requireNonNull(supplier));
    }

    void release(Instant now) {
        releasedAt = now;
    }

    ArrangedInterpreters.Interpreter told() {
        return new ArrangedInterpreters.Interpreter(mode, language);
    }

    InterpreterPanel.Arranged panel(@Nullable String fundingLine) {
        return new InterpreterPanel.Arranged(mode, language, fundingLine, supplier, confirmedOn, isSettled(), notes);
    }
}
