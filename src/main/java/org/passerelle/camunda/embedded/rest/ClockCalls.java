package org.passerelle.camunda.embedded.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.passerelle.camunda.embedded.broker.Broker;

/// The clock of a test or a training room. A pinned clock goes on from there, as CPT expects of a moved one.
final class ClockCalls {

    private final Broker broker;

    ClockCalls(Broker broker) {
        this.broker = broker;
    }

    void register(Routes routes) {
        routes.on("GET", "/actuator/clock", _ -> now());
        routes.on("POST", "/actuator/clock/add", this::add);
        routes.on("POST", "/actuator/clock/pin", this::pin);
        routes.on("DELETE", "/actuator/clock", _ -> set(Duration.ZERO));
    }

    private Answer add(HttpCall call) {
        return set(broker.clock().offset().plusMillis(number(call, "offsetMilli")));
    }

    private Answer pin(HttpCall call) {
        return set(Duration.between(Instant.now(), Instant.ofEpochMilli(number(call, "epochMilli"))));
    }

    private Answer set(Duration offset) {
        broker.setClockOffset(offset);
        return now();
    }

    private Answer now() {
        Instant now = broker.clock().instant();
        return Answer.json(Map.of("epochMilli", now.toEpochMilli(), "instant", now.toString()));
    }

    private static long number(HttpCall call, String name) {
        JsonNode value = call.body(JsonNode.class).path(name);
        if (!value.canConvertToLong()) {
            throw Problem.badRequest("Request property [" + name + "] must be a number");
        }
        return value.longValue();
    }
}
