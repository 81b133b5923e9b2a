package org.passerelle.care.interpreting.funding;

import java.time.LocalDate;

/// Where a line stands. Of the budget, what is reserved counts as spent (domain.md §3: thresholds 75, 90, 100 %).
public enum LineState {
    NOT_YET,
    OPEN,
    SPENT_75,
    SPENT_90,
    EMPTY,
    ENDED;

    private static final int WARNS = 75;
    private static final int WARNS_AGAIN = 90;
    private static final int ALL = 100;

    static LineState of(FundingLine line, long budget, long spent, LocalDate today) {
        if (today.isBefore(line.validFrom())) {
            return NOT_YET;
        }
        if (!line.isValidOn(today)) {
            return ENDED;
        }
        if (spent >= budget) {
            return EMPTY;
        }
        long percent = spent * ALL / budget;
        return percent >= WARNS_AGAIN ? SPENT_90 : percent >= WARNS ? SPENT_75 : OPEN;
    }
}
