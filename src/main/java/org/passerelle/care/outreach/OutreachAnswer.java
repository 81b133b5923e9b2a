package org.passerelle.care.outreach;

/// What came of a call that asks a practice whether it takes new patients.
enum OutreachAnswer {
    ACCEPTS,
    REFUSES,
    CALL_BACK,
    NO_ANSWER,
    WRONG_NUMBER;

    static OutreachAnswer of(boolean accepts) {
        return accepts ? ACCEPTS : REFUSES;
    }

    boolean isAnAnswer() {
        return this == ACCEPTS || this == REFUSES;
    }
}
