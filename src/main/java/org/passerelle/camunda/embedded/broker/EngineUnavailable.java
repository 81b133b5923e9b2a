package org.passerelle.camunda.embedded.broker;

/// The engine cannot take a command now.
public final class EngineUnavailable extends RuntimeException {

    EngineUnavailable(String message) {
        super(message);
    }
}
