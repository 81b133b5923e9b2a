package org.passerelle.platform.database;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/// On trial: demo accounts and data, and nobody but this machine reaches the pages. Any setting wins over these.
class TrialDefaults implements EnvironmentPostProcessor {

    private static final String MODE = "passerelle.database.mode";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean trial = Trial.isOn(environment);
        Map<String, Object> defaults = new HashMap<>();
        defaults.put("passerelle.demo", trial);
        // what the product itself writes is in the folder for data, or nowhere on this disk
        defaults.put(
                "management.health.diskspace.enabled",
                !environment.getProperty(MODE, "embedded").equals("external"));
        if (trial) {
            defaults.put("server.address", "127.0.0.1");
        }
        environment.getPropertySources().addLast(new MapPropertySource("trial", defaults));
    }
}
