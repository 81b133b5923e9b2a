package org.passerelle.care.followup;

/// What may be told of a visit outside its task. The last two are about the time after it.
public enum ToldOutcome {
    ATTENDED,
    ATTENDED_UNSURE,
    WANTS_ANOTHER_GP,
    NOT_ATTENDED,
    REGULAR_DOCTOR,
    LEFT;

    Outcome outcome() {
        return switch (this) {
            case ATTENDED, ATTENDED_UNSURE, WANTS_ANOTHER_GP -> Outcome.ATTENDED;
            case NOT_ATTENDED -> Outcome.NOT_ATTENDED;
            case REGULAR_DOCTOR -> Outcome.REGULAR_DOCTOR;
            case LEFT -> Outcome.LEFT;
        };
    }
}
