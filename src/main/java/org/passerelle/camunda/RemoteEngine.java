package org.passerelle.camunda;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// A Camunda cluster of our own or SaaS. Time is the real one.
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${passerelle.camunda.mode:embedded}' != 'embedded'")
class RemoteEngine {

    @Bean
    Clock clock(ZoneId zone) {
        return Clock.system(zone);
    }

    @Bean
    EngineAddress engineAddress(CamundaSettings settings) {
        boolean saas = settings.mode() == CamundaSettings.Mode.SAAS;
        return new EngineAddress(saas ? saas(settings) : selfManaged(settings), null);
    }

    private static URI selfManaged(CamundaSettings settings) {
        URI address = settings.restAddress();
        if (address == null) {
            throw new IllegalStateException("passerelle.camunda.rest-address is not set");
        }
        return address;
    }

    private static URI saas(CamundaSettings settings) {
        CamundaSettings.Saas saas = settings.saas();
        if (saas == null) {
            throw new IllegalStateException("passerelle.camunda.saas.cluster-id and region are not set");
        }
        return URI.create("https://%s.zeebe.camunda.io/%s".formatted(saas.region(), saas.clusterId()));
    }
}
