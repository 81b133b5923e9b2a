package org.passerelle.care.rights.law;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.passerelle.camunda.models.DeployedModels;
import org.passerelle.camunda.models.QuietDecisions;
import org.passerelle.platform.words.Moments;
import org.passerelle.platform.words.Sentences;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;

/// The decision with its tables and its words, without the rest of the product.
@TestConfiguration(proxyBeanMethods = false)
@Import({RightsRoute.class, LawInForce.class, RouteWords.class, QuietDecisions.class, DeployedModels.class})
public class LawWords {

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-05-15T10:00:00Z"), ZoneId.of("Europe/Paris"));
    }

    @Bean
    Sentences sentences(Clock clock) {
        MessageSource messages = messages();
        return new Sentences(messages, new Moments(clock, messages));
    }

    @Bean
    Moments moments(Clock clock) {
        return new Moments(clock, messages());
    }

    static MessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/rights", "messages/web", "messages/words");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
