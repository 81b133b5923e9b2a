package org.passerelle.care.escort;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `passerelle.escort.*`: how long before the appointment one meets when nobody said (15 minutes), how long a visit
/// takes (one hour), how long the way to the meeting place is when nobody said (30 minutes).
///
/// For the plan of a day:
///
/// @param dayStarts the hour from which somebody goes along who said nothing else; `dayEnds` until when
/// @param kilometresAnHour how fast a way between two communes is, as the crow flies
/// @param aroundMinutes what every way takes on foot and waiting
/// @param planWithin how long a plan may take to be found
@ConfigurationProperties("passerelle.escort")
record EscortSettings(
        @DefaultValue("15m") Duration meetsBefore,
        @DefaultValue("1h") Duration visitTakes,
        @DefaultValue("30") int travelMinutes,
        @DefaultValue("9") int dayStarts,
        @DefaultValue("18") int dayEnds,
        @DefaultValue("20") int kilometresAnHour,
        @DefaultValue("10") int aroundMinutes,
        @DefaultValue("8s") Duration planWithin) {}
