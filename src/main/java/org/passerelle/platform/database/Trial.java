package org.passerelle.platform.database;

import org.springframework.core.env.Environment;

/// A trial brings everything with it: database and engine both embedded. Only there may demo accounts exist.
public final class Trial {

    private Trial() {}

    public static boolean isOn(Environment environment) {
        return isEmbedded(environment, "passerelle.database.mode") && hasItsEngine(environment);
    }

    /// The engine may be embedded beside a database of one's own.
    static boolean hasItsEngine(Environment environment) {
        return isEmbedded(environment, "passerelle.camunda.mode");
    }

    private static boolean isEmbedded(Environment environment, String mode) {
        return environment.getProperty(mode, "embedded").equalsIgnoreCase("embedded");
    }
}
