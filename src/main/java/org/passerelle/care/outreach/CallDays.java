package org.passerelle.care.outreach;

import java.time.Instant;
import java.time.LocalDate;
import org.passerelle.care.practices.CallHours;

/// Spreads calls over working days, so that nobody has three hundred to make at once.
final class CallDays {

    private final int aDay;
    private final CallHours hours;
    private LocalDate day;
    private int planned;

    CallDays(LocalDate from, int aDay, CallHours hours) {
        this.aDay = aDay;
        this.hours = hours;
        this.day = from;
    }

    /// When the next of them is due.
    Instant next() {
        if (planned == aDay) {
            planned = 0;
            day = hours.day(hours.onOrAfter(day)).plusDays(1);
        }
        planned++;
        return hours.onOrAfter(day);
    }
}
