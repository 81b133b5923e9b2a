package org.passerelle.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.HappyAnswers;
import org.passerelle.journeys.Product;

/// How long it takes to rank the practices for one person, with a thousand in the directory and with ten thousand.
final class MatchingScale {

    private static final int WARM_UP = 1_000;
    private static final int MEASURED = 200;

    private MatchingScale() {}

    static void measure(Path work) throws Exception {
        for (int practices : List.of(1_000, 10_000)) {
            Path folder = Files.createDirectory(work.resolve("practices-" + practices));
            Path access = folder.resolve("access");
            try (Product product = Product.measured(
                    folder,
                    "--passerelle.demo-story=false",
                    "--passerelle.look-ups-a-minute=1000000",
                    "--server.tomcat.accesslog.enabled=true",
                    "--server.tomcat.accesslog.buffered=false",
                    "--server.tomcat.accesslog.directory=" + access,
                    "--server.tomcat.accesslog.pattern=%D %U")) {
                product.start();
                measure(product, practices, access);
            }
        }
    }

    private static void measure(Product product, int practices, Path access) throws Exception {
        Api api = Api.at(product.port(), "mediatrice");
        String pathway = api.pathway(api.person("Nour", "ara"));
        api.complete(pathway, "Task_RightsInterview", HappyAnswers.rights(api.now()));
        fill(product, practices);
        String path = "/api/v1/pathways/" + pathway + "/matches";
        try (Visitor visitor = new Visitor(product.port(), "mediatrice")) {
            for (int i = 0; i < WARM_UP; i++) {
                visitor.get(path);
            }
            long[] nanos = new long[MEASURED];
            for (int i = 0; i < MEASURED; i++) {
                long begin = System.nanoTime();
                visitor.get(path);
                nanos[i] = System.nanoTime() - begin;
            }
            Arrays.sort(nanos);
            List<Long> micros = servedIn(access, path);
            List<String> plans = new Statements(product).of(() -> visitor.get(path));
            System.out.printf(
                    "BENCH  matches among %d practices: server p50 %.1f ms, p95 %.1f ms; with the way there and back"
                            + " p50 %.1f ms, p95 %.1f ms; %d statements, SQL %.1f ms%n",
                    practices,
                    micros.get(MEASURED / 2) / 1e3,
                    micros.get(MEASURED * 95 / 100) / 1e3,
                    nanos[MEASURED / 2] / 1e6,
                    nanos[MEASURED * 95 / 100] / 1e6,
                    plans.size(),
                    plans.stream().mapToDouble(Statements::millis).sum());
        }
    }

    /// As the server's own log of the last of them says, in microseconds and in order.
    private static List<Long> servedIn(Path access, String path) throws IOException {
        try (Stream<Path> logs = Files.list(access)) {
            List<Long> all = Files.readAllLines(logs.findFirst().orElseThrow()).stream()
                    .filter(line -> line.endsWith(path))
                    .map(line -> Long.valueOf(line.substring(0, line.indexOf(' '))))
                    .toList();
            return all.subList(all.size() - MEASURED, all.size()).stream()
                    .sorted()
                    .toList();
        }
    }

    /// Over all communes of the department, one in five accepting, as the field found.
    private static void fill(Product product, int practices) throws SQLException, IOException {
        try (Connection database = product.database();
                Statement statement = database.createStatement()) {
            statement.execute("""
                insert into practice (id, name, kind, commune_insee, phone, languages, takes_new_patients, verified_at,
                    quota, takes_ame, takes_paper_proof, takes_pending_rights, uses_interpreter)
                select gen_random_uuid(), 'Cabinet ' || i, 'CABINET', c.insee, '+33261910000', '["fra"]', i %% 5 = 0,
                    current_date - i %% 200, 4, true, true, i %% 2 = 0, i %% 3 = 0
                from generate_series(1, %d) i
                join (select insee, row_number() over (order by insee) - 1 as at, count(*) over () as all_of_them
                    from commune where insee like '76%%') c on c.at = i %% c.all_of_them
                """.formatted(practices));
            statement.execute("vacuum analyze practice");
        }
    }
}
