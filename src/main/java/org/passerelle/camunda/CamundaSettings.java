package org.passerelle.camunda;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where Camunda is and how we sign in there: `passerelle.camunda.*`. The rest of the product does not know the mode.
@ConfigurationProperties("passerelle.camunda")
record CamundaSettings(
        @DefaultValue("embedded") Mode mode,
        @Nullable URI restAddress,
        @DefaultValue Auth auth,
        @Nullable Saas saas,
        /// After this a job a worker took and never answered is handed out again.
        @DefaultValue("15s") Duration jobTimeout,
        @DefaultValue("20s") Duration requestTimeout) {

    enum Mode {
        EMBEDDED,
        SELF_MANAGED,
        SAAS
    }

    enum Method {
        NONE,
        BASIC,
        OIDC
    }

    record Auth(
            @DefaultValue("none") Method method,
            @Nullable String username,
            @Nullable String password,
            @Nullable String clientId,
            @Nullable String clientSecret,
            @Nullable String audience,
            @Nullable String scope,
            @Nullable URI tokenUrl) {}

    record Saas(String clusterId, String region) {}
}
