package org.passerelle.care.practices;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// When a practice that did not pick up is called again: on the next working day, when secretariats open.
@Component
@EnableConfigurationProperties(MatchingSettings.class)
class CallHours {

    private final MatchingSettings settings;
    private final Clock clock;

    CallHours(MatchingSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Instant nextAfter(Instant call) {
        LocalDate day = LocalDate.ofInstant(call, clock.getZone()).plusDays(1);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day.atTime(settings.callsFrom()).atZone(clock.getZone()).toInstant();
    }
}
