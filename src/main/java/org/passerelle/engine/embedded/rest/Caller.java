package org.passerelle.engine.embedded.rest;

/// Who waits for the answer.
@FunctionalInterface
public interface Caller {

    Caller PATIENT = () -> false;

    /// Hung up: an answer would reach nobody.
    boolean isGone();
}
