package org.passerelle.camunda.embedded.rest;

/// Who waits for the answer.
@FunctionalInterface
public interface ConnectionState {

    ConnectionState PATIENT = () -> false;

    /// Hung up: an answer would reach nobody.
    boolean isGone();
}
