package org.passerelle.care.practices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.Api.Answer;
import org.passerelle.journeys.WholeApplication;
import org.passerelle.pathway.PathwayRows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What practices answer, as a script writes it down. `mediatrice` is Amina.
@WholeApplication
class AnswerApiTests {

    private static final String EU = "76255";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    private final List<UUID> pathways = new ArrayList<>();
    private Api api;
    private String practice;
    private String today;

    @BeforeEach
    void aPracticeThatNobodyAsked() {
        api = Api.at(port, "mediatrice");
        today = LocalDate.now(clock).toString();
        practice = api.post(
                        "practices",
                        Map.of(
                                "name",
                                "Cabinet d’Eu",
                                "kind",
                                "CABINET",
                                "communeInsee",
                                EU,
                                "phones",
                                List.of("02 61 91 77 00")))
                .text("id");
    }

    @AfterEach
    void leaveNothing() {
        for (String table : List.of("practice_answer", "practice_contact", "practice_call")) {
            database.sql("delete from " + table + " where practice_id = ?::uuid")
                    .param(practice)
                    .update();
        }
        database.sql("delete from practice where id = ?::uuid").param(practice).update();
        for (UUID pathway : pathways) {
            UUID person = database.sql("delete from pathway where id = ? returning person_id")
                    .param(pathway)
                    .query(UUID.class)
                    .single();
            database.sql("delete from person where id = ?").param(person).update();
        }
    }

    @Test
    void anAnswerIsARowAndTheNewStateOfThePractice() {
        Answer noted = answer(Map.of(
                "accepts",
                true,
                "quota",
                4,
                "residentsOf",
                List.of(EU, "76540"),
                "takesUnhoused",
                true,
                "languages",
                List.of("fr", "ara"),
                "interpreter",
                true,
                "proofs",
                List.of("AME", "PAPER")));

        assertThat(noted.status()).isEqualTo(201);
        assertThat(noted.body()).isEqualTo(Api.ok(api.get("practices/" + practice)));
        JsonNode now = noted.body().path("conditions");
        assertThat(now.path("accepts").asBoolean()).isTrue();
        assertThat(now.path("stale").asBoolean(true)).isFalse();
        assertThat(now.path("verifiedAt").asString()).isEqualTo(today);
        assertThat(now.path("quota").asInt()).isEqualTo(4);
        assertThat(now.path("quotaPeriod").asString()).isEqualTo("MONTH");
        assertThat(now.path("residentsOf").toString()).isEqualTo("[\"76255\",\"76540\"]");
        assertThat(now.path("languages").toString()).isEqualTo("[\"fra\",\"ara\"]");
        assertThat(now.path("proofs").toString()).isEqualTo("[\"AME\",\"PAPER\"]");
        JsonNode row = noted.body().path("answers").path(0);
        assertThat(row.path("by").asString()).isEqualTo("mediatrice");
        assertThat(row.path("source").asString()).isEqualTo("PHONE");
        assertThat(row.path("on").asString()).isEqualTo(today);
    }

    @Test
    void whatWasNotAskedStaysAndARefusalSaysWhy() {
        answer(Map.of("accepts", true, "quota", 4, "proofs", List.of("AME")));

        JsonNode refused = answer(Map.of("accepts", false, "reason", "RETIRING_SOON", "source", "Mme Hue, au marché"))
                .body();

        assertThat(refused.path("conditions").path("accepts").asBoolean(true)).isFalse();
        assertThat(refused.path("conditions").path("quota").asInt()).isEqualTo(4);
        assertThat(refused.path("conditions").path("proofs").toString()).isEqualTo("[\"AME\"]");
        assertThat(refused.path("answers")).hasSize(2);
        assertThat(refused.path("answers").path(0).path("reason").asString()).isEqualTo("RETIRING_SOON");
        assertThat(refused.path("answers").path(0).path("source").asString()).isEqualTo("Mme Hue, au marché");
    }

    @Test
    void aQuotaIsLiftedByName() {
        answer(Map.of("accepts", true, "quota", 4, "quotaPeriod", "TOTAL"));

        JsonNode lifted = answer(Map.of("accepts", true, "quotaPeriod", "NONE")).body();

        assertThat(lifted.path("conditions").path("quota").isNull()).isTrue();
        assertThat(lifted.path("conditions").path("quotaPeriod").isNull()).isTrue();
    }

    @Test
    void anAnswerFoundLaterInAFileDoesNotUndoANewerOne() {
        answer(Map.of("accepts", true, "quota", 4));

        JsonNode now = answer(Map.of("accepts", false, "interpreter", true, "on", "2020-01-15"))
                .body();

        assertThat(now.path("conditions").path("accepts").asBoolean()).isTrue();
        assertThat(now.path("conditions").path("interpreter").asBoolean())
                .as("never asked since")
                .isTrue();
        assertThat(now.path("answers").path(1).path("on").asString()).isEqualTo("2020-01-15");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        {"accepts": null}                                  | accepts: required
        {"accepts": "oui"}                                 | accepts: type.boolean
        {"source": " "}                                    | source: required
        {"on": null}                                       | on: required
        {"on": "hier"}                                     | on: date.invalid
        {"quota": -1}                                      | quota: number.small
        {"quota": 1000}                                    | quota: number.large
        {"quotaPeriod": "MONTH"}                           | quota: required
        {"quota": 1, "quotaPeriod": "WEEK"}                | quotaPeriod: option.unknown
        {"quota": 1, "quotaPeriod": "NONE"}                | quota: practice.quota-of-none
        {"residentsOf": ["76540", "99999"]}                | residentsOf: commune.unknown
        {"languages": ["xx"]}                              | languages: language.unknown
        {"proofs": ["PASSPORT"]}                           | proofs: option.unknown
        {"reason": "OVERLOADED"}                           | reason: practice.reason-of-yes
        {"accepts": false, "reason": "LAZY"}               | reason: option.unknown
        {"accepts": false, "reason": "REFUSED_AT_DESK"}    | reason: option.unknown
        {"personId": "1"}                                  | personId: field.unknown
        """)
    void whatCannotStandIsToldBesideItsFieldAndChangesNothing(String wrong, String problem) {
        Map<String, Object> body = new HashMap<>(Map.of("accepts", true));
        body.putAll(new JsonMapper().readValue(wrong, Map.class));

        assertThat(problem(answer(body))).isEqualTo(problem);
        assertThat(Api.ok(api.get("practices/" + practice)).path("answers")).isEmpty();
    }

    @Test
    void anAnswerOfTomorrowIsRefused() {
        String tomorrow = LocalDate.now(clock).plusDays(1).toString();

        assertThat(problem(answer(Map.of("accepts", true, "on", tomorrow)))).isEqualTo("on: date.future");
    }

    @Test
    void aQuotaBelowThePeopleAlreadySentIsRefused() {
        for (int i = 0; i < 2; i++) {
            pathways.add(PathwayRows.insert(database));
            database.sql("""
                insert into practice_call (id, pathway_id, practice_id, answer, answered_at)
                values (gen_random_uuid(), ?, ?::uuid, 'ACCEPTED', ?::timestamptz)
                """)
                    .param(pathways.getLast())
                    .param(practice)
                    .param(clock.instant().toString())
                    .update();
        }

        assertThat(problem(answer(Map.of("accepts", true, "quota", 1)))).isEqualTo("quota: practice.quota-below.MONTH");
        assertThat(answer(Map.of("accepts", true, "quota", 2, "quotaPeriod", "TOTAL"))
                        .body()
                        .path("taken")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aContactIsLoggedWithoutAnAnswer() {
        Answer noted = api.post(
                "practices/" + practice + "/contacts",
                Map.of("channel", "EMAIL", "reached", false, "note", "Boîte pleine"));

        assertThat(noted.status()).isEqualTo(201);
        JsonNode contact = noted.body().path("contacts").path(0);
        assertThat(contact.path("channel").asString()).isEqualTo("EMAIL");
        assertThat(contact.path("by").asString()).isEqualTo("mediatrice");
        assertThat(contact.path("note").asString()).isEqualTo("Boîte pleine");
        assertThat(noted.body().path("conditions").path("verifiedAt").isNull()).isTrue();
        assertThat(problem(api.post("practices/" + practice + "/contacts", Map.of("reached", true))))
                .isEqualTo("channel: required");
    }

    private Answer answer(Map<String, Object> told) {
        Map<String, Object> body = new HashMap<>(Map.of("source", "phone", "on", today));
        body.putAll(told);
        return api.post("practices/" + practice + "/answers", body);
    }

    private static String problem(Answer refused) {
        assertThat(refused.status()).isEqualTo(422);
        JsonNode error = refused.body().path("errors").path(0);
        assertThat(error.path("message").asString()).isNotBlank().doesNotContain("problem.");
        return error.path("field").asString() + ": " + error.path("code").asString();
    }
}
