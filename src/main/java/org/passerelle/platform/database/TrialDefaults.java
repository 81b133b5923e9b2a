package org.passerelle.platform.database;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/// On trial: demo accounts and data, and nobody but this machine reaches the pages. Any setting wins over these.
class TrialDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean trial = Trial.isOn(environment);
        Map<String, Object> defaults = new HashMap<>();
        defaults.put("passerelle.demo", trial);
        if (trial) {
            defaults.put("server.address", "127.0.0.1");
        }
        environment.getPropertySources().addLast(new MapPropertySource("trial", defaults));
    }
}
