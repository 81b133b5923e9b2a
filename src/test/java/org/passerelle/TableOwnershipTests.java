package org.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.passerelle.platform.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A table belongs to one house, and no query of another house names it or its entity: names, rights and keys can then
/// change where they are kept, and nowhere else.
class TableOwnershipTests {

    private static final Path SOURCES = Path.of("src/main/java/org/passerelle");

    /// Tables read with SQL alone. Those of an entity belong to the house of the entity.
    private static final Map<String, List<String>> WITHOUT_ENTITY = Map.ofEntries(
            Map.entry("accounts", List.of("account", "calendar_link", "programme", "security_audit", "sign_in")),
            Map.entry("calls", List.of("held_call", "shown_call")),
            Map.entry("camunda", List.of("deployed_resource", "engine_epoch", "inbox", "scheduled_tasks", "stuck_job")),
            Map.entry("care.escort", List.of("absence", "companion", "escort_promise")),
            Map.entry("care.practices", List.of("listed_line", "practice_import", "practice_import_refusal")),
            Map.entry("pathway", List.of("open_pathway_count")),
            Map.entry("platform.database", List.of("write_probe")),
            Map.entry("platform.places", List.of("commune")),
            Map.entry("platform.privacy", List.of("read_audit")),
            Map.entry("platform.time", List.of("training_clock")),
            Map.entry("platform.web", List.of("remembered_answer")),
            Map.entry("supervision", List.of("finding")),
            Map.entry("tasks", List.of("open_task_count")));

    private static final Pattern ENTITY =
            Pattern.compile("@Entity\\s+@Table\\(name = \"(\\w+)\"\\)\\s+(?:public )?class (\\w+)");
    private static final Pattern PART_OF_ENTITY = Pattern.compile("@CollectionTable\\(name = \"(\\w+)\"");
    private static final Pattern REPOSITORY = Pattern.compile("\\b(?:Jpa|Crud)?Repository<(\\w+),");

    /// Comments and single characters too, so that a quotation mark in one of them opens no text.
    private static final Pattern TEXT = Pattern.compile(
            "//[^\n]*|/\\*.*?\\*/|'(?:\\\\.|[^'\\\\])'|\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\n])*)\"", Pattern.DOTALL);

    private static final String NAME = "(?:\\w+\\.)*\\w+(?:\\s+(?:as\\s+)?\\w+)?";

    /// Looks ahead at the names, because one of them may be the word before the next.
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:from|join|into|update|truncate|table|using|only)\\s+(?=(" + NAME + "(?:\\s*,\\s*" + NAME + ")*))",
            Pattern.CASE_INSENSITIVE);

    private final Map<String, String> owners = owners();

    @Test
    void everyTableBelongsToOneHouse() {
        List<String> tables = JdbcClient.create(TestDatabase.migrated().owner())
                .sql("""
                    select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'
                    """)
                .query(String.class)
                .list();

        assertThat(owners.keySet()).containsAll(tables);
    }

    @Test
    void noQueryNamesATableOrAnEntityOfAnotherHouse() {
        Map<String, String> found = new TreeMap<>();
        sources((file, code) -> strangers(house(file), code)
                .forEach(name -> found.put(file + ": " + name, String.valueOf(owner(name)))));

        assertThat(found)
                .as("named where it does not belong, and to whom it belongs")
                .isEmpty();
    }

    @Test
    void thisTestSeesAQueryHoweverItIsWritten() {
        List<String> queries = List.of(
                "jdbc.sql(\"select p.id from pathway p join person h on h.id = p.person_id\")",
                "jdbc.sql(\"select h.alias from pathway p, person h\")",
                "jdbc.sql(\"\"\"\n    delete\n    from person\n    \"\"\")",
                "jdbc.sql(\"insert into \"\n  + \"person (id) values (?)\")",
                "jdbc.sql(\"UPDATE person set alias = ''\")",
                "String lines = \"select p from Pathway p join Person h on h.id = p.personId\";",
                "char c = '\"'; String sql = \"not exists (select from person)\";",
                "interface Persons extends Repository<Person, UUID> {",
                "jdbc.sql(\"select 1 from public.person\")");

        assertThat(queries)
                .allSatisfy(query -> assertThat(strangers("pathway", query)).hasSize(1))
                .allSatisfy(query -> assertThat(strangers("tasks", query)).isNotEmpty());
        assertThat(strangers("pathway", "/// \"from person\" to person\nsay(\"person.unknown\"); // from person"))
                .isEmpty();
        assertThat(strangers("camunda", "sql(\"select * from camunda.incident join camunda.person p\")"))
                .isEmpty();
    }

    /// What a piece of code of this house names and another house owns.
    private List<String> strangers(String house, String code) {
        Stream<String> queried = texts(code)
                .flatMap(text -> NAMED.matcher(text).results())
                .flatMap(names -> Stream.of(names.group(1).split("\\s*,\\s*")))
                .map(name -> name.split("\\s+")[0].replaceFirst("^(public|org\\.passerelle\\..*)\\.", ""));
        Stream<String> kept = REPOSITORY.matcher(code).results().map(repository -> repository.group(1));
        return Stream.concat(queried, kept)
                .filter(name -> owner(name) != null && !house.equals(owner(name)))
                .distinct()
                .toList();
    }

    /// The texts of a piece of code, those put together with a plus as one.
    private static Stream<String> texts(String code) {
        String marked = TEXT.matcher(code).replaceAll(text -> {
            String content = text.group(1) == null ? text.group(2) : text.group(1);
            return content == null ? " " : Matcher.quoteReplacement("\u0001" + content + "\u0002");
        });
        return Pattern.compile("\u0001([^\u0002]*)\u0002")
                .matcher(marked.replaceAll("\u0002\\s*\\+\\s*\u0001", ""))
                .results()
                .map(text -> text.group(1));
    }

    private @Nullable String owner(String name) {
        return owners.getOrDefault(name, owners.get(name.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, String> owners() {
        Map<String, String> owners = new HashMap<>();
        WITHOUT_ENTITY.forEach((house, tables) -> tables.forEach(table -> owners.put(table, house)));
        sources((file, code) -> {
            PART_OF_ENTITY.matcher(code).results().forEach(part -> owners.put(part.group(1), house(file)));
            Matcher entity = ENTITY.matcher(code);
            while (entity.find()) {
                owners.put(entity.group(1), house(file));
                owners.put(entity.group(2), house(file));
            }
        });
        return owners;
    }

    /// `person`; below the streets `platform` and `care`, `care.escort`.
    private static String house(Path file) {
        String street = file.getName(0).toString();
        return List.of("care", "platform").contains(street) ? street + "." + file.getName(1) : street;
    }

    private static void sources(BiConsumer<Path, String> use) {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(java -> java.toString().endsWith(".java")).toList()) {
                use.accept(SOURCES.relativize(file), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
