package org.passerelle.care.practices.imports;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.Api.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// The field's list (domain.md §6.1): 296 practices in fifteen communes around Rouen, of which sixty said in the spring
/// of 2021 that they take new patients. Communes are real; names, phones and numbers are invented, and so is what the
/// field tells without figures: how the motives, quotas, residents, languages and interpreters spread.
public final class RouenList {

    private static final String FOLDER = "/practices/";

    private RouenList() {}

    /// Answers what became of it.
    public static JsonNode loadedBy(Api supervisor) {
        return loadedBy(supervisor, text("rouen-2021.csv"));
    }

    static JsonNode loadedBy(Api supervisor, String list) {
        return loadedBy(supervisor, list, text("rouen-2021.mapping.json"));
    }

    static JsonNode loadedBy(Api supervisor, String list, String mapping) {
        Answer begun = supervisor.upload("practices/imports?source=csv&dryRun=false", list, Map.of("mapping", mapping));
        return await().until(
                        () -> Api.ok(supervisor.get("practices/imports/" + begun.text("id"))),
                        now -> !now.path("state").asString().equals("RUNNING"));
    }

    /// Takes it out of the directory again: others count what is there.
    public static void forget(JdbcClient database) {
        List<UUID> practices = database.sql("select practice_id from practice_doctor where rpps like '99900000%'")
                .query(UUID.class)
                .list();
        for (String table : List.of("practice_answer", "listed_line", "practice_doctor")) {
            delete(database, table, "practice_id", practices);
        }
        delete(database, "practice", "id", practices);
    }

    private static void delete(JdbcClient database, String table, String column, List<UUID> practices) {
        database.sql("delete from %s where %s = any (?)".formatted(table, column))
                .param(practices.toArray(UUID[]::new))
                .update();
    }

    static String text(String name) {
        try (InputStream file = Objects.requireNonNull(RouenList.class.getResourceAsStream(FOLDER + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
