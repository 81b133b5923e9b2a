package org.passerelle.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.passerelle.journeys.Product;

/// What PostgreSQL did for a page: it writes each statement with its plan into its log, from the moment it is asked to.
final class Statements {

    private static final Pattern DURATION = Pattern.compile("duration: ([0-9.]+) ms");

    private static final Pattern BUFFERS = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");

    /// What goes on beside the pages: the scheduler's and the engine's own questions.
    private static final Pattern NOT_THE_PAGE = Pattern.compile("scheduled_tasks|camunda\\.|remembered_answer|inbox");

    private final Path log;

    /// From now on; each connection of the application begins anew.
    Statements(Product product) throws IOException, SQLException, InterruptedException {
        try (Stream<Path> files = Files.walk(product.data())) {
            log = files.filter(file -> file.endsWith("postgres.log"))
                    .findFirst()
                    .orElseThrow();
        }
        try (Connection database = product.database();
                Statement statement = database.createStatement()) {
            statement.execute("alter system set session_preload_libraries = 'auto_explain'");
            statement.execute("alter system set auto_explain.log_min_duration = 0");
            statement.execute("alter system set auto_explain.log_analyze = on");
            statement.execute("alter system set auto_explain.log_buffers = on");
            statement.execute("select pg_reload_conf()");
            Thread.sleep(500);
            statement.execute("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where usename = 'passerelle_app' and state = 'idle'
                """);
            Thread.sleep(2_000); // the pool looks at a connection that rested, and makes another
        }
    }

    interface Page {
        void read() throws IOException, InterruptedException;
    }

    /// Each statement with its plan. The quietest of some looks is what the page itself takes.
    List<String> of(Page page) throws IOException, InterruptedException {
        List<String> fewest = null;
        for (int look = 0; look < 5; look++) {
            long before = Files.size(log);
            page.read();
            Thread.sleep(100);
            List<String> all = since(before);
            if (fewest == null || all.size() < fewest.size()) {
                fewest = all;
            }
        }
        return fewest == null ? List.of() : fewest;
    }

    private List<String> since(long offset) throws IOException {
        byte[] all = Files.readAllBytes(log);
        String written = new String(all, (int) offset, (int) (all.length - offset), StandardCharsets.UTF_8);
        return Arrays.stream(written.split("(?m)^(?=\\d{4}-\\d\\d-\\d\\d )"))
                .filter(entry -> entry.contains("Query Text:"))
                .filter(entry -> !NOT_THE_PAGE.matcher(entry).find())
                .sorted(Comparator.comparingDouble(Statements::millis).reversed())
                .toList();
    }

    /// How many blocks of tables and indexes were looked at, whether they were in memory or not: the same on any day.
    static long blocks(String entry) {
        Matcher buffers = BUFFERS.matcher(entry);
        return buffers.find()
                ? Long.parseLong(Objects.requireNonNullElse(buffers.group(1), "0"))
                        + Long.parseLong(Objects.requireNonNullElse(buffers.group(2), "0"))
                : 0;
    }

    static double millis(String entry) {
        Matcher duration = DURATION.matcher(entry);
        return duration.find() ? Double.parseDouble(duration.group(1)) : 0;
    }
}
