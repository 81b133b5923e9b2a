package org.passerelle.camunda.embedded.rest;

import io.camunda.client.protocol.rest.BrokerInfo;
import io.camunda.client.protocol.rest.LicenseResponse;
import io.camunda.client.protocol.rest.Partition;
import io.camunda.client.protocol.rest.TopologyResponse;
import io.camunda.zeebe.util.VersionUtil;
import java.util.List;
import java.util.Map;
import org.passerelle.camunda.embedded.broker.Broker;

/// A cluster of one: its shape, its health and, for process tests, how to empty it.
final class ClusterCalls {

    private final Broker broker;
    private final boolean purgeable;

    ClusterCalls(Broker broker, boolean purgeable) {
        this.broker = broker;
        this.purgeable = purgeable;
    }

    void register(Routes routes) {
        routes.on("GET", "/v2/topology", _ -> topology());
        routes.on("GET", "/v2/license", _ -> license());
        routes.on("GET", "/v2/status", _ -> status());
        if (purgeable) {
            routes.on("POST", "/actuator/cluster/purge", _ -> purge());
        }
        for (String path : List.of("/actuator/health", "/actuator/health/readiness", "/actuator/health/status")) {
            routes.on("GET", path, _ -> health());
        }
    }

    private Answer topology() {
        Partition.HealthEnum health =
                broker.isHealthy() ? Partition.HealthEnum.HEALTHY : Partition.HealthEnum.UNHEALTHY;
        BrokerInfo node = new BrokerInfo()
                .nodeId(0)
                .host("localhost")
                .port(0)
                .version(VersionUtil.getVersion())
                .partitions(List.of(new Partition()
                        .partitionId(1)
                        .role(Partition.RoleEnum.LEADER)
                        .health(health)));
        return Answer.json(new TopologyResponse()
                .clusterSize(1)
                .partitionsCount(1)
                .replicationFactor(1)
                .gatewayVersion(VersionUtil.getVersion())
                .lastCompletedChangeId(Long.toString(broker.epoch()))
                .brokers(List.of(node)));
    }

    private static Answer license() {
        return Answer.json(
                new LicenseResponse().validLicense(false).licenseType("unknown").isCommercial(false));
    }

    private Answer status() {
        if (!broker.isHealthy()) {
            throw new Problem(503, "UNAVAILABLE", "The engine is not running");
        }
        return Answer.noContent();
    }

    private Answer purge() throws Exception {
        broker.purge();
        return Answer.json(202, Map.of("changeId", broker.epoch(), "plannedChanges", List.of()));
    }

    private Answer health() {
        return broker.isHealthy() ? Answer.json(Map.of("status", "UP")) : Answer.json(503, Map.of("status", "DOWN"));
    }
}
