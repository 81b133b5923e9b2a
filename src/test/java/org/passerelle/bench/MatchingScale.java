package org.passerelle.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
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
            try (Product product = Product.measured(
                    folder, "--passerelle.demo-story=false", "--passerelle.look-ups-a-minute=1000000")) {
                product.start();
                measure(product, practices);
            }
        }
    }

    private static void measure(Product product, int practices) throws Exception {
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
            List<String> plans = new Statements(product).of(() -> visitor.get(path));
            System.out.printf(
                    "BENCH  matches among %d practices: p50 %.1f ms, p95 %.1f ms, %d statements, SQL %.1f ms%n",
                    practices,
                    nanos[MEASURED / 2] / 1e6,
                    nanos[MEASURED * 95 / 100] / 1e6,
                    plans.size(),
                    plans.stream().mapToDouble(Statements::millis).sum());
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
