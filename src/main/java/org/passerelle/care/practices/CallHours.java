package org.passerelle.care.practices;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// When practices are called: on working days, from the hour when secretariats open.
@Component
@EnableConfigurationProperties(MatchingSettings.class)
public class CallHours {

    private final MatchingSettings settings;
    private final Holidays holidays;
    private final Clock clock;

    CallHours(MatchingSettings settings, Holidays holidays, Clock clock) {
        this.settings = settings;
        this.holidays = holidays;
        this.clock = clock;
    }

    /// A practice that did not pick up is called again on the next working day.
    public Instant nextAfter(Instant call) {
        return onOrAfter(day(call).plusDays(1));
    }

    /// That day, or the first working day after it.
    public Instant onOrAfter(LocalDate from) {
        LocalDate day = from;
        while (isFree(day)) {
            day = day.plusDays(1);
        }
        return day.atTime(settings.callsFrom()).atZone(clock.getZone()).toInstant();
    }

    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    private boolean isFree(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || holidays.isHoliday(day);
    }
}
