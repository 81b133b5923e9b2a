package org.passerelle.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.passerelle.camunda.embedded.StandInCluster;
import org.passerelle.platform.database.TestDatabase;
import tools.jackson.databind.JsonNode;

/// As it runs for real: PostgreSQL and Camunda are somebody else's, in processes of their own, and two nodes work.
@Execution(ExecutionMode.CONCURRENT)
class ForRealTests {

    private static final String SECRET = "a-secret-of-this-test-alone";
    private static final int PATHWAYS = 4;
    private static final int WORK_MILLIS = 1_500;

    /// What each pathway asks once, whatever is killed.
    private static final Set<String> STEPS =
            Set.of("Task_RightsInterview", "Task_CallPractice", "Task_BookAppointment", "Task_PrepareEscort");

    private final TestDatabase database = TestDatabase.empty();

    @TempDir
    private Path folder;

    /// One node shows tokens, the other a password; without any authentication `RealJarIT` answers a first task.
    @Test
    void nobodyIsLostWhenANodeAndThenTheClusterAreKilled() throws Exception {
        try (TokenIssuer issuer = new TokenIssuer(SECRET);
                StandInCluster cluster = cluster("oidc:" + TokenIssuer.AUDIENCE + ":" + issuer.publicKey()
                        + "|basic:passerelle-node:" + SECRET);
                Product one = node("one", cluster, oidc(issuer));
                Product two = node("two", cluster, "method=basic", "username=passerelle-node", "password=" + SECRET)) {
            cluster.start();
            assertThat(statusFor(cluster.address())).isEqualTo(401);
            CompletableFuture<?> second = CompletableFuture.runAsync(two::start);
            one.start();
            second.join();
            addAPractice();
            Api atOne = Api.at(one.port(), "superviseuse");
            Api atTwo = Api.at(two.port(), "superviseuse");
            List<String> pathways = IntStream.range(0, PATHWAYS)
                    .mapToObj(person -> open(person % 2 == 0 ? atOne : atTwo, "Personne " + person))
                    .toList();
            Set<String> acknowledged = ConcurrentHashMap.newKeySet();

            try (Hands atWork = new Hands(List.of(atOne, atTwo), pathways, acknowledged)) {
                Thread.sleep(WORK_MILLIS);
                two.kill();
                Thread.sleep(WORK_MILLIS);
                cluster.kill();
                Thread.sleep(WORK_MILLIS);
                String meanwhile = open(atOne, "Arrivée entre-temps");
                cluster.start();
                List<String> all = new ArrayList<>(pathways);
                all.add(meanwhile);
                atWork.also(meanwhile);
                for (String pathway : all) {
                    atOne.awaitWait(pathway, "Wait_VisitDay");
                }
                for (String pathway : all) {
                    Api.ok(atOne.post("pathways/" + pathway + "/closure", Map.of("reason", "MOVED")));
                    atOne.awaitClosed(pathway);
                    atOne.complete(pathway, "Task_TellPractice", Map.of("practiceTold", "TOLD"));
                }
                assertThat(all).allSatisfy(pathway -> assertThat(done(atOne, pathway))
                        .as(pathway)
                        .containsAllEntriesOf(STEPS.stream().collect(Collectors.toMap(step -> step, _ -> 1L))));
                assertThat(all.stream().flatMap(pathway -> doneIds(atOne, pathway)))
                        .containsAll(acknowledged);
            }
            assertThat(issuer.given()).as("tokens end and are asked for again").isGreaterThanOrEqualTo(2);
            assertThat(count("select count(*) from stuck_job")).isZero();
            assertThat(count("select count(*) from engine_epoch"))
                    .as("the engine is still the one we knew")
                    .isEqualTo(1);
            assertThat(count("""
                select count(*) from (
                    select pathway_id from appointment group by pathway_id having count(*) > 1) doubled
                """)).isZero();
        }
    }

    private StandInCluster cluster(String door) throws Exception {
        return new StandInCluster(Files.createDirectory(folder.resolve("cluster")), door);
    }

    private Product node(String name, StandInCluster cluster, String... auth) throws Exception {
        List<String> settings = new ArrayList<>(List.of(
                "--passerelle.database.mode=external",
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword(),
                "--spring.flyway.user=" + database.owner().getUser(),
                "--spring.flyway.password=" + database.owner().getPassword(),
                "--passerelle.camunda.mode=self-managed",
                "--passerelle.camunda.rest-address=" + cluster.address(),
                // whoever is killed is missed sooner
                "--passerelle.schedule.heartbeat=1s",
                "--passerelle.first-account.username=superviseuse",
                "--passerelle.first-account.password=passerelle-demo"));
        Stream.of(auth).map(setting -> "--passerelle.camunda.auth." + setting).forEach(settings::add);
        return new Product(Files.createDirectory(folder.resolve(name)), settings.toArray(String[]::new));
    }

    private static String[] oidc(TokenIssuer issuer) {
        return new String[] {
            "method=oidc",
            "client-id=" + TokenIssuer.CLIENT,
            "client-secret=" + SECRET,
            "audience=" + TokenIssuer.AUDIENCE,
            "token-url=" + issuer.tokenUrl()
        };
    }

    private static String open(Api api, String alias) {
        return api.pathway(api.person(alias, "fra"));
    }

    private static int statusFor(URI cluster) throws Exception {
        try (HttpClient stranger = HttpClient.newHttpClient()) {
            return stranger.send(
                            HttpRequest.newBuilder(cluster.resolve("/v2/topology"))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private void addAPractice() throws SQLException {
        try (Connection connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                insert into practice (id, name, kind, commune_insee, phone, languages, takes_new_patients, verified_at,
                    takes_ame, takes_paper_proof, takes_pending_rights, uses_interpreter)
                values (gen_random_uuid(), 'Cabinet des Trois Tilleuls', 'CABINET', '76540', '+33261910001', '["fra"]',
                    true, current_date, true, true, true, true)
                """);
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.owner().getConnection();
                var result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static Map<String, Long> done(Api api, String pathway) {
        return tasksDone(api, pathway)
                .collect(Collectors.groupingBy(
                        task -> task.path("step").asString(), TreeMap::new, Collectors.counting()));
    }

    private static Stream<String> doneIds(Api api, String pathway) {
        return tasksDone(api, pathway).map(task -> task.path("id").asString());
    }

    private static Stream<JsonNode> tasksDone(Api api, String pathway) {
        return Api.stream(api.pathwayNow(pathway).path("tasks"))
                .filter(task -> task.path("state").asString().equals("DONE"));
    }

    /// Two people, one at each node, who answer whatever is offered until all is done. What a node acknowledged
    /// is noted.
    private static final class Hands implements AutoCloseable {

        private final AtomicBoolean rest = new AtomicBoolean();
        private final Set<String> pathways = ConcurrentHashMap.newKeySet();
        private final List<Thread> people;

        Hands(List<Api> nodes, List<String> pathways, Set<String> acknowledged) {
            this.pathways.addAll(pathways);
            people = nodes.stream()
                    .map(node -> Thread.ofVirtual().start(() -> work(node, acknowledged)))
                    .toList();
        }

        void also(String pathway) {
            pathways.add(pathway);
        }

        private void work(Api node, Set<String> acknowledged) {
            while (!rest.get()) {
                try {
                    pathways.forEach(pathway -> answer(node, pathway, acknowledged));
                } catch (UncheckedIOException | IllegalStateException killed) {
                    // somebody else goes on
                }
                try {
                    Thread.sleep(20);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }

        private static void answer(Api node, String pathway, Set<String> acknowledged) {
            for (String step : node.openSteps(pathway)) {
                if (!STEPS.contains(step)) {
                    continue;
                }
                node.openTask(pathway, step).ifPresent(task -> {
                    var answer = node.post(
                            "tasks/" + task + "/completion",
                            Map.of("variables", HappyAnswers.to(node, task, step, OffsetDateTime.now())));
                    if (answer.status() < 300) {
                        acknowledged.add(task);
                    }
                });
            }
        }

        @Override
        public void close() throws InterruptedException {
            rest.set(true);
            for (Thread person : people) {
                person.join();
            }
        }
    }
}
