package org.passerelle.care.practices.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// The field's own list with the answers of its practices, loaded over the API.
@WholeApplication
class RouenListTests {

    private static final String DOCTOR = "Damien%20Liseron";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    private Api supervisor;
    private Set<String> before = Set.of();

    @BeforeEach
    void lookAround() {
        supervisor = Api.at(port, "superviseuse");
        before = ids(directory(""));
    }

    @AfterEach
    void leaveNothing() {
        RouenList.forget(database);
    }

    @Test
    void theDirectoryShows296PracticesIn15CommunesOfWhich60AcceptAndWhyTheOthersDoNot() {
        JsonNode done = RouenList.loadedBy(supervisor);

        assertThat(done.path("created").asInt()).as(done.toString()).isEqualTo(296);
        assertThat(done.path("refused")).isEmpty();
        List<JsonNode> listed = directory("");
        assertThat(listed).hasSize(296);
        assertThat(listed.stream()
                        .map(practice -> practice.path("communeInsee").asString())
                        .distinct())
                .hasSize(15);
        assertThat(directory("&accepting=true")).hasSize(60);
        assertThat(directory("&accepting=false")).hasSize(236);
        assertThat(directory("&language=eng")).hasSize(4);
        // the field says "marginal" of the last and gives no figures: this split is the list's own
        assertThat(reasons())
                .isEqualTo(Map.of("none", 60L, "OVERLOADED", 201L, "RETIRING_SOON", 27L, "PAST_NO_SHOWS", 8L));
    }

    @Test
    void anAnswerOfTheListIsARowLikeAnyOtherAndASecondRunAddsNone() {
        RouenList.loadedBy(supervisor);
        JsonNode again = RouenList.loadedBy(supervisor);

        assertThat(again.path("unchanged").asInt()).isEqualTo(296);
        JsonNode practice = one(DOCTOR);
        assertThat(practice.path("answers")).hasSize(1);
        JsonNode answer = practice.path("answers").path(0);
        assertThat(answer.path("source").asString()).isEqualTo("PHONE");
        assertThat(answer.path("on").asString()).isEqualTo("2021-04-22");
        assertThat(answer.path("by").asString()).isEqualTo("superviseuse");
        JsonNode conditions = practice.path("conditions");
        assertThat(conditions.path("accepts").asBoolean()).isTrue();
        assertThat(conditions.path("quota").asInt()).isEqualTo(3);
        assertThat(conditions.path("residentsOf").path(0).asString()).isEqualTo("76540");
    }

    @Test
    void aLineThatChangedAddsItsAnswerNoSecondTime() {
        RouenList.loadedBy(supervisor);

        JsonNode again = RouenList.loadedBy(
                supervisor, RouenList.text("rouen-2021.csv").replace("Cabinet du Dr", "Cabinet médical du Dr"));

        assertThat(again.path("updated").asInt()).isPositive();
        assertThat(again.path("refused")).isEmpty();
        assertThat(database.sql("select count(*) from practice_answer where source = 'PHONE' and told_on <"
                                + " '2022-01-01'")
                        .query(Long.class)
                        .single())
                .isEqualTo(296);
    }

    @Test
    void whatSomebodyHeardThatDayOrLaterStands() {
        RouenList.loadedBy(supervisor);
        String id = one(DOCTOR).path("id").asString();
        Api.ok(supervisor.post(
                "practices/" + id + "/answers",
                Map.of("accepts", false, "reason", "RETIRING_SOON", "source", "PHONE", "on", "2022-03-01")));

        assertThat(loaded("oui;;15/02/2022;3").path("refused")).isEmpty();
        assertThat(loaded("oui;;01/03/2022;4")
                        .path("refused")
                        .path(0)
                        .path("column")
                        .asString())
                .isEqualTo("accepte");
        assertThat(loaded("non;OVERLOADED;01/03/2022;").path("refused")).isEmpty();

        JsonNode now = one(DOCTOR);
        assertThat(now.path("conditions").path("accepts").asBoolean()).isFalse();
        assertThat(now.path("conditions").path("quota").asInt()).isEqualTo(3);
        assertThat(Api.stream(now.path("answers"))
                        .map(answer -> answer.path("on").asString()))
                .containsExactly("2022-03-01", "2022-02-15", "2021-04-22");
    }

    @ParameterizedTest
    @CsvSource({
        "'peut-être;;01/03/2022;', accepte",
        "'oui;OVERLOADED;01/03/2022;', motif",
        "'non;DÉBORDÉ;01/03/2022;', motif",
        "'oui;;30/02/2022;', le",
        "'oui;;01/03/2999;', le",
        "'oui;;;', le",
        "'oui;;01/03/2022;deux', places",
        "';OVERLOADED;01/03/2022;', accepte"
    })
    void anAnswerThatCannotStandIsToldWithItsColumn(String answer, String column) {
        JsonNode done = loaded(answer);

        assertThat(done.path("created").asInt()).isZero();
        assertThat(Api.stream(done.path("refused"))
                        .map(one -> one.path("column").asString()))
                .containsExactly(column);
        assertThat(done.path("refused").path(0).path("why").asString()).doesNotContain("problem.");
    }

    /// One line of the list, with another answer.
    private JsonNode loaded(String answer) {
        return RouenList.loadedBy(
                supervisor,
                "cabinet;insee;adresse;téléphone;médecin;rpps;accepte;motif;le;places\n"
                        + "Cabinet du Dr Damien Liseron;76540;5 rue de la Source;02 61 91 80 04;Dr Damien"
                        + " Liseron;99900000005;"
                        + answer + "\n",
                """
                {"name": "cabinet", "communeInsee": "insee", "address": "adresse", "phone": "téléphone",
                "doctor": "médecin", "rpps": "rpps", "accepts": "accepte", "reason": "motif", "verifiedAt": "le",
                "quota": "places"}
                """);
    }

    private JsonNode one(String words) {
        JsonNode found = Api.ok(supervisor.get("practices?q=" + words)).path("items");
        assertThat(found).hasSize(1);
        return Api.ok(supervisor.get("practices/" + found.path(0).path("id").asString()));
    }

    private Map<String, Long> reasons() {
        return database
                .sql("""
                    select coalesce(reason, 'none') as reason, count(*) as count from practice_answer
                    where practice_id in (select practice_id from practice_doctor where rpps like '99900000%') group by reason
                    """)
                .query((row, number) -> Map.entry(row.getString("reason"), row.getLong("count")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// What came with the list, of all that this filter means.
    private List<JsonNode> directory(String filter) {
        List<JsonNode> found = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = Api.ok(supervisor.get("practices?limit=200" + filter + next));
            Api.stream(page.path("items"))
                    .filter(practice -> !before.contains(practice.path("id").asString()))
                    .forEach(found::add);
            next = page.path("next").asString("");
            next = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!next.isEmpty());
        return found;
    }

    private static Set<String> ids(List<JsonNode> practices) {
        return practices.stream()
                .map(practice -> practice.path("id").asString())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
