package org.passerelle.camunda;

import org.springframework.stereotype.Service;

/// Whether the engine is still the one we work with.
@Service
public class EngineWatch {

    private final KnownEngine engine;
    private final Deployer deployer;

    EngineWatch(KnownEngine engine, Deployer deployer) {
        this.engine = engine;
        this.deployer = deployer;
    }

    /// One that is not gets our models, and whoever kept its keys hears of it, see [EngineReplaced]. Whether there
    /// is an engine now that runs our models; fails with the client's exception when there is none to ask.
    public boolean look() {
        return engine.isKnown() || deployer.deployAgain();
    }
}
