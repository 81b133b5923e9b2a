package org.passerelle.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.Api.Answer;
import org.passerelle.journeys.WholeApplication;
import org.passerelle.platform.refusals.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// `mediateur` does not work for SPT.
@WholeApplication
class ContactTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Contacts contacts;

    @Autowired
    private ContactBook wishes;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transaction;

    private Api api;
    private String person;

    @BeforeEach
    void someoneIsKnown() {
        api = Api.at(port, "mediatrice");
        person = person("06 39 98 10 41");
    }

    @Test
    void theNumberOfTheFirstMeetingIsTheFirstContact() {
        JsonNode first = all().path(0);

        assertThat(first.path("kind").asString()).isEqualTo("PHONE");
        assertThat(first.path("number").asString()).isEqualTo("+33639981041");
        assertThat(first.path("permission").asString()).isEqualTo("NOT_ASKED");
        assertThat(first.path("dead").asBoolean()).isFalse();
        assertThat(phone()).isEqualTo("+33639981041");
    }

    @Test
    void whenANumberDiesTheNextOneLivingIsWhereTheyAreCalled() {
        String second = add("PHONE", "07 39 98 10 42");
        assertThat(phone()).isEqualTo("+33639981041");

        JsonNode dead = Api.ok(change(first(), Map.of("dead", true)));

        assertThat(dead.path("deadSince").asString()).isEqualTo(api.today().toString());
        assertThat(phone()).isEqualTo("+33739981042");
        assertThat(ids())
                .as("the dead one stays, behind")
                .containsExactly(second, dead.path("id").asString());
        Api.ok(change(second, Map.of("dead", true, "deadSince", "2026-01-05")));
        assertThat(phone()).isEmpty();
        Api.ok(change(first(), Map.of("dead", false)));
        assertThat(phone()).isNotEmpty();
    }

    @Test
    void hoursAndPermissionsChangeAndWhatIsAbsentStays() {
        String id = add("PHONE", "07 39 98 10 42");

        Api.ok(change(id, Map.of("bestHours", "après 18 h")));
        JsonNode now = Api.ok(change(id, Map.of("permission", "PERSON_ONLY")));

        assertThat(now.path("bestHours").asString()).isEqualTo("après 18 h");
        assertThat(now.path("permission").asString()).isEqualTo("PERSON_ONLY");
        assertThat(Api.ok(change(id, Map.of("bestHours", ""))).path("bestHours").isNull())
                .isTrue();
    }

    @Test
    void theNumberAmongTheWordsAboutAHelperIsDialled() {
        JsonNode sister = Api.ok(tell("THIRD_PARTY", "sa sœur Hawa, 06 39 98 10 43", "DISCREET_MESSAGE"));

        assertThat(sister.path("value").asString()).isEqualTo("sa sœur Hawa, 06 39 98 10 43");
        assertThat(sister.path("number").asString()).isEqualTo("+33639981043");
        assertThat(tell("PHONE", "+33 6 39 98 10 43", "NOT_ASKED").status()).isEqualTo(422);
        assertThat(Api.ok(tell("MEETING_POINT", "place Saint-Marc, le jeudi", "NOT_ASKED"))
                        .path("number")
                        .isNull())
                .isTrue();
        assertThat(phone()).as("a sister's number is not theirs").isEqualTo("+33639981041");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PHONE       | 06 39 98 10 41   | NOT_ASKED | value      | contact.twice
            PHONE       | 0033 639 981041  | NOT_ASKED | value      | contact.twice
            PHONE       | 06 39            | NOT_ASKED | value      | phone.invalid
            PHONE       |                  | NOT_ASKED | value      | required
            MAIL        | lina chez ami.fr | NOT_ASKED | value      | wish.email
            PIGEON      | blanc            | NOT_ASKED | kind       | option.unknown
                        | 06 39 98 10 42   | NOT_ASKED | kind       | required
            PHONE       | 06 39 98 10 42   | OUI       | permission | option.unknown
            PHONE       | 06 39 98 10 42   |           | permission | required
        """)
    void whatCannotStandIsNamedAndChangesNothing(
            String kind, String value, String permission, String field, String code) {
        Answer refused = tell(kind, value, permission);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(Api.stream(refused.body().path("errors"))
                        .map(error -> error.path("field").asString() + " "
                                + error.path("code").asString()))
                .containsExactly(field + " " + code);
        assertThat(ids()).hasSize(1);
    }

    @Test
    void aDeadNumberIsNotAddedAgainButBroughtToLife() {
        Api.ok(change(first(), Map.of("dead", true)));

        assertThat(tell("PHONE", "06 39 98 10 41", "NOT_ASKED").body().toString())
                .contains("contact.twice-dead");
        assertThat(change(first(), Map.of("deadSince", api.today().plusDays(1).toString()))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aContactOfSomebodyElseIsUnknown() {
        String other = person("06 39 98 10 44");
        String theirs = first();

        assertThat(api.patch("people/" + other + "/contacts/" + theirs, Map.of("dead", true))
                        .status())
                .isEqualTo(404);
        assertThatThrownBy(() -> contacts.of(UUID.fromString(other), UUID.fromString(theirs)))
                .isInstanceOf(NotFound.class);
        Api.ok(api.post("pathways", Map.of("personId", person, "programme", "SPT")));
        Api stranger = Api.at(port, "mediateur");
        assertThat(stranger.get("people/" + person + "/contacts").status()).isEqualTo(404);
        assertThat(stranger.patch("people/" + person + "/contacts/" + theirs, Map.of("dead", true))
                        .status())
                .isEqualTo(404);
        assertThat(phone()).isEqualTo("+33639981041");
    }

    @Test
    void askingForThemLeavesATrace() {
        all();

        assertThat(database.sql("select what from read_audit where person_id = ?::uuid order by id")
                        .param(person)
                        .query(String.class)
                        .list())
                .contains("GET /api/v1/people/{id}/contacts");
    }

    @Test
    void thoseToTryAreThoseThatLiveTheBestHourFirst() {
        String hour = "%1$d h-%2$d h";
        int now = LocalTime.now(clock).getHour();
        String later = add("PHONE", "07 39 98 10 42", hour.formatted((now + 2) % 24, (now + 3) % 24));
        String atOnce = add("THIRD_PARTY", "foyer, 02 39 98 10 43", hour.formatted(now, (now + 1) % 24));
        String dead = add("PHONE", "07 39 98 10 45");
        contacts.dead(UUID.fromString(person), UUID.fromString(dead), LocalDate.of(2026, 1, 5), "mediatrice");
        contacts.dead(UUID.fromString(person), UUID.fromString(dead), LocalDate.of(2026, 2, 5), "mediateur");

        assertThat(contacts.toTry(UUID.fromString(person)))
                .extracting(contact -> contact.id().toString())
                .containsExactly(atOnce, first(), later);
        assertThat(contacts.of(UUID.fromString(person), UUID.fromString(dead)).deadSince())
                .isEqualTo("2026-01-05");
    }

    @Test
    void textsGoToTheFirstNumberThatLivesAndMayBeWrittenTo() {
        Api.ok(api.put("people/" + person + "/contact-wishes", Map.of("textsAllowed", true)));
        assertThat(reach().phone()).isEqualTo("+33639981041");

        Api.ok(tell("PHONE", "07 39 98 10 42", "OPEN_MESSAGE"));
        Api.ok(change(first(), Map.of("permission", "DISCREET_MESSAGE")));

        assertThat(reach().phone()).isEqualTo("+33739981042");
        assertThat(phone()).as("called they may be").isEqualTo("+33639981041");
    }

    @Test
    void theAddressTheyWantMailAtIsOneOfTheirContacts() {
        Api.ok(api.put(
                "people/" + person + "/contact-wishes", Map.of("mailsAllowed", true, "email", "lina@exemple.fr")));
        assertThat(reach().email()).isEqualTo("lina@exemple.fr");

        String mail = ids().get(1);
        Api.ok(change(mail, Map.of("dead", true)));
        assertThat(reach().email()).isNull();

        Api.ok(api.put(
                "people/" + person + "/contact-wishes", Map.of("mailsAllowed", true, "email", "Lina@exemple.fr")));
        assertThat(reach().email()).as("told again, it lives again").isEqualTo("lina@exemple.fr");
        assertThat(ids()).hasSize(2);
    }

    private Reach reach() {
        return java.util.Objects.requireNonNull(transaction.execute(_ -> wishes.reach(UUID.fromString(person))));
    }

    private String person(String phone) {
        return Api.created(api.post("people", Map.of("alias", "Lina", "languages", List.of("ara"), "phone", phone)));
    }

    private JsonNode all() {
        return Api.ok(api.get("people/" + person + "/contacts"));
    }

    private List<String> ids() {
        return Api.stream(all()).map(contact -> contact.path("id").asString()).toList();
    }

    private String first() {
        return Api.stream(all())
                .filter(contact -> contact.path("number").asString().equals("+33639981041"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private String phone() {
        return Api.ok(api.get("people/" + person)).path("phone").asString("");
    }

    private String add(String kind, String value) {
        return Api.created(tell(kind, value, "NOT_ASKED"));
    }

    private String add(String kind, String value, String hours) {
        return Api.created(api.post(
                "people/" + person + "/contacts",
                Map.of("kind", kind, "value", value, "bestHours", hours, "permission", "NOT_ASKED")));
    }

    private Answer tell(String kind, String value, String permission) {
        Map<String, Object> told = new java.util.HashMap<>();
        told.put("kind", kind);
        told.put("value", value);
        told.put("permission", permission);
        return api.post("people/" + person + "/contacts", told);
    }

    private Answer change(String contact, Map<String, Object> told) {
        return api.patch("people/" + person + "/contacts/" + contact, told);
    }
}
