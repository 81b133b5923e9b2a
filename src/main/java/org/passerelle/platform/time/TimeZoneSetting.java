package org.passerelle.platform.time;

import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where our days begin and our months end: `passerelle.time-zone`. Only the clocks are made with it; whoever has the
/// clock asks it, `clock.getZone()`.
@Configuration(proxyBeanMethods = false)
class TimeZoneSetting {

    @Bean
    ZoneId timeZone(@Value("${passerelle.time-zone:Europe/Paris}") ZoneId zone) {
        return zone;
    }
}
