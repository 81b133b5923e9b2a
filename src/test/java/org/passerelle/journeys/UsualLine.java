package org.passerelle.journeys;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The funding line that pays for the demo's interpreters. Closed to most teams, it leaves who pays to a supervisor.
public final class UsualLine {

    private final Api supervisor;
    private final JsonNode line;

    public UsualLine(Api supervisor) {
        this.supervisor = supervisor;
        this.line = Api.stream(Api.ok(supervisor.get("funding-lines")).path("items"))
                .filter(one -> one.path("code").asString().equals("MDM"))
                .findFirst()
                .orElseThrow();
    }

    public String id() {
        return line.path("id").asString();
    }

    public void payForNobodyBut(String programme) {
        restrict(List.of(programme));
    }

    public void payForAll() {
        restrict(List.of());
    }

    private void restrict(List<String> programmes) {
        Api.ok(supervisor.put(
                "funding-lines/" + id(),
                Map.of(
                        "name", line.path("name").asString(),
                        "validFrom", line.path("validFrom").asString(),
                        "budget", line.path("budget").asString(),
                        "programmes", programmes)));
    }
}
