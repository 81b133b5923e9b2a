package org.passerelle.camunda;

import java.nio.file.Path;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.passerelle.camunda.embedded.EmbeddedCamunda;
import org.passerelle.camunda.embedded.EmbeddedCamundaSettings;
import org.passerelle.platform.time.TrainingClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The engine in our own JVM: the default, for trial, training and tests. Time can be moved here and nowhere else.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "passerelle.camunda.mode", havingValue = "embedded", matchIfMissing = true)
class EmbeddedEngine {

    @Bean
    TrainingClock clock(JdbcClient jdbc, ZoneId zone) {
        return TrainingClock.keptIn(jdbc, zone);
    }

    @Bean
    EmbeddedCamunda embeddedCamunda(
            DataSource dataSource, TrainingClock clock, @Value("${passerelle.data:data}") Path data) {
        EmbeddedCamunda camunda = EmbeddedCamunda.start(
                EmbeddedCamundaSettings.of(dataSource, data.resolve("camunda")).withClockOffset(clock.offset()));
        clock.follow(camunda::setClockOffset);
        return camunda;
    }

    /// Before its clients close.
    @Bean
    ApplicationListener<ContextClosedEvent> lastJobs(EmbeddedCamunda camunda) {
        return _ -> camunda.handOutNoMoreJobs();
    }

    @Bean
    EngineAddress engineAddress(EmbeddedCamunda camunda) {
        return new EngineAddress(camunda.address(), camunda.credentials());
    }
}
