package org.passerelle.camunda.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.passerelle.camunda.models.DeployedModels.Kind;
import org.passerelle.platform.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A table is asked here as the engine would ask it, and the engine hears nothing of it.
class QuietDecisionsTests {

    private static final Map<String, Object> UNKNOWN = Map.of("right", "UNKNOWN", "urgentSigns", false);

    private final DeployedModels models =
            new DeployedModels(JdbcClient.create(TestDatabase.migrated().dataSource()));
    private final QuietDecisions decisions = new QuietDecisions(models);

    @Test
    void beforeTheFirstDeploymentTheTableThatComesAlongAnswers() {
        assertThat(route(UNKNOWN)).isEqualTo("RIGHTS_INTERVIEW");
    }

    /// Opened in March, a pathway kept March's rules.
    @Test
    void theNewestTableThatWasDeployedCounts() throws IOException {
        String table = Files.readString(Path.of("bpmn", "rights-orientation.dmn"));
        deployed(1, table);
        assertThat(route(UNKNOWN)).isEqualTo("RIGHTS_INTERVIEW");

        deployed(2, table.replace("\"RIGHTS_INTERVIEW\"", "\"PASS\""));

        assertThat(route(UNKNOWN)).isEqualTo("PASS");
    }

    @Test
    void whereNoRowFitsThereIsNoAnswer() {
        assertThat(decisions.decide("rights-alerts", Map.of(), List.class)).isEmpty();
    }

    @Test
    void whatFailsIsToldWithoutWhatWasAsked() throws IOException {
        deployed(
                1, Files.readString(Path.of("bpmn", "rights-orientation.dmn")).replace("&gt;= waitingMonths", "= = ="));

        assertThatThrownBy(() -> route(Map.of("pathway", "ASYLUM")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("ASYLUM");
    }

    private void deployed(int version, String xml) {
        models.remember(
                version,
                Kind.DECISION,
                "Definitions_rights-orientation",
                "Orientation",
                version,
                "rights-orientation.dmn",
                xml,
                Instant.EPOCH);
    }

    private @Nullable Object route(Map<String, Object> said) {
        Map<String, @Nullable Object> asked = new HashMap<>(said);
        asked.put("referenceDate", java.time.LocalDate.of(2026, 5, 15));
        return decisions
                .decide("rights-orientation", asked, Map.class)
                .orElseThrow()
                .get("route");
    }
}
