package org.passerelle.accounts;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.database.Trial;
import org.passerelle.platform.startup.StartRefused;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

/// Outside a trial, refuses to start with a secret that everyone knows.
class RealSecrets implements EnvironmentPostProcessor {

    private static final Set<String> KNOWN_TO_ALL = Set.of(
            "",
            "admin",
            "camunda",
            "change-me",
            "changeme",
            "default",
            "demo",
            "passerelle",
            "passerelle-demo",
            "password",
            "postgres",
            "secret");

    private static final List<String> SECRETS = List.of(
            "spring.datasource.password",
            "spring.flyway.password",
            "passerelle.camunda.auth.password",
            "passerelle.camunda.auth.client-secret");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!Trial.isOn(environment)) {
            SECRETS.forEach(secret -> refuseIfKnown(secret, environment.getProperty(secret)));
        }
    }

    static boolean isKnown(String secret) {
        return KNOWN_TO_ALL.contains(secret.strip().toLowerCase(Locale.ROOT));
    }

    private static void refuseIfKnown(String name, @Nullable String value) {
        if (value != null && isKnown(value)) {
            throw new StartRefused("default-secret", name);
        }
    }
}
