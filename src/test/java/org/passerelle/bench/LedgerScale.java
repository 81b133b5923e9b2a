package org.passerelle.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.passerelle.journeys.Product;

/// Eight supervisors say at once what planned interpreters cost, all paid from one line: what was reserved is spent.
final class LedgerScale {

    private static final int WRITERS = 8;
    private static final int WARM_UP = 1_000;
    private static final int MEASURED = 4_000;

    private LedgerScale() {}

    static void measure(Path folder) throws Exception {
        try (Product product = Product.measured(folder, "--passerelle.demo-story=false")) {
            product.start();
            try (Connection database = product.database()) {
                plan(database);
                Queue<String> uses = uses(database);
                settle(product, uses, WARM_UP);
                long begin = System.nanoTime();
                settle(product, uses, MEASURED);
                double seconds = (System.nanoTime() - begin) / 1e9;
                System.out.printf(
                        "BENCH  ledger, %d writers on one line: %.0f posts/s (from the click to the commit); lines that"
                                + " do not add up: %d%n",
                        WRITERS, MEASURED / seconds, wrong(database));
            }
        }
    }

    private static void settle(Product product, Queue<String> uses, int many) throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> work = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                work.add(writers.submit(() -> settleSome(product, uses, many / WRITERS)));
            }
            for (Future<?> done : work) {
                done.get();
            }
        }
    }

    private static Void settleSome(Product product, Queue<String> uses, int many)
            throws IOException, InterruptedException {
        try (Visitor supervisor = new Visitor(product.port(), "superviseuse")) {
            for (int i = 0; i < many; i++) {
                supervisor.post("/budget/uses/" + uses.remove(), Map.of("outcome", "CONNECTED", "minutes", "25"));
            }
        }
        return null;
    }

    private static void plan(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("""
                insert into interpreter_use (id, practice_id, language, mode, on_day, line_id, state, reserved, invoiced,
                    asked_at)
                select gen_random_uuid(), (select id from practice limit 1), 'tir', 'PHONE', current_date - 1,
                    (select id from funding_line where code = 'MDM'), 'PLANNED', 2400, false, now()
                from generate_series(1, %d)
                """.formatted(WARM_UP + MEASURED));
            statement.execute("""
                insert into funding_ledger (line_id, kind, from_account, to_account, amount, use_id, on_day, written_at)
                select line_id, 'RESERVE', 'LEFT', 'RESERVED', reserved, id, on_day, now() from interpreter_use
                """);
            statement.execute("""
                update funding_line set reserved = (select sum(reserved) from interpreter_use) where code = 'MDM'
                """);
        }
    }

    private static Queue<String> uses(Connection database) throws SQLException {
        Queue<String> uses = new ConcurrentLinkedQueue<>();
        try (Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery("select id from interpreter_use")) {
            while (result.next()) {
                uses.add(result.getString(1));
            }
        }
        return uses;
    }

    private static long wrong(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery("""
                    select count(*) from funding_line l where (reserved, consumed) <> (
                        select coalesce(sum(amount * ((to_account = 'RESERVED')::int - (from_account = 'RESERVED')::int)), 0),
                            coalesce(sum(amount * ((to_account = 'CONSUMED')::int - (from_account = 'CONSUMED')::int)), 0)
                        from funding_ledger e where e.line_id = l.id)
                    """)) {
            result.next();
            return result.getLong(1);
        }
    }
}
