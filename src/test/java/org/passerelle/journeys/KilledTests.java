package org.passerelle.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/// Kills the running product at random moments while pathways run; `-Dpasserelle.kills=10
/// -Dpasserelle.pathways=200` says how often and how many.
/// This proves that no crash of the process loses or doubles anything; the loss of power it does not prove, because
/// the operating system's caches survive.
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the one product of these tests")
class KilledTests {

    private static final int PATHWAYS = Integer.getInteger("passerelle.pathways", 5);
    private static final int KILLS = Integer.getInteger("passerelle.kills", 1);
    private static final int LONGEST_LIFE_MILLIS = 4_000;
    private static final String THREE_MONTHS = "P93D";

    /// Thirty, with `-Dpasserelle.walks=30`, take ten minutes.
    private static final int WALKS = Integer.getInteger("passerelle.walks", 2);
    private static final int WALKING_KILLS = Integer.getInteger("passerelle.kills", 1);
    private static final int LONGEST_WALK_MILLIS = 8_000;
    private static final int ROUNDS = 400;

    private static final List<String> STEPS = List.of(
            "Task_RightsInterview",
            "Task_CallPractice",
            "Task_BookAppointment",
            "Task_ArrangeInterpreter",
            "Task_PrepareEscort",
            "Task_FollowUpCall",
            "Task_AfterCareCall");

    /// Those are answered once all pathways wait for the visit.
    private static final Set<String> AFTER_THE_VISIT =
            Set.of("Task_RemindPerson", "Task_SettleVisit", "Task_FollowUpCall", "Task_AfterCareCall");

    private static Product product;

    @BeforeAll
    static void theProductRuns(@TempDir Path folder) {
        product = new Product(folder, "--passerelle.demo-story=false");
        product.start();
    }

    @AfterAll
    static void andEnds() {
        product.close();
    }

    @Test
    void pathwaysEndThoughTheProductIsKilledAgainAndAgain() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
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

    @Test
    void walksEndThoughTheProductIsKilledAgainAndAgain() throws Exception {
        long seed = Walks.seed();
        Random random = new Random(seed);
        try (Walks walks = new Walks(product.port(), seed, WALKS, 4)) {
            for (int kill = 0; kill < WALKING_KILLS; kill++) {
                AtomicBoolean killed = new AtomicBoolean();
                AtomicReference<Throwable> wrong = new AtomicReference<>();
                Thread walker = Thread.ofVirtual().start(() -> walkUntilKilled(walks, killed, wrong));
                Thread.sleep(random.nextInt(LONGEST_WALK_MILLIS));
                killed.set(true);
                product.kill();
                walker.join();
                product.start();
                assertThat(wrong).hasNullValue();
                // nothing acknowledged is lost, nothing is doubled
                walks.check();
            }
            System.out.println(walks.toTheEnd(ROUNDS) + " and " + WALKING_KILLS + " kills");
            assertThat(pathwaysBookedTwice()).as("seed %d", seed).isZero();
        }
    }

    private static void walkUntilKilled(Walks walks, AtomicBoolean killed, AtomicReference<Throwable> wrong) {
        try {
            while (!killed.get() && !walks.allClosed()) {
                walks.round();
            }
        } catch (UncheckedIOException | IllegalStateException gone) {
            if (!killed.get()) {
                wrong.set(gone);
            }
        } catch (AssertionError found) {
            wrong.set(found);
        }
    }

    private static long pathwaysBookedTwice() throws Exception {
        try (var connection = product.database();
                var result = connection.createStatement().executeQuery("""
                    select count(*) from (
                        select pathway_id from appointment where state = 'BOOKED'
                        group by pathway_id having count(*) > 1) doubled
                    """)) {
            result.next();
            return result.getLong(1);
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
            if (AFTER_THE_VISIT.contains(step)) {
                continue;
            }
            api.openTask(pathway, step)
                    .ifPresent(task -> api.post(
                            "tasks/" + task + "/completion",
                            Map.of("variables", HappyAnswers.to(api, task, step, api.now()))));
        }
    }

    private static Map<String, Map<String, Long>> finish(Api api, List<String> pathways) {
        for (String pathway : pathways) {
            api.awaitPathway(
                    pathway,
                    state -> {
                        answerOffered(api, pathway);
                        return Api.stream(state.path("waiting"))
                                .anyMatch(wait -> wait.path("step").asString().equals("Wait_VisitDay"));
                    },
                    "the day of the visit");
        }
        api.advance(HappyAnswers.UNTIL_FOLLOW_UP);
        Map<String, Map<String, Long>> done = new HashMap<>();
        for (String pathway : pathways) {
            api.complete(pathway, "Task_FollowUpCall", HappyAnswers.attended());
            api.awaitPathway(pathway, now -> now.path("state").asString().equals("RELAYED"), "the visit");
            api.awaitWait(pathway, "Wait_ThreeMonths");
        }
        api.advance(THREE_MONTHS);
        for (String pathway : pathways) {
            api.complete(pathway, "Task_AfterCareCall", Map.of("afterCareResult", "REGULAR_DOCTOR"));
            var closed = api.awaitClosed(pathway);
            assertThat(closed.path("closedReason").asString()).isEqualTo("LINKED_TO_GP");
            Map<String, Long> times = new TreeMap<>();
            Api.stream(closed.path("tasks"))
                    .filter(task -> task.path("state").asString().equals("DONE"))
                    .forEach(task -> times.merge(task.path("step").asString(), 1L, Long::sum));
            done.put(pathway, times);
        }
        return done;
    }
}
