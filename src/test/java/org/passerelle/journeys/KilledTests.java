package org.passerelle.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.passerelle.accounts.Browser;

/// Kills the running product at random moments while pathways run; `-Dpasserelle.kills=10
/// -Dpasserelle.pathways=200` says how often and how many.
/// This proves that no crash of the process loses or doubles anything; the loss of power it does not prove, because
/// the operating system's caches survive.
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the one product of these tests")
@TestMethodOrder(MethodOrderer.MethodName.class)
class KilledTests {

    private static final int PATHWAYS = Integer.getInteger("passerelle.pathways", 5);
    private static final int KILLS = Integer.getInteger("passerelle.kills", 1);
    private static final int AT_ONCE = 6;
    private static final int LONGEST_LIFE_MILLIS = 4_000;
    private static final Duration SECOND_FIVE = Duration.ofSeconds(5);
    private static final String THREE_MONTHS = "P93D";

    /// That it is booked, and three reminders.
    private static final long MESSAGES = 4;

    /// After the visit, and three months later.
    private static final long CALLS = 2;

    /// Thirty, with `-Dpasserelle.walks=30`, take ten minutes.
    private static final int WALKS = Integer.getInteger("passerelle.walks", 6);
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

    /// By pathway: all visits are at one hour, so each of them goes along once.
    private static final Map<String, String> COMPANIONS = new ConcurrentHashMap<>();

    private static final SmsLedger GATEWAY = new SmsLedger(Duration.ofMillis(50));

    private static Product product;

    @BeforeAll
    static void theProductRuns(@TempDir Path folder) throws Exception {
        List<String> settings = new ArrayList<>(List.of("--passerelle.demo-story=false"));
        settings.addAll(List.of(GATEWAY.settings()));
        product = new Product(folder, settings.toArray(String[]::new));
        product.start();
        try (var database = product.database();
                var statement = database.createStatement()) {
            // however many people come
            statement.execute("update practice set quota = null where takes_new_patients");
        }
    }

    @AfterAll
    static void andEnds() {
        product.close();
        GATEWAY.close();
    }

    @Test
    void pathwaysEndThoughTheProductIsKilledAgainAndAgain() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Api api = Api.at(product.port(), "mediatrice");
        List<String> pathways = IntStream.range(0, PATHWAYS)
                .boxed()
                .gather(Gatherers.mapConcurrent(AT_ONCE, number -> api.pathway(reachable(api, number))))
                .toList();
        COMPANIONS.put(pathways.get(0), "mediatrice");
        COMPANIONS.put(pathways.get(1), "mediateur");
        OffsetDateTime visit = api.now().plusDays(4).withHour(15).truncatedTo(ChronoUnit.HOURS);
        killWhile(KILLS, random, () -> forEach(pathways, pathway -> answerOffered(api, pathway, visit)));
        Map<String, Map<String, Long>> tasksDone = finish(api, pathways, visit, random);

        assertThat(tasksDone)
                .as("each task of each pathway done once; seed %d", seed)
                .allSatisfy((pathway, done) -> assertThat(done)
                        .hasSize(STEPS.size())
                        .allSatisfy((step, times) -> assertThat(times).isEqualTo(1)));
        assertNothingHappenedTwice(seed);
    }

    /// Before the walks begin. As the database has it, and the gateway that was never killed: of a message that was
    /// under way when the product died nobody knows, and it is not sent again by itself.
    private static void assertNothingHappenedTwice(long seed) throws Exception {
        assertThat(number("select count(*) from appointment"))
                .as("appointments; seed %d", seed)
                .isEqualTo(PATHWAYS);
        assertThat(number("select count(distinct pathway_id) from appointment")).isEqualTo(PATHWAYS);
        assertThat(number("select count(*) from escort"))
                .as("ways settled; seed %d", seed)
                .isEqualTo(PATHWAYS);
        assertThat(number("select count(distinct companion) from escort where companion is not null"))
                .as("companions; seed %d", seed)
                .isEqualTo(COMPANIONS.size());
        assertThat(number("select count(*) from escort where companion is not null"))
                .isEqualTo(COMPANIONS.size());
        assertThat(number("select count(*) from follow_up_call"))
                .as("calls after the visit and months later; seed %d", seed)
                .isEqualTo(PATHWAYS * CALLS);
        assertThat(number("select count(*) from interpreter_use where state = 'USED'"))
                .isEqualTo(PATHWAYS);
        assertThat(number("select count(*) from funding_ledger where kind = 'RESERVE'"))
                .isEqualTo(PATHWAYS);
        assertThat(number("select sum(reserved) from funding_line")).isZero();
        assertThat(number("select count(*) from message")).isEqualTo(PATHWAYS * MESSAGES);
        assertThat(number("select count(*) from message where state not in ('SENT', 'UNKNOWN')"))
                .as("messages that did not leave; seed %d", seed)
                .isZero();
        assertThat(GATEWAY.taken().values()).allMatch(times -> times == 1);
        assertThat(GATEWAY.taken().size())
                .isBetween(
                        (int) number("select count(*) from message where state = 'SENT'"), PATHWAYS * (int) MESSAGES);
    }

    private static String reachable(Api api, int number) {
        String person = Api.created(api.post(
                "people",
                Map.of(
                        "alias",
                        "Personne " + number,
                        "languages",
                        List.of("tir"),
                        "communeInsee",
                        "76540",
                        "phone",
                        "+336399800%02d".formatted(number % 100))));
        Api.ok(api.put("people/" + person + "/contact-wishes", Map.of("textsAllowed", true)));
        return person;
    }

    @Test
    void walksEndThoughTheProductIsKilledAgainAndAgain() throws Exception {
        long seed = Walks.seed();
        Random random = new Random(seed);
        try (Walks walks = new Walks(product.port(), seed, WALKS, 4)) {
            for (int kill = 0; kill < KILLS; kill++) {
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
            System.out.println(walks.toTheEnd(ROUNDS) + " and " + KILLS + " kills");
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
        return number("""
            select count(*) from (
                select pathway_id from appointment where state = 'BOOKED'
                group by pathway_id having count(*) > 1) doubled
            """);
    }

    private static long number(String sql) throws Exception {
        try (var connection = product.database();
                var result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    /// Works on and on; the product is killed meanwhile, so many times.
    private static void killWhile(int kills, Random random, Runnable work) throws Exception {
        for (int kill = 0; kill < kills; kill++) {
            Thread worker = Thread.ofVirtual().start(() -> workUntilKilled(work));
            Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
            product.kill();
            worker.join();
            product.start();
        }
    }

    /// As several people do who work at once.
    private static void forEach(List<String> pathways, Consumer<String> work) {
        pathways.stream()
                .gather(Gatherers.mapConcurrent(AT_ONCE, pathway -> {
                    work.accept(pathway);
                    return pathway;
                }))
                .forEach(done -> {});
    }

    private static void workUntilKilled(Runnable work) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                work.run();
            }
        } catch (UncheckedIOException | IllegalStateException gone) {
            // killed
        }
    }

    private static void answerOffered(Api api, String pathway, OffsetDateTime visit) {
        for (String step : api.openSteps(pathway)) {
            if (AFTER_THE_VISIT.contains(step)) {
                continue;
            }
            api.openTask(pathway, step)
                    .ifPresent(task -> api.post(
                            "tasks/" + task + "/completion",
                            Map.of("variables", answer(api, pathway, task, step, visit))));
        }
    }

    private static Map<String, Object> answer(Api api, String pathway, String task, String step, OffsetDateTime visit) {
        String companion = COMPANIONS.get(pathway);
        if (companion != null && step.equals("Task_PrepareEscort")) {
            return Map.of("escortLevel", "ESCORTED", "companion", companion, "meetingPlace", "Théâtre des Arts");
        }
        return step.equals("Task_BookAppointment")
                ? HappyAnswers.bookedAt(visit)
                : HappyAnswers.to(api, task, step, api.now());
    }

    private static Map<String, Map<String, Long>> finish(
            Api api, List<String> pathways, OffsetDateTime visit, Random random) throws Exception {
        forEach(
                pathways,
                pathway -> api.awaitPathway(
                        pathway,
                        state -> {
                            answerOffered(api, pathway, visit);
                            return Api.stream(state.path("waiting"))
                                    .anyMatch(
                                            wait -> wait.path("step").asString().equals("Wait_VisitDay"));
                        },
                        "the day of the visit"));
        for (OffsetDateTime reminded :
                List.of(visit.minusDays(3).withHour(10), visit.minusDays(1).withHour(10), visit.withHour(8))) {
            api.advance(Duration.between(api.now(), reminded).toString());
            if (KILLS > 1) {
                Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
                product.kill();
                product.start();
            }
            awaitNothingToSend(reminded);
        }
        api.advance(HappyAnswers.UNTIL_FOLLOW_UP);
        Map<String, Object> went = new HashMap<>(HappyAnswers.attended());
        went.put("interpreterOutcome", "CONNECTED");
        answerAll(api, pathways, random, "Task_FollowUpCall", went);
        forEach(pathways, pathway -> {
            api.awaitPathway(pathway, now -> now.path("state").asString().equals("RELAYED"), "the visit");
            api.awaitWait(pathway, "Wait_ThreeMonths");
        });
        api.advance(THREE_MONTHS);
        killAtSecondFive(api, pathways);
        answerAll(
                api,
                pathways,
                random,
                "Task_AfterCareCall",
                Map.of("afterCareResult", "REGULAR_DOCTOR", "regularDoctor", "DECLARED"));
        Map<String, Map<String, Long>> done = new HashMap<>();
        for (String pathway : pathways) {
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

    /// Every second person is called with the call runner, whose answers are held for ten seconds.
    private static void killAtSecondFive(Api api, List<String> pathways) throws Exception {
        Browser phone = new Browser(product.port());
        phone.signIn("mediatrice", "passerelle-demo");
        phone.get("/calls");
        for (int i = 0; i < pathways.size(); i += 2) {
            String task = api.task(pathways.get(i), "Task_AfterCareCall");
            Browser.Page held = phone.post(
                    "/calls",
                    "/calls",
                    Map.of(
                            "key",
                            UUID.randomUUID().toString(),
                            "task",
                            task,
                            "said",
                            "REACHED.REGULAR_DOCTOR.DECLARED"));
            assertThat(held.location()).isEqualTo("/calls");
        }
        assertThat(number("select count(*) from held_call where state = 'HELD'"))
                .as("answers that are held")
                .isPositive();
        Thread.sleep(SECOND_FIVE);
        product.kill();
        product.start();
        assertThat(number("select count(*) from held_call where state not in ('HELD', 'APPLIED')"))
                .isZero();
    }

    /// Where many kills are asked for, while it is killed; then those that are left.
    private static void answerAll(
            Api api, List<String> pathways, Random random, String step, Map<String, Object> answer) throws Exception {
        killWhile(
                KILLS > 1 ? KILLS : 0, random, () -> forEach(pathways, pathway -> answer(api, pathway, step, answer)));
        forEach(
                pathways,
                pathway -> api.awaitPathway(
                        pathway,
                        now -> {
                            answer(api, pathway, step, answer);
                            return Api.stream(now.path("tasks"))
                                    .anyMatch(task -> task.path("step")
                                                    .asString()
                                                    .equals(step)
                                            && task.path("state").asString().equals("DONE"));
                        },
                        step + " to be done"));
    }

    private static void answer(Api api, String pathway, String step, Map<String, Object> answer) {
        api.openTask(pathway, step)
                .ifPresent(task -> api.post("tasks/" + task + "/completion", Map.of("variables", answer)));
    }

    private static void awaitNothingToSend(OffsetDateTime now) {
        Awaitility.await()
                .until(() -> number("select count(*) from message where state in ('PLANNED', 'SENDING') and due_at <= '"
                                + now + "'")
                        == 0);
    }
}
