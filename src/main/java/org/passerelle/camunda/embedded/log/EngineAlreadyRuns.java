package org.passerelle.camunda.embedded.log;

/// Two engines on one log would destroy it.
public final class EngineAlreadyRuns extends RuntimeException {

    public EngineAlreadyRuns(String where) {
        super("Another embedded Camunda already works on this " + where);
    }
}
