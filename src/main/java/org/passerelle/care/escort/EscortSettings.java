package org.passerelle.care.escort;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `passerelle.escort.*`: how long before the appointment one meets when nobody said (15 minutes), how long a visit
/// takes (one hour), how long the way to the meeting place is when nobody said (30 minutes).
@ConfigurationProperties("passerelle.escort")
record EscortSettings(
        @DefaultValue("15m") Duration meetsBefore,
        @DefaultValue("1h") Duration visitTakes,
        @DefaultValue("30") int travelMinutes) {}
