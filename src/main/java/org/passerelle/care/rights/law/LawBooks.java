package org.passerelle.care.rights.law;

import org.passerelle.accounts.SecurityLog;
import org.passerelle.platform.words.Moments;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LawBooks {

    @Bean
    LawBook<CeilingYear> ceilingBook(CeilingYears years, SecurityLog log, Moments moments) {
        return new LawBook<>(years, CeilingYear::read, log, moments);
    }

    @Bean
    LawBook<DelayPeriod> delayBook(DelayPeriods periods, SecurityLog log, Moments moments) {
        return new LawBook<>(periods, DelayPeriod::read, log, moments);
    }
}
