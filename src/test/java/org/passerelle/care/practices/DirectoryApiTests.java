package org.passerelle.care.practices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.Api.Answer;
import org.passerelle.journeys.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// The directory as a script sees it. All its practices are at Eu, where nobody else's tests look.
@WholeApplication
class DirectoryApiTests {

    private static final String EU = "76255";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    private Api api;

    @BeforeEach
    void signIn() {
        api = Api.at(port, "mediatrice");
    }

    @AfterEach
    void leaveNothing() {
        database.sql("delete from practice_doctor where practice_id in (select id from practice where commune_insee"
                        + " = ?)")
                .param(EU)
                .update();
        database.sql("delete from practice where commune_insee = ?").param(EU).update();
    }

    @Test
    void aPracticeIsAddedWithItsDoctorsAndFoundByEither() {
        Answer added = api.post(
                "practices",
                told(
                        "Maison de santé de la Bresle",
                        Map.of(
                                "kind", "MAISON_DE_SANTE",
                                "finess", "760012345",
                                "phones", List.of("02 61 91 77 01", "06 39 98 77 01"),
                                "directions", "Derrière la gare",
                                "doctors", List.of(Map.of("name", "Dr Zoé Lœuillet", "rpps", "10009876543")))));

        assertThat(added.status()).isEqualTo(201);
        JsonNode practice = Api.ok(api.get("practices/" + added.text("id")));
        assertThat(practice).isEqualTo(added.body());
        assertThat(practice.path("phones").toString()).isEqualTo("[\"+33261917701\",\"+33639987701\"]");
        assertThat(practice.path("doctors").path(0).path("rpps").asString()).isEqualTo("10009876543");
        assertThat(practice.path("commune").asString()).isEqualTo("Eu");
        assertThat(practice.path("conditions").path("accepts").isNull()).isTrue();
        assertThat(practice.path("conditions").path("stale").asBoolean()).isTrue();
        assertThat(practice.path("answers")).isEmpty();
        for (String q : List.of("bresle", "SANTE%20bres", "loeuil", "zoe%20bresle")) {
            assertThat(names("q=" + q)).as(q).containsExactly("Maison de santé de la Bresle");
        }
        assertThat(names("commune=" + EU + "&q=zzz")).isEmpty();
        assertThat(names("commune=" + EU + "&q=%25"))
                .as("no word, so none is asked for")
                .hasSize(1);
    }

    @Test
    void filtersNarrowTheListAndPagesFollowEachOtherByName() {
        for (String name : List.of("Écluse", "ecluse", "Zèbre", "Abeille", "été")) {
            Api.ok(api.post("practices", told(name, Map.of("address", "rue " + name.codePointAt(0)))));
        }
        database.sql("update practice set takes_new_patients = true, verified_at = ?, languages ="
                        + " '[\"ara\"]' where commune_insee = ? and name = 'Zèbre'")
                .param(LocalDate.now(clock).minusDays(10))
                .param(EU)
                .update();

        List<String> all = names("commune=" + EU);
        assertThat(all).hasSize(5).startsWith("Abeille").endsWith("Zèbre");
        assertThat(all.subList(1, 3)).containsExactlyInAnyOrder("Écluse", "ecluse");
        assertThat(names("commune=eu&accepting=true")).containsExactly("Zèbre");
        assertThat(names("commune=Eu&accepting=false")).isEmpty();
        assertThat(names("commune=" + EU + "&language=ar")).containsExactly("Zèbre");
        assertThat(names("commune=" + EU + "&stale=true")).hasSize(4);
        assertThat(names("commune=" + EU + "&stale=false")).containsExactly("Zèbre");

        JsonNode first = Api.ok(api.get("practices?limit=2&commune=" + EU));
        JsonNode second = Api.ok(api.get("practices?limit=2&commune=" + EU + "&cursor="
                + first.path("next").asString()));
        JsonNode third = Api.ok(api.get("practices?limit=2&commune=" + EU + "&cursor="
                + second.path("next").asString()));
        assertThat(List.of(first, second, third).stream()
                        .flatMap(page -> Api.stream(page.path("items")))
                        .map(item -> item.path("name").asString())
                        .toList())
                .isEqualTo(all);
        assertThat(third.path("next").isNull()).isTrue();
    }

    @Test
    void correctingReplacesWhatItIsAndLeavesItsConditions() {
        String id = api.post("practices", told("Ancien nom", Map.of("email", "a@example.org")))
                .text("id");
        database.sql("update practice set takes_new_patients = false, verified_at = current_date where id = ?::uuid")
                .param(id)
                .update();

        JsonNode changed = Api.ok(api.put("practices/" + id, told("Nouveau nom", Map.of())));

        assertThat(changed.path("name").asString()).isEqualTo("Nouveau nom");
        assertThat(changed.path("email").isNull()).isTrue();
        assertThat(changed.path("conditions").path("accepts").asBoolean(true)).isFalse();
        assertThat(api.put("practices/" + java.util.UUID.randomUUID(), told("x", Map.of()))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        {"name": " "}                                                   | name: required
        {"name": "a\\nb"}                                               | name: text.characters
        {"kind": "SPA"}                                                 | kind: option.unknown
        {"communeInsee": "99999"}                                       | communeInsee: commune.unknown
        {"communeInsee": null}                                          | communeInsee: required
        {"phones": []}                                                  | phones: required
        {"phones": ["chez le voisin"]}                                  | phones: phone.invalid
        {"email": "secretariat"}                                        | email: email.invalid
        {"finess": "76"}                                                | finess: practice.finess
        {"doctors": [{"name": "Dr A", "rpps": "123"}]}                  | doctors: practice.rpps
        {"doctors": [{"rpps": "10000000001"}]}                          | doctors: required
        {"doctors": [{"name": "A", "rpps": "10000000001"}, {"name": "B", "rpps": "10000000001"}]} | doctors: doctor.twice
        {"personId": "x"}                                               | personId: field.unknown
        """)
    void whatCannotStandIsToldBesideItsFieldAndChangesNothing(String wrong, String problem) {
        Map<String, Object> body = told("Cabinet", Map.of());
        tools.jackson.databind.json.JsonMapper json = new tools.jackson.databind.json.JsonMapper();
        body.putAll(json.readValue(wrong, Map.class));

        Answer refused = api.post("practices", body);

        assertThat(refused.status()).isEqualTo(422);
        JsonNode error = refused.body().path("errors").path(0);
        assertThat(error.path("field").asString() + ": " + error.path("code").asString())
                .isEqualTo(problem);
        assertThat(error.path("message").asString()).isNotBlank().doesNotContain("problem.");
        assertThat(names("commune=" + EU)).isEmpty();
    }

    @Test
    void oneDoctorAtOnePlaceIsOneRowAndSoIsASite() {
        List<Map<String, String>> doctor = List.of(Map.of("name", "Dr A", "rpps", "10000000001"));
        Api.ok(api.post("practices", told("Premier", Map.of("doctors", doctor, "finess", "760000001"))));

        assertThat(error(told("Second", Map.of("doctors", doctor)))).isEqualTo("doctors: doctor.known");
        assertThat(error(told("Second", Map.of("finess", "760000001")))).isEqualTo("finess: practice.finess-taken");
        assertThat(error(told("PREMIER", Map.of()))).isEqualTo("name: practice.known");
        assertThat(api.post("practices", told("Ailleurs", Map.of("doctors", doctor, "address", "2 rue Neuve")))
                        .status())
                .as("she works at two places")
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "commune=Nulle-Part, commune",
        "language=xx, language",
        "accepting=peut-être, accepting",
        "cursor=abc, cursor",
        "limit=0, limit"
    })
    void aFilterThatMeansNothingIsRefused(String filter, String field) {
        Answer refused = api.get("practices?"
                + java.net
                        .URI
                        .create("http://x/?" + filter.replace("ê", "%C3%AA"))
                        .getRawQuery());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
    }

    private String error(Map<String, Object> body) {
        Answer refused = api.post("practices", body);
        assertThat(refused.status()).isEqualTo(422);
        JsonNode error = refused.body().path("errors").path(0);
        return error.path("field").asString() + ": " + error.path("code").asString();
    }

    private List<String> names(String filter) {
        return Api.stream(Api.ok(api.get("practices?" + filter)).path("items"))
                .map(item -> item.path("name").asString())
                .toList();
    }

    private static Map<String, Object> told(String name, Map<String, Object> more) {
        Map<String, Object> told = new HashMap<>(
                Map.of("name", name, "kind", "CABINET", "communeInsee", EU, "phones", List.of("02 61 91 77 00")));
        told.putAll(more);
        return told;
    }
}
