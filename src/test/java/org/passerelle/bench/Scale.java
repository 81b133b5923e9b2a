package org.passerelle.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.passerelle.journeys.Product;

/// How long each page takes with few tasks and with many: `-Dscale=1000,100000,1000000`, each in a product of its own
/// that was warmed up alike.
final class Scale {

    private static final int WARM_UP = 80;
    private static final int MEASURED = 60;
    private static final double SLOW_MILLIS = 2;

    private Scale() {}

    private interface Read {
        String by(Visitor visitor) throws IOException, InterruptedException;
    }

    private record Page(String name, String user, Read read) {

        static Page get(String name, String user, String path) {
            return new Page(name, user, visitor -> visitor.get(path));
        }

        static Page search(String name, String user, String alias) {
            return new Page(name, user, visitor -> visitor.post("/people/search", Map.of("q", alias)));
        }
    }

    private static final List<Page> PAGES = List.of(
            Page.get("my tasks", "mediatrice", "/tasks?scope=mine"),
            Page.get("a team's tasks", "mediatrice", "/tasks?scope=team"),
            Page.get("a small team's tasks", "dieppe", "/tasks?scope=team"),
            Page.get("all tasks, supervisor", "superviseuse", "/tasks?scope=all"),
            Page.get("all tasks of one step, supervisor", "superviseuse", "/tasks?scope=all&step=Task_CallPractice"),
            Page.get("people, mediator", "mediatrice", "/people"),
            Page.get("people, small team", "dieppe", "/people"),
            Page.get("people, supervisor", "superviseuse", "/people"),
            Page.search("people found, mediator, 1 letter", "mediatrice", "s"),
            Page.search("people found, mediator, a name", "mediatrice", "selamawit b"),
            Page.search("people found, mediator, nobody", "mediatrice", "xyz"),
            Page.search("people found, small team", "dieppe", "sel"),
            Page.search("people found, supervisor", "superviseuse", "sel"),
            Page.get("supervisor's board", "superviseuse", "/supervision"),
            Page.get("pathways, API, mediator", "mediatrice", "/api/v1/pathways"),
            Page.get("pathways, API, small team", "dieppe", "/api/v1/pathways"),
            Page.get("running pathways, API, supervisor", "superviseuse", "/api/v1/pathways?state=RUNNING"),
            Page.get("stalled pathways, API", "superviseuse", "/api/v1/pathways?stalled=true"));

    static void measure(Path work) throws Exception {
        for (String size : System.getProperty("scale", "1000,100000,1000000").split(",")) {
            measure(Integer.parseInt(size.strip()), work.resolve("scale-" + size));
        }
    }

    private static void measure(int tasks, Path folder) throws Exception {
        Files.createDirectory(folder);
        try (Product product =
                Product.measured(folder, "--passerelle.demo-story=false", "--passerelle.look-ups-a-minute=1000000")) {
            product.start();
            fill(product, tasks);
            Map<String, Visitor> visitors = Map.of(
                    "mediatrice", new Visitor(product.port(), "mediatrice"),
                    "superviseuse", new Visitor(product.port(), "superviseuse"),
                    "dieppe", new Visitor(product.port(), "dieppe"));
            for (int i = 0; i < WARM_UP; i++) {
                for (Page page : PAGES) {
                    page.read().by(visitors.get(page.user()));
                }
            }
            List<long[]> times = new ArrayList<>();
            List<String> shown = new ArrayList<>();
            for (Page page : PAGES) {
                long[] nanos = new long[MEASURED];
                String last = "";
                for (int i = 0; i < MEASURED; i++) {
                    long begin = System.nanoTime();
                    last = page.read().by(visitors.get(page.user()));
                    nanos[i] = System.nanoTime() - begin;
                }
                Arrays.sort(nanos);
                times.add(nanos);
                shown.add(last);
            }
            Statements statements = new Statements(product);
            System.out.printf(
                    "BENCH  %-40s %9s %9s %9s %11s %9s %9s%n",
                    tasks + " tasks", "p50", "p95", "kB", "statements", "SQL", "blocks");
            List<String> slow = new ArrayList<>();
            for (int i = 0; i < PAGES.size(); i++) {
                Page page = PAGES.get(i);
                List<String> plans = statements.of(() -> page.read().by(visitors.get(page.user())));
                System.out.printf(
                        "BENCH  %-40s %6.1f ms %6.1f ms %9.1f %11d %6.1f ms %9d%n",
                        page.name(),
                        times.get(i)[MEASURED / 2] / 1e6,
                        times.get(i)[MEASURED * 95 / 100] / 1e6,
                        shown.get(i).getBytes(StandardCharsets.UTF_8).length / 1e3,
                        plans.size(),
                        plans.stream().mapToDouble(Statements::millis).sum(),
                        plans.stream().mapToLong(Statements::blocks).sum());
                plans.stream()
                        .filter(plan -> Statements.millis(plan) > SLOW_MILLIS)
                        .forEach(plan -> slow.add(page.name() + "\n" + plan));
            }
            slow.forEach(plan -> System.out.println("PLAN   " + plan));
            visitors.values().forEach(Visitor::close);
        }
    }

    /// The engine knows nothing of these rows: a comparison of both sides would be about that, and not about the pages.
    private static void fill(Product product, int tasks) throws SQLException, IOException {
        try (Connection database = product.database();
                Statement statement = database.createStatement()) {
            statement.execute("update scheduled_tasks set execution_time = now() + interval '1 day'"
                    + " where task_name = 'reconciliation'");
            long begin = System.nanoTime();
            new Filling(tasks).into(database);
            System.out.printf("BENCH  filled with %d tasks in %.0f s%n", tasks, (System.nanoTime() - begin) / 1e9);
        }
    }
}
