package org.passerelle.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.journeys.WholeApplication;
import org.passerelle.platform.web.Caller.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What cannot stand gets a clear answer and changes nothing.
@WholeApplication
class BadInputTests {

    private static final String PEOPLE = "/api/v1/people";
    private static final String PATHWAYS = "/api/v1/pathways";
    private static final String TASKS = "/api/v1/tasks";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    private Caller mediator;
    private String rowsBefore;

    @BeforeEach
    void signInAndCount() {
        mediator = Caller.at(port, "mediatrice");
        rowsBefore = rows();
    }

    @AfterEach
    void nothingChanged() {
        assertThat(rows()).isEqualTo(rowsBefore);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"alias": "Lina", "languages": ["ara"], "communeInsee": "99999"}   | communeInsee: commune.unknown
            {"alias": "", "languages": ["ara"]}                                | alias: alias.empty
            {"alias": " \\u200b\\u00a0", "languages": ["ara"]}                 | alias: alias.empty
            {"alias": "a\\u0000b", "languages": ["ara"]}                       | alias: text.characters
            {"alias": "a\\nb", "languages": ["ara"]}                           | alias: text.characters
            {"alias": "a\\u202eb", "languages": ["ara"]}                       | alias: text.characters
            {"languages": ["ara"]}                                             | alias: alias.empty
            {"alias": 7, "languages": ["ara"]}                                 | alias: type.text
            {"alias": "Lina", "languages": ["ara"], "phone": "chez le voisin"} | phone: phone.invalid
            {"alias": "Lina", "languages": ["ara"], "phone": "12"}             | phone: phone.invalid
            {"alias": "Lina", "languages": ["ara"], "phone": "0000000000"}     | phone: phone.invalid
            {"alias": "Lina", "languages": ["ara"], "phone": "0612345678a"}    | phone: phone.invalid
            {"alias": "Lina", "languages": ["klingon"]}                        | languages: language.unknown
            {"alias": "Lina", "languages": ["zz"]}                             | languages: language.unknown
            {"alias": "Lina", "languages": [null]}                             | languages: language.unknown
            {"alias": "Lina", "languages": []}                                 | languages: languages.empty
            {"alias": "Lina"}                                                  | languages: languages.empty
            {"alias": "Lina", "languages": "ara"}                              | languages: type.list
            {"alias": "Lina", "languages": [{}]}                               | languages[0]: type.text
            {"alias": "Lina", "languages": ["ara"], "nickname": "L"}           | nickname: field.unknown
        """)
    void aPersonWhoCannotBeAddedIsRefusedByField(String body, String error) {
        Answer answer = mediator.post(PEOPLE, body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.isProblem()).as(answer.text()).isTrue();
        assertThat(answer.errors()).containsExactly(error);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {}                   | alias: text.short
            {"alias": "a "}      | alias: text.short
            {"alias": "a\\u0000b"} | alias: text.characters
        """)
    void aSearchForHardlyAnythingIsRefused(String body, String error) {
        Answer answer = mediator.post(PEOPLE + "/search", body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).containsExactly(error);
    }

    @Test
    void everyFailingFieldIsNamedAtOnce() {
        Answer answer = mediator.post(PEOPLE, "{\"phone\": \"none\", \"communeInsee\": \"1\"}");

        assertThat(answer.errors())
                .containsExactlyInAnyOrder(
                        "alias: alias.empty",
                        "phone: phone.invalid",
                        "languages: languages.empty",
                        "communeInsee: commune.unknown");
    }

    @Test
    void sentencesAreFrenchUnlessEnglishIsAskedFor() {
        String body = "{\"alias\": \"Lina\", \"languages\": []}";

        assertThat(message(mediator.post(PEOPLE, body))).isEqualTo("Indiquez au moins une langue.");
        assertThat(message(mediator.post(PEOPLE, body, "Accept-Language", "en-GB,en;q=0.9")))
                .isEqualTo("Name at least one language.");
        assertThat(message(mediator.post(PEOPLE, body, "Accept-Language", "de")))
                .isEqualTo("Indiquez au moins une langue.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"programme": "CASO"}                                                     | personId: required
            {"personId": "0b5e7a52-0000-4000-8000-000000000000", "programme": "CASO"} | personId: person.unknown
            {"personId": "somebody", "programme": "CASO"}                             | personId: type.uuid
        """)
    void aPathwayNeedsAKnownPerson(String body, String error) {
        Answer answer = mediator.post(PATHWAYS, body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.isProblem()).as(answer.text()).isTrue();
        assertThat(answer.errors()).containsExactly(error);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "[]", "\"text\"", "", "null", "{\"alias\": \"a\", \"alias\": \"b\"}", "{} {}", "alias=Lina"
            })
    void whatIsNoJsonObjectIsRefused(String body) {
        Answer answer = mediator.post(PEOPLE, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.isProblem()).as(answer.text()).isTrue();
        assertThat(answer.text("code")).isEqualTo("bad-json");
    }

    private static final String LINA = "{\"alias\": \"Lina\", \"languages\": [\"ara\"]}";

    @Test
    void aFormIsNoJson() {
        Answer answer = mediator.send("POST", PEOPLE, "alias=Lina", "application/x-www-form-urlencoded");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.isProblem()).as(answer.text()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "multipart/form-data; boundary=x", "nonsense"})
    void onlyJsonIsTaken(String contentType) {
        Answer answer = mediator.send("POST", PEOPLE, "{\"alias\": \"Lina\", \"languages\": [\"ara\"]}", contentType);

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.isProblem()).as(answer.text()).isTrue();
    }

    @Test
    void aStrangersPageSendsNothingInAReadersName() {
        Answer answer = mediator.post(PEOPLE, LINA, "Sec-Fetch-Site", "cross-site");

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void fiveMegabytesAreRefusedWithoutBeingRead() {
        Answer answer = mediator.post(PEOPLE, "{\"alias\": \"" + "x".repeat(5 * 1024 * 1024) + "\"}");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.isProblem()).as(answer.text()).isTrue();
    }

    @Test
    void fiveMegabytesWithoutALengthAreRefusedToo() {
        byte[] large = new byte[5 * 1024 * 1024];

        Answer answer = mediator.send(
                "POST",
                PEOPLE,
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)),
                "Content-Type",
                "application/json");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.isProblem()).as(answer.text()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/tasks?state=lost,        state: option.unknown",
        "/api/v1/tasks?scope=yours,       scope: option.unknown",
        "/api/v1/tasks?pathwayId=7,       pathwayId: type.uuid",
        "/api/v1/tasks?step=%00,          step: text.characters",
        "/api/v1/tasks?limit=0,           limit: limit.range",
        "/api/v1/tasks?limit=many,        limit: type.number",
        "/api/v1/tasks?cursor=nonsense,   cursor: cursor.invalid",
        "/api/v1/tasks/7,                 id: type.uuid",
        "/api/v1/pathways?state=lost,     state: option.unknown",
        "/api/v1/pathways?stalled=maybe,  stalled: type.boolean",
        "/api/v1/pathways?limit=100000,   limit: limit.range"
    })
    void anAddressThatIsNotUnderstoodNamesTheParameter(String address, String error) {
        Answer answer = mediator.get(address);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.isProblem()).as(answer.text()).isTrue();
        assertThat(answer.errors()).containsExactly(error);
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        for (String address : new String[] {
            TASKS + "/" + UUID.randomUUID(),
            PATHWAYS + "/" + UUID.randomUUID(),
            PEOPLE + "/" + UUID.randomUUID(),
            TASKS + "/" + UUID.randomUUID() + "/nothing"
        }) {
            Answer answer = mediator.get(address);

            assertThat(answer.status()).as(address).isEqualTo(404);
            assertThat(answer.isProblem()).as(answer.text()).isTrue();
        }
    }

    @Test
    void aWrongMethodIsToldTheRightOnes() {
        Answer answer = mediator.send("PUT", PATHWAYS, "{}", "application/json");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("GET", "POST");
        assertThat(answer.isProblem()).as(answer.text()).isTrue();
    }

    @Test
    void whatTheServerItselfRefusesIsAProblemToo() {
        Answer answer = mediator.get("/api/v1/tasks;a=b/%2e%2e//x");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.isProblem()).as(answer.text()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"conceptrice", "admin", "statistiques"})
    void aWrongRoleMayNotAddPeople(String username) {
        Answer answer = Caller.at(port, username).post(PEOPLE, "{\"alias\": \"Lina\", \"languages\": [\"ara\"]}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.isProblem()).as(answer.text()).isTrue();
    }

    @Test
    void withoutSignInNothingIsTold() {
        Answer answer = Caller.nobody(port).get(TASKS);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
        assertThat(answer.isProblem()).as(answer.text()).isTrue();
    }

    @Test
    void stuckStepsAreForSupervisors() {
        assertThat(mediator.get("/api/v1/supervision/stuck-jobs").status()).isEqualTo(403);
        Caller supervisor = Caller.at(port, "superviseuse");
        assertThat(supervisor.get("/api/v1/supervision/stuck-jobs").status()).isEqualTo(200);
        assertThat(supervisor.post("/api/v1/supervision/stuck-jobs/7/retry", "").status())
                .isEqualTo(404);
    }

    private String message(Answer answer) {
        return answer.json().path("errors").path(0).path("message").asString();
    }

    private String rows() {
        return database.sql("""
            select (select count(*) from person) || ' people, ' || (select count(*) from pathway) || ' pathways, '
                || (select count(*) from pathway_event) || ' events, '
                || (select count(*) from remembered_answer) || ' answers'
            """).query(String.class).single();
    }
}
