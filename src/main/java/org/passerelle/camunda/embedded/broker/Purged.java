package org.passerelle.camunda.embedded.broker;

/// The engine was emptied while somebody waited for an answer.
public final class Purged extends RuntimeException {

    Purged() {
        super("The engine was purged meanwhile");
    }
}
