package org.passerelle.pathway;

/// What may be told of a pathway at any moment, without a task for it.
public enum NewsKind {
    RIGHTS_CHANGED,
    PRACTICE_ANSWERED,
    APPOINTMENT_MOVED,
    APPOINTMENT_CANCELED,
    PRACTICE_WITHDREW,
    OUTCOME_REPORTED;

    /// Who tells such news most often.
    public News.Teller usualTeller() {
        return switch (this) {
            case PRACTICE_ANSWERED, PRACTICE_WITHDREW -> News.Teller.PRACTICE;
            case RIGHTS_CHANGED, APPOINTMENT_MOVED, APPOINTMENT_CANCELED, OUTCOME_REPORTED -> News.Teller.PERSON;
        };
    }
}
