package org.passerelle.platform.startup;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Prints the sentence of a [StartRefused], and nothing else, wherever in the start it was thrown.
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartRefusedReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            StartRefused refused = refusal(cause);
            if (refused != null) {
                System.err.println(refused.getMessage());
                return true;
            }
        }
        return false;
    }

    private static @Nullable StartRefused refusal(Throwable cause) {
        return switch (cause) {
            case StartRefused refused -> refused;
            case PortInUseException taken -> new StartRefused("port-taken", String.valueOf(taken.getPort()));
            default -> null;
        };
    }
}
