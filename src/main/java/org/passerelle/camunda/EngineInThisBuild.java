package org.passerelle.camunda;

import org.passerelle.platform.startup.StartRefused;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.ClassUtils;

/// The jar that is shipped has no engine: whoever asks it for one is told before anything else starts.
class EngineInThisBuild implements EnvironmentPostProcessor {

    /// By name: this class is there without the engine.
    private static final String ENGINE = "org.passerelle.camunda.embedded.EmbeddedCamunda";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean wanted =
                environment.getProperty("passerelle.camunda.mode", "embedded").equalsIgnoreCase("embedded");
        if (wanted && !ClassUtils.isPresent(ENGINE, application.getClassLoader())) {
            throw new StartRefused("no-engine");
        }
    }
}
