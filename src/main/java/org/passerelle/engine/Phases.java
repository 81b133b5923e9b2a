package org.passerelle.engine;

/// The order in which the engine's side opens; it closes the other way round.
final class Phases {

    static final int DEPLOYMENT = 100;
    static final int WORKERS = 200;
    static final int SCHEDULER = 300;

    private Phases() {}
}
