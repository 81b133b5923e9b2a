package org.passerelle.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the running product at random moments while ten pathways run; `-Dpasserelle.kills=10` says how often.
/// This proves that no crash of the process loses or doubles anything; the loss of power it does not prove, because
/// the operating system's caches survive.
class KilledTests {

    private static final int PATHWAYS = 10;
    private static final int KILLS = Integer.getInteger("passerelle.kills", 4);
    private static final int LONGEST_LIFE_MILLIS = 4_000;

    private static final List<String> STEPS = List.of(
            "Task_RightsInterview",
            "Task_CallPractice",
            "Task_ArrangeInterpreter",
            "Task_BookAppointment",
            "Task_PrepareEscort",
            "Task_FollowUpCall");

    @TempDir
    private Path folder;

    @Test
    void tenPathwaysEndThoughTheProductIsKilledAgainAndAgain() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (Product product = new Product(folder, "--passerelle.demo-story=false")) {
            product.start();
            Api api = Api.at(product.port(), "mediatrice");
            List<String> pathways = new ArrayList<>();
            for (int i = 0; i < PATHWAYS; i++) {
                pathways.add(api.pathway(api.person("Personne " + i, "tir")));
            }
            for (int kill = 0; kill < KILLS; kill++) {
                Thread worker = Thread.ofVirtual().start(() -> workUntilKilled(api, pathways));
                Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
                product.kill();
                worker.join();
                product.start();
            }
            Map<String, Map<String, Long>> tasksDone = finish(api, pathways);

            assertThat(tasksDone)
                    .as("each task of each pathway done once; seed %d", seed)
                    .allSatisfy((pathway, done) -> assertThat(done)
                            .hasSize(STEPS.size())
                            .allSatisfy((step, times) -> assertThat(times).isEqualTo(1)));
        }
    }

    /// Answers whatever is offered, until the product is gone.
    private static void workUntilKilled(Api api, List<String> pathways) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                for (String pathway : pathways) {
                    answerOffered(api, pathway);
                }
            }
        } catch (UncheckedIOException | IllegalStateException gone) {
            // killed
        }
    }

    private static void answerOffered(Api api, String pathway) {
        for (String step : api.openSteps(pathway)) {
            if (step.equals("Task_FollowUpCall")) {
                continue;
            }
            api.openTask(pathway, step)
                    .ifPresent(task -> api.post(
                            "tasks/" + task + "/completion",
                            Map.of("variables", HappyAnswers.to(api, task, step, now(api)))));
        }
    }

    private static Map<String, Map<String, Long>> finish(Api api, List<String> pathways) {
        for (String pathway : pathways) {
            api.awaitPathway(
                    pathway,
                    state -> {
                        answerOffered(api, pathway);
                        return Api.stream(state.path("waiting"))
                                .anyMatch(wait -> wait.path("step").asString().equals("Wait_FollowUpDue"));
                    },
                    "the follow-up date");
        }
        api.advance(HappyAnswers.UNTIL_FOLLOW_UP);
        Map<String, Map<String, Long>> done = new HashMap<>();
        for (String pathway : pathways) {
            api.complete(pathway, "Task_FollowUpCall", HappyAnswers.attended());
            var closed = api.awaitClosed(pathway);
            assertThat(closed.path("closedReason").asString()).isEqualTo("LINKED_TO_GP");
            Map<String, Long> times = new TreeMap<>();
            Api.stream(closed.path("tasks"))
                    .forEach(task -> times.merge(task.path("step").asString(), 1L, Long::sum));
            done.put(pathway, times);
        }
        return done;
    }

    private static OffsetDateTime now(Api api) {
        return OffsetDateTime.parse(api.get("training/clock").text("now"));
    }
}
