package org.passerelle.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.HappyAnswers;
import org.passerelle.journeys.Product;
import org.passerelle.journeys.Walks;

/// Measures the product from outside and prints; judges nothing. `mvn -Pbench verify`; with a name as argument only
/// that part: `start`, `steps` (what happens between two tasks), `scale` ([Scale]), `matching` ([MatchingScale]),
/// `planner` ([PlannerBench]), `imports` ([ImportBench]), `reminders` ([ReminderScale]) or `ledger` ([LedgerScale]).
/// Only when named: `walks` by chance, `-Dwalks=` of them (`mvn -Pbench verify -Dbench.part=walks -Dwalks=500`).
public final class Benchmark {

    private static final int STEPS = 200;
    /// Fewer than the places that the demo practices have in a month.
    private static final int PATHWAYS = 60;

    private static final int AT_ONCE = 8;

    private static final int WALKS_AT_ONCE = 50;
    private static final int WALK_ROUNDS = 600;
    private static final String NO_STORY = "--passerelle.demo-story=false";
    private static final List<String> UNTIL_THE_DATE =
            List.of("Task_RightsInterview", "Task_CallPractice", "Task_BookAppointment", "Task_PrepareEscort");

    private Benchmark() {}

    public static void main(String[] args) throws Exception {
        Path work = Files.createTempDirectory("passerelle-bench");
        try {
            List<String> parts = List.of(args);
            if (parts.contains("walks")) {
                try (Product product = Product.measured(part(work, "walks"), NO_STORY)) {
                    product.start();
                    walks(product);
                }
            }
            if (wanted(parts, "start")) {
                commandToFirstPage(work.resolve("clone"));
            }
            if (wanted(parts, "steps")) {
                steps(work);
            }
            if (wanted(parts, "scale")) {
                Scale.measure(part(work, "scale"));
            }
            if (wanted(parts, "matching")) {
                MatchingScale.measure(part(work, "matching"));
            }
            if (wanted(parts, "imports")) {
                ImportBench.measure(part(work, "imports"));
            }
            if (wanted(parts, "reminders")) {
                ReminderScale.measure(part(work, "reminders"));
            }
            if (wanted(parts, "planner")) {
                PlannerBench.measure();
            }
            if (wanted(parts, "ledger")) {
                LedgerScale.measure(part(work, "ledger"));
            }
        } finally {
            delete(work);
        }
    }

    private static boolean wanted(List<String> parts, String part) {
        return parts.isEmpty() || parts.contains(part);
    }

    private static Path part(Path work, String name) throws IOException {
        return Files.createDirectory(work.resolve(name));
    }

    private static void steps(Path work) throws Exception {
        try (Product product = Product.measured(part(work, "one"), NO_STORY)) {
            print("start of the product, empty data", seconds(product.start()));
            completeToNextTask(Api.at(product.port(), "mediatrice"), product);
        }
        try (Product product = Product.measured(part(work, "many"), NO_STORY)) {
            product.start();
            pathwaysPerSecond(Api.at(product.port(), "mediatrice"));
            memory(product);
        }
    }

    private static void commandToFirstPage(Path clone) throws Exception {
        copyProject(Path.of("").toAbsolutePath(), clone);
        Path cache = clone.resolve("target/start.aot");
        print("mvn spring-boot:run to first page, cold (fresh clone, local repository filled)", run(clone, () -> {}));
        print("mvn spring-boot:run to first page, again, no cache of the start yet", run(clone, () -> await(cache)));
        print("mvn spring-boot:run to first page, warm (nothing changed, cache there)", run(clone, () -> {}));
    }

    private static void await(Path file) throws InterruptedException {
        for (int seconds = 0; seconds < 600 && !Files.exists(file); seconds++) {
            Thread.sleep(1_000);
        }
    }

    private interface Wait {
        void untilDone() throws InterruptedException;
    }

    private static String run(Path clone, Wait beforeTheEnd) throws Exception {
        int port = freePort();
        long begin = System.nanoTime();
        Process maven = new ProcessBuilder(
                        "mvn", "-o", "-q", "-B", "spring-boot:run", "-Dspring-boot.run.arguments=--server.port=" + port)
                .directory(clone.toFile())
                .redirectErrorStream(true)
                .redirectOutput(clone.resolveSibling("maven.log").toFile())
                .start();
        try {
            awaitPage(port, maven, clone.resolveSibling("maven.log"));
            String took = seconds(Duration.ofNanos(System.nanoTime() - begin));
            beforeTheEnd.untilDone();
            return took;
        } finally {
            maven.descendants().forEach(ProcessHandle::destroy);
            maven.destroy();
            maven.waitFor(60, TimeUnit.SECONDS);
        }
    }

    private static void completeToNextTask(Api api, Product product) throws Exception {
        for (int warmUp = 0; warmUp < 10; warmUp++) {
            walk(api, new ArrayList<>());
        }
        Effort before = effort(product);
        List<Long> nanos = new ArrayList<>();
        while (nanos.size() < STEPS) {
            walk(api, nanos);
        }
        Effort after = effort(product);
        print(
                "jobs with an effect, and commits of PostgreSQL, for each answered task (reads and polling included)",
                after.since(before));
        long[] sorted =
                nanos.stream().limit(STEPS).mapToLong(Long::longValue).sorted().toArray();
        print(
                "complete a task -> next task visible, " + STEPS + " steps",
                "p50 %.0f ms, p95 %.0f ms".formatted(millis(sorted[STEPS / 2]), millis(sorted[STEPS * 95 / 100])));
    }

    /// What the database has counted so far.
    private record Effort(long jobs, long commits, long answered) {

        String since(Effort before) {
            double tasks = answered - before.answered;
            return "%.1f jobs, %.1f commits"
                    .formatted((jobs - before.jobs) / tasks, (commits - before.commits) / tasks);
        }
    }

    private static Effort effort(Product product) throws Exception {
        Thread.sleep(3_000); // PostgreSQL's statistics come a moment later
        try (var connection = product.database();
                var result = connection.createStatement().executeQuery("""
                    select (select count(*) from inbox),
                        (select xact_commit from pg_stat_database where datname = 'passerelle'),
                        (select count(*) from task where state = 'DONE')
                    """)) {
            result.next();
            return new Effort(result.getLong(1), result.getLong(2), result.getLong(3));
        }
    }

    /// One pathway up to the wait for its appointment; notes the time from each completion to the next task.
    private static String walk(Api api, List<Long> nanos) {
        String pathway = api.pathway(api.person("Personne", "fra"));
        String task = api.task(pathway, UNTIL_THE_DATE.getFirst());
        for (int i = 0; i < UNTIL_THE_DATE.size(); i++) {
            long begin = answer(api, task, UNTIL_THE_DATE.get(i));
            if (i + 1 < UNTIL_THE_DATE.size()) {
                task = api.task(pathway, UNTIL_THE_DATE.get(i + 1));
                nanos.add(System.nanoTime() - begin);
            }
        }
        return pathway;
    }

    /// Answers when it sent what was accepted. A practice may have given its last place to another in the meantime.
    private static long answer(Api api, String task, String step) {
        for (int tries = 1; ; tries++) {
            Map<String, Object> answers = HappyAnswers.to(api, task, step, api.now());
            long begin = System.nanoTime();
            Api.Answer answer = api.post("tasks/" + task + "/completion", Map.of("variables", answers));
            if (answer.status() != 422 || tries == 5) {
                Api.ok(answer);
                return begin;
            }
        }
    }

    /// Batch after batch, so that practices get free places again with the time that passes.
    private static void walks(Product product) {
        long seed = Walks.seed();
        int all = Integer.getInteger("walks", 500);
        Walks.Count count = new Walks.Count(0, 0, 0, 0, 0, 0, 0);
        long begin = System.nanoTime();
        while (count.pathways() < all) {
            int batch = Math.min(WALKS_AT_ONCE, all - count.pathways());
            try (Walks walks = new Walks(product.port(), seed + count.pathways(), batch, AT_ONCE)) {
                count = count.plus(walks.toTheEnd(WALK_ROUNDS));
            }
            print("walks so far, seed " + seed, count + ", " + perMinute(count, begin));
        }
        print("walks by chance, all closed, seed " + seed, perMinute(count, begin));
    }

    private static String perMinute(Walks.Count count, long begin) {
        return "%.1f walks/minute".formatted(count.pathways() * 60e9 / (System.nanoTime() - begin));
    }

    private static void pathwaysPerSecond(Api api) throws Exception {
        try (ExecutorService mediators = Executors.newFixedThreadPool(AT_ONCE)) {
            long begin = System.nanoTime();
            List<Future<String>> walks = new ArrayList<>();
            for (int i = 0; i < PATHWAYS; i++) {
                walks.add(mediators.submit(() -> walk(api, new ArrayList<>())));
            }
            List<String> pathways = new ArrayList<>();
            for (Future<String> walk : walks) {
                String pathway = walk.get();
                api.awaitPathway(
                        pathway,
                        state -> Api.stream(state.path("waiting"))
                                .anyMatch(wait -> wait.path("step").asString().equals("Wait_VisitDay")),
                        "the date");
                pathways.add(pathway);
            }
            api.advance(HappyAnswers.UNTIL_FOLLOW_UP);
            List<Future<?>> ends = new ArrayList<>();
            for (String pathway : pathways) {
                ends.add(mediators.submit(() -> {
                    api.complete(pathway, "Task_FollowUpCall", HappyAnswers.attended());
                    api.awaitPathway(
                            pathway, state -> state.path("state").asString().equals("RELAYED"), "the visit");
                }));
            }
            for (Future<?> end : ends) {
                end.get();
            }
            double elapsed = (System.nanoTime() - begin) / 1e9;
            print(
                    "pathways until the visit took place (5 tasks, 2 timers), " + PATHWAYS + " by " + AT_ONCE
                            + " at once",
                    "%.2f pathways/s".formatted(PATHWAYS / elapsed));
        }
    }

    private static void memory(Product product) throws IOException {
        print("resident memory of application and engine", residentMegabytes(product.pid()) + " MB");
        long database = ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .map(line -> line.contains(product.data().toString()) && line.contains("postgres"))
                        .orElse(false))
                .flatMap(server -> Stream.concat(Stream.of(server), server.children()))
                .mapToLong(process -> residentMegabytes(process.pid()))
                .sum();
        print("resident memory of PostgreSQL (shared pages counted in each process)", database + " MB");
    }

    static long residentMegabytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    private static void copyProject(Path from, Path to) throws IOException {
        var left = List.of("target", "data", ".git", "node_modules");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path relative = from.relativize(file);
                if (Arrays.stream(relative.toString()
                                .split(FileSystems.getDefault().getSeparator()))
                        .anyMatch(left::contains)) {
                    continue;
                }
                Path target = to.resolve(relative.toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void awaitPage(int port, Process process, Path log) throws Exception {
        HttpRequest page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sign-in"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (process.isAlive()) {
                try {
                    if (http.send(page, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // asked again
                }
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("It ended at its start: " + Files.readString(log));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }

    private static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }

    private static void print(String what, String result) {
        System.out.printf("BENCH  %-85s %s%n", what, result);
    }
}
