package org.passerelle.care.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.Api.Answer;
import org.passerelle.journeys.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Appointments of a team, over the API of the real application.
@WholeApplication
class AppointmentTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @LocalServerPort
    private int port;

    private Api mediator;
    private Api supervisor;

    @BeforeEach
    void signIn() {
        mediator = Api.at(port, "mediatrice");
        supervisor = Api.at(port, "superviseuse");
    }

    @Test
    void anAppointmentIsListedForItsTeamWithWhoLooksAfterIt() {
        String pathway = booked("Tigist");

        JsonNode listed = ofPathway(mediator, "appointments?mediator=mediatrice", pathway);

        assertThat(listed.path("alias").asString()).isEqualTo("Tigist");
        assertThat(listed.path("state").asString()).isEqualTo("BOOKED");
        assertThat(listed.path("mediator").asString()).isEqualTo("mediatrice");
        assertThat(listed.path("practice").asString()).isNotBlank();
        assertThat(one(listed).path("pathwayId").asString()).isEqualTo(pathway);
        assertThat(ofPathway(mediator, "appointments?mediator=mediateur", pathway))
                .isNull();
        assertThat(ofPathway(supervisor, "appointments", pathway)).isNotNull();
    }

    @Test
    void aListGoesOnWhereItsPageEnded() {
        booked("Abeba");
        booked("Saba");

        JsonNode first = Api.ok(mediator.get("appointments?limit=1"));
        JsonNode second = Api.ok(
                mediator.get("appointments?limit=1&cursor=" + first.path("next").asString()));

        assertThat(first.path("items")).hasSize(1);
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.path("items").path(0).path("id"))
                .isNotEqualTo(first.path("items").path(0).path("id"));
        assertThat(OffsetDateTime.parse(
                        second.path("items").path(0).path("startsAt").asString()))
                .isAfterOrEqualTo(OffsetDateTime.parse(
                        first.path("items").path(0).path("startsAt").asString()));
    }

    @Test
    void movingAnAppointmentIsNewsOfItsPathwayAndSaidTwiceItMovesOnce() {
        String pathway = booked("Rahel");
        mediator.answer(pathway, "Task_ArrangeInterpreter");
        mediator.answer(pathway, "Task_PrepareEscort");
        mediator.awaitWait(pathway, "Wait_VisitDay");
        String id = ofPathway(mediator, "appointments", pathway).path("id").asString();
        Map<String, Object> told = moved(in(9));
        told.put("by", "PRACTICE");
        told.put("reason", "DOCTOR_AWAY");

        JsonNode now = Api.ok(mediator.put("appointments/" + id, told));
        JsonNode again = Api.ok(mediator.put("appointments/" + id, told));

        assertThat(again.path("id")).isEqualTo(now.path("id"));
        assertThat(now.path("state").asString()).isEqualTo("BOOKED");
        assertThat(history(pathway)).containsOnlyOnce("APPOINTMENT_MOVED.PRACTICE");
        mediator.task(pathway, "Task_PrepareEscort");
        assertThat(mediator.put("appointments/" + id, moved(in(12))).text("code"))
                .isEqualTo("appointment.moved");
    }

    @Test
    void whereAndWithWhomIsSaidWithoutMovingAnything() {
        String pathway = booked("Senait");
        String id = ofPathway(mediator, "appointments", pathway).path("id").asString();
        Map<String, Object> told = Map.of(
                "place", "12 rue des Fossés", "doctor", "Dr Nima", "specialist", "dentiste", "mediator", "mediateur");

        JsonNode now = Api.ok(mediator.put("appointments/" + id, told));
        Api.ok(mediator.put("appointments/" + id, told));

        assertThat(now.path("id").asString()).isEqualTo(id);
        assertThat(now.path("place").asString()).isEqualTo("12 rue des Fossés");
        assertThat(now.path("mediator").asString()).isEqualTo("mediateur");
        assertThat(history(pathway)).containsOnlyOnce("APPOINTMENT_SPECIFIED").doesNotContain("APPOINTMENT_MOVED");
        JsonNode moved = Api.ok(mediator.put("appointments/" + id, moved(in(8))));
        assertThat(moved.path("doctor").asString()).isEqualTo("Dr Nima");
        JsonNode without =
                Api.ok(mediator.put("appointments/" + moved.path("id").asString(), Map.of("doctor", "")));
        assertThat(without.path("doctor").isNull()).isTrue();
    }

    @Test
    void aCanceledAppointmentIsBookedAnewAndCancelingItTwiceIsOnce() {
        String pathway = booked("Luwam");
        String id = ofPathway(mediator, "appointments", pathway).path("id").asString();

        JsonNode canceled = Api.ok(mediator.delete("appointments/" + id + "?by=PERSON&reason=HEALTH"));
        Api.ok(mediator.delete("appointments/" + id + "?by=PERSON&reason=HEALTH"));

        assertThat(canceled.path("state").asString()).isEqualTo("CANCELED");
        assertThat(canceled.path("changedBy").asString()).isEqualTo("PERSON");
        assertThat(canceled.path("changeReason").asString()).isEqualTo("HEALTH");
        assertThat(history(pathway)).containsOnlyOnce("APPOINTMENT_CANCELED.PERSON");
        mediator.task(pathway, "Task_BookAppointment");
        assertThat(mediator.put("appointments/" + id, moved(in(5))).status()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({
        "startsAt, 2020-01-06T10:00+01:00, startsAt, date.past",
        "startsAt, 2099-01-06T10:00+01:00, startsAt, appointment.far",
        "startsAt, 2027-01-06T25:10+01:00, startsAt, datetime.invalid",
        "startsAt, demain, startsAt, datetime.invalid",
        "mediator, personne, mediator, colleague.unknown",
        "mediator, conceptrice, mediator, colleague.unknown",
        "by, NOBODY, by, option.unknown",
        "reason, FOG, reason, option.unknown"
    })
    void whatCannotStandIsSaidBesideItsFieldAndChangesNothing(String field, String typed, String said, String code) {
        String pathway = booked("Feven");
        JsonNode before = kept(pathway);

        Answer refused = mediator.put("appointments/" + before.path("id").asString(), Map.of(field, typed));

        refused(refused, said, code);
        assertThat(kept(pathway)).isEqualTo(before);
    }

    /// Its pathway is on its way to what prepares it, and changes what is missing meanwhile.
    private JsonNode kept(String pathway) {
        ObjectNode kept = (ObjectNode) ofPathway(mediator, "appointments", pathway);
        kept.remove("readiness");
        return kept;
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-12-10&to=2026-12-01, to, period.end",
        "from=2026-12-10&to=2028-12-10, to, period.long",
        "from=10.12.2026, from, date.invalid",
        "from=-0044-03-15, from, date.range",
        "mediator=personne, mediator, colleague.unknown",
        "cursor=xyz, cursor, cursor.invalid"
    })
    void aListThatCannotBeIsSaidSo(String asked, String field, String code) {
        Answer refused = mediator.get("appointments?" + asked);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(errors(refused)).containsExactly(field + " " + code);
    }

    @Test
    void nobodySeesOrChangesAnAppointmentOfAnotherTeam() {
        Api other = Api.at(port, "mediateur");
        String pathway = Api.created(mediator.post(
                "pathways", Map.of("personId", mediator.person("Milena", "fra"), "programme", "SPT", "need", "GP")));
        bookAll(pathway);
        String id = ofPathway(mediator, "appointments", pathway).path("id").asString();

        assertThat(ofPathway(other, "appointments", pathway)).isNull();
        assertThat(other.get("appointments/" + id).status()).isEqualTo(404);
        assertThat(other.put("appointments/" + id, moved(in(9))).status()).isEqualTo(404);
        assertThat(other.delete("appointments/" + id).status()).isEqualTo(404);
        assertThat(mediator.get("appointments/" + UUID.randomUUID()).text("code"))
                .isEqualTo("not-found");
        for (String nobody : List.of("conceptrice", "admin", "statistiques")) {
            assertThat(Api.at(port, nobody).get("appointments").status()).isEqualTo(403);
        }
    }

    @Test
    void aDateOnAPublicHolidayIsTakenOnlyWhenThePracticeSaysThatItIsOpen() {
        String pathway = booked("Helen");
        String id = ofPathway(mediator, "appointments", pathway).path("id").asString();
        String firstOfMay = firstOfMay().atTime(10, 0).toString();

        Answer refused = mediator.put("appointments/" + id, Map.of("startsAt", firstOfMay));

        refused(refused, "confirmedOpen", "day.holiday");
        assertThat(refused.body().toString()).contains("Fête du travail");
        JsonNode taken = Api.ok(mediator.put("appointments/" + id, moved(firstOfMay)));
        assertThat(taken.path("notes").path(0).path("kind").asString()).isEqualTo("HOLIDAY");
        refused(
                mediator.post(
                        "pathways/" + pathway + "/news",
                        Map.of(
                                "kind",
                                "APPOINTMENT_MOVED",
                                "at",
                                firstOfMay().atTime(11, 0).toString())),
                "confirmedOpen",
                "day.holiday");
    }

    @Test
    void aClosedDayShowsWhoIsExpectedRefusesNewDatesAndIsTakenBack() {
        String pathway = booked("Meron");
        JsonNode expected = ofPathway(mediator, "appointments", pathway);
        String practice = expected.path("practiceId").asString();
        LocalDate day = day(expected);

        JsonNode entered = Api.ok(supervisor.post("closed-days", closed(day, practice, "Congés du médecin")));

        assertThat(Api.stream(entered.path("appointments"))
                        .map(one -> one.path("pathwayId").asString()))
                .contains(pathway);
        assertThat(notes(pathway)).contains("CLOSED Congés du médecin");
        String other = booked("Bilen");
        JsonNode later = ofPathway(mediator, "appointments", other);
        if (later.path("practiceId").asString().equals(practice)) {
            Api.ok(mediator.put("appointments/" + later.path("id").asString(), moved(day.plusDays(9) + "T10:00")));
            String at = ofPathway(mediator, "appointments", other).path("id").asString();
            refused(
                    mediator.put("appointments/" + at, Map.of("startsAt", day + "T10:30")),
                    "confirmedOpen",
                    "day.closed");
        }
        String note = entered.path("id").asString();
        assertThat(supervisor.delete("closed-days/" + note).status()).isEqualTo(204);
        assertThat(supervisor.delete("closed-days/" + note).status()).isEqualTo(404);
        assertThat(notes(pathway)).doesNotContain("CLOSED Congés du médecin");
    }

    @Test
    void aStrikeWarnsAndRefusesNothing() {
        String pathway = booked("Adiam");
        JsonNode expected = ofPathway(mediator, "appointments", pathway);
        LocalDate day = day(expected).plusDays(10);
        Map<String, Object> strike = closed(day, null, "Grève du métro");
        strike.put("kind", "STRIKE");
        String note = Api.created(supervisor.post("closed-days", strike));
        assertThat(Api.created(supervisor.post("closed-days", strike))).isEqualTo(note);

        Map<String, Object> told = new HashMap<>(Map.of("startsAt", day + "T10:00"));
        Answer moved = mediator.put("appointments/" + expected.path("id").asString(), told);

        // unless that day happens to be a public holiday
        if (moved.status() != 200) {
            refused(moved, "confirmedOpen", "day.holiday");
        } else {
            assertThat(notes(pathway)).contains("STRIKE Grève du métro");
        }
        Api.ok(supervisor.delete("closed-days/" + note));
    }

    @ParameterizedTest
    @CsvSource({
        "from, '', from, required",
        "from, 12/24, from, date.invalid",
        "from, 2399-01-01, from, date.range",
        "kind, FOG, kind, option.unknown",
        "practiceId, abc, practiceId, type.uuid",
        "commune, Nullepart, commune, commune.not-found",
        "reason, '', reason, required"
    })
    void aNoteThatCannotStandSaysWhy(String field, String typed, String said, String code) {
        Map<String, Object> told = closed(mediator.today().plusDays(2), null, "Travaux");
        told.put(field, typed);

        refused(supervisor.post("closed-days", told), said, code);
    }

    @Test
    void aNoteIsAboutDaysToComeTheRightWayRound() {
        Map<String, Object> over = closed(mediator.today().minusDays(1), null, "Travaux");
        Map<String, Object> backwards = closed(mediator.today().plusDays(3), null, "Travaux");
        backwards.put("to", mediator.today().plusDays(2).toString());
        Map<String, Object> forever = closed(mediator.today(), null, "Travaux");
        forever.put("to", mediator.today().plusDays(200).toString());

        refused(supervisor.post("closed-days", over), "from", "date.past");
        refused(supervisor.post("closed-days", backwards), "to", "period.end");
        refused(supervisor.post("closed-days", forever), "to", "period.long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mediatrice", "conceptrice"})
    void onlySupervisorsCloseDays(String username) {
        assertThat(Api.at(port, username)
                        .post("closed-days", closed(mediator.today(), null, "Travaux"))
                        .status())
                .isEqualTo(403);
        assertThat(mediator.get("closed-days").status()).isEqualTo(200);
    }

    private Map<String, Object> closed(LocalDate day, String practice, String reason) {
        Map<String, Object> told = new HashMap<>(Map.of("from", day.toString(), "reason", reason));
        if (practice != null) {
            told.put("practiceId", practice);
        }
        return told;
    }

    private List<String> notes(String pathway) {
        return Api.stream(ofPathway(mediator, "appointments", pathway).path("notes"))
                .map(note ->
                        note.path("kind").asString() + " " + note.path("reason").asString())
                .toList();
    }

    private static void refused(Answer answer, String field, String code) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(422);
        assertThat(errors(answer)).containsExactly(field + " " + code);
    }

    private static List<String> errors(Answer answer) {
        return Api.stream(answer.body().path("errors"))
                .map(error -> error.path("field").asString() + " "
                        + error.path("code").asString())
                .toList();
    }

    private JsonNode one(JsonNode listed) {
        return Api.ok(mediator.get("appointments/" + listed.path("id").asString()));
    }

    private static JsonNode ofPathway(Api who, String asked, String pathway) {
        String next = "";
        while (true) {
            JsonNode page = Api.ok(who.get(asked + (asked.contains("?") ? "&" : "?") + "limit=200&to="
                    + who.today().plusDays(364) + next));
            for (JsonNode item : page.path("items")) {
                if (item.path("pathwayId").asString().equals(pathway)) {
                    return item;
                }
            }
            if (page.path("next").isNull()) {
                return null;
            }
            next = "&cursor=" + page.path("next").asString();
        }
    }

    private List<String> history(String pathway) {
        return Api.stream(mediator.pathwayNow(pathway).path("history"))
                .map(line -> line.path("what").asString())
                .toList();
    }

    /// Whatever day that is.
    private static Map<String, Object> moved(String to) {
        return new HashMap<>(Map.of("startsAt", to, "confirmedOpen", true));
    }

    private String in(int days) {
        return mediator.today().plusDays(days) + "T14:30";
    }

    private LocalDate firstOfMay() {
        LocalDate today = mediator.today();
        LocalDate may = LocalDate.of(today.getYear(), 5, 1);
        return may.isAfter(today) ? may : may.plusYears(1);
    }

    private static LocalDate day(JsonNode appointment) {
        return OffsetDateTime.parse(appointment.path("startsAt").asString())
                .atZoneSameInstant(PARIS)
                .toLocalDate();
    }

    private String booked(String alias) {
        String pathway = mediator.pathway(mediator.person(alias, "tir"));
        bookAll(pathway);
        return pathway;
    }

    private void bookAll(String pathway) {
        mediator.answer(pathway, "Task_RightsInterview");
        mediator.answer(pathway, "Task_CallPractice");
        mediator.answer(pathway, "Task_BookAppointment");
    }
}
