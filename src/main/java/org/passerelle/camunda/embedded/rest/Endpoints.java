package org.passerelle.camunda.embedded.rest;

import org.passerelle.camunda.embedded.broker.Broker;

/// Every command that we answer.
public final class Endpoints {

    private Endpoints() {}

    public static void register(Routes routes, Broker broker) {
        Gateway gateway = new Gateway(broker);
        new DeploymentCalls(gateway).register(routes);
        new ProcessInstanceCalls(gateway).register(routes);
        new JobCalls(gateway).register(routes);
        new MessageCalls(gateway).register(routes);
        new UserTaskCalls(gateway).register(routes);
        new ElementCalls(gateway).register(routes);
        new DecisionCalls(gateway).register(routes);
        new ClusterCalls(broker).register(routes);
        new ClockCalls(broker).register(routes);
    }
}
