package org.passerelle.care.practices;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// From which age on an answer weighs less, and whether it is then to be checked again; in force between two days.
@Entity
@Table(name = "answer_age")
class AnswerAge {

    @Id
    private Integer id;

    private LocalDate validFrom;

    @Nullable
    private LocalDate validTo;

    private int fromDays;
    private int weight;
    private boolean toCheck;

    @SuppressWarnings("NullAway.Init")
    protected AnswerAge() {}

    boolean isInForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    int fromDays() {
        return fromDays;
    }

    int weight() {
        return weight;
    }

    boolean isToCheck() {
        return toCheck;
    }
}
