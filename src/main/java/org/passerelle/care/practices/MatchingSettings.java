package org.passerelle.care.practices;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `passerelle.matching.*`: from which hour on a practice that did not pick up is called again the next working day
/// (9:00).
@ConfigurationProperties("passerelle.matching")
record MatchingSettings(@DefaultValue("09:00") LocalTime callsFrom) {}
