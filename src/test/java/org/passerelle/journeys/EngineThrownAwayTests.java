package org.passerelle.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The product is stopped, its engine's part of the database is gone, it starts again; and it is killed while it lets
/// its pathways go on.
@Execution(ExecutionMode.CONCURRENT)
class EngineThrownAwayTests {

    @TempDir
    private Path folder;

    @Test
    void nobodyIsLostWithTheEngine() throws Exception {
        try (Product product = new Product(folder, "--passerelle.demo-story=false")) {
            product.start();
            Api api = Api.at(product.port(), "superviseuse");
            List<String> pathways = List.of(open(api, "Lina"), open(api, "Omar"), open(api, "Rita"), open(api, "Noor"));
            pathways.forEach(pathway -> api.answer(pathway, "Task_RightsInterview"));
            pathways.subList(1, 4).forEach(pathway -> api.answer(pathway, "Task_CallPractice"));
            pathways.forEach(pathway ->
                    api.awaitPathway(pathway, now -> !api.openSteps(pathway).isEmpty(), "the next task"));
            api.answer(pathways.get(2), "Task_BookAppointment");
            api.answer(pathways.get(2), "Task_PrepareEscort");
            assertThat(health(api)).isEqualTo("UP");

            product.kill();
            try (var database = product.database();
                    var statement = database.createStatement()) {
                statement.execute("drop schema camunda cascade");
            }
            product.start();

            assertThat(lost(api)).isEqualTo(4);
            assertThat(api.get("/actuator/health").status()).isEqualTo(503);

            Api.ok(api.post("supervision/lost-pathways/resumption", Map.of()));
            product.kill();
            product.start();

            // whoever was killed is missed after half a minute, what it did is taken up then
            Awaitility.await().until(() -> lost(api) == 0);
            assertThat(health(api)).isEqualTo("UP");
            api.task(pathways.get(0), "Task_CallPractice");
            api.task(pathways.get(1), "Task_BookAppointment");
            api.task(pathways.get(2), "Task_ArrangeInterpreter");
            api.task(pathways.get(3), "Task_BookAppointment");
            assertThat(pathways).allSatisfy(pathway -> assertThat(timesResumed(api, pathway))
                    .isEqualTo(1));
        }
    }

    private static String open(Api api, String alias) {
        return api.pathway(api.person(alias, "tir"));
    }

    private static long lost(Api api) {
        return Api.ok(api.get("supervision/lost-pathways")).path("count").asLong();
    }

    private static String health(Api api) {
        return api.get("/actuator/health").text("status");
    }

    private static long timesResumed(Api api, String pathway) {
        return Api.stream(api.pathwayNow(pathway).path("history"))
                .filter(line -> line.path("what").asString().equals("PATHWAY_RESUMED"))
                .count();
    }
}
