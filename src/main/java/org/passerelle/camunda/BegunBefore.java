package org.passerelle.camunda;

import org.passerelle.platform.startup.LifecycleStep;
import org.passerelle.platform.startup.OnlyProcess;
import org.passerelle.platform.startup.StartOrder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What a killed process had begun is taken up as soon as the next one starts, where there can be no other.
/// Elsewhere it is taken up once the killed one is missed, after half a minute.
@Configuration(proxyBeanMethods = false)
class BegunBefore {

    @Bean
    LifecycleStep takeUpWhatWasBegun(ObjectProvider<OnlyProcess> alone, PendingCommands commands) {
        return new LifecycleStep(StartOrder.WORKERS, () -> alone.ifAvailable(_ -> commands.takeUpWhatWasBegun()));
    }
}
