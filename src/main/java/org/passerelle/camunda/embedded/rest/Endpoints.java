package org.passerelle.camunda.embedded.rest;

import org.passerelle.camunda.embedded.broker.Broker;

/// Every command that we answer; emptying the engine is for process tests.
public final class Endpoints {

    private Endpoints() {}

    public static void register(Routes routes, Broker broker, boolean purgeable) {
        Gateway gateway = new Gateway(broker);
        new DeploymentCalls(gateway).register(routes);
        new ProcessInstanceCalls(gateway).register(routes);
        new JobCalls(gateway).register(routes);
        new MessageCalls(gateway).register(routes);
        new UserTaskCalls(gateway).register(routes);
        new ElementCalls(gateway).register(routes);
        new DecisionCalls(gateway).register(routes);
        new ClusterCalls(broker, purgeable).register(routes);
        new ClockCalls(broker).register(routes);
    }
}
