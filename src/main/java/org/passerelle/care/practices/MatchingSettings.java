package org.passerelle.care.practices;

import java.time.LocalTime;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `passerelle.matching.*`: how long a practice's answer is taken as still true (90 days), from which hour on a
/// practice that did not pick up is called again the next working day (9:00).
@ConfigurationProperties("passerelle.matching")
record MatchingSettings(
        @DefaultValue("P90D") Period answerHolds,
        @DefaultValue("09:00") LocalTime callsFrom) {}
