package org.passerelle.care.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.accounts.Browser;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.Api.Answer;
import org.passerelle.journeys.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// What is written to people by itself, over the API and pages of the real application on trial: its outbox keeps what
/// would have left.
@WholeApplication
class MessageJourneyTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    private Api api;

    @BeforeEach
    void byDay() {
        api = Api.at(port, "mediatrice");
        OffsetDateTime now = api.now().atZoneSameInstant(PARIS).toOffsetDateTime();
        if (now.getHour() < 9 || now.getHour() > 17) {
            OffsetDateTime ten = now.toLocalDate()
                    .plusDays(now.getHour() > 17 ? 1 : 0)
                    .atTime(LocalTime.of(10, 0))
                    .atZone(PARIS)
                    .toOffsetDateTime();
            api.advance("PT" + ChronoUnit.MINUTES.between(now, ten) + "M");
        }
    }

    @Test
    void anAppointmentIsWrittenToWhoeverWantsItAndItsRemindersArePlanned() {
        String person = person("tir");
        Api.ok(api.put("people/" + person + "/contact-wishes", Map.of("textsAllowed", true)));
        String pathway = booked(person, 5);

        JsonNode sent = await(pathway, "BOOKED", "SENT");

        assertThat(sent.path("channel").asString()).isEqualTo("SMS");
        assertThat(sent.path("receipt").asString()).isEqualTo("outbox");
        // nobody has read the Tigrinya yet
        assertThat(sent.path("language").asString()).isEqualTo("fra");
        assertThat(sent.path("inFrench").asString()).isEqualTo("NOT_REVIEWED");
        assertThat(events(pathway, "PLANNED"))
                .containsExactlyInAnyOrder("REMINDER_3_DAYS", "REMINDER_1_DAY", "MORNING");
        assertThat(kept(sent)).startsWith("Votre rendez-vous : ").contains("0261910041");
        assertThat(database.sql("select string_agg(m::text, ' ') from message m where pathway_id = ?::uuid")
                        .param(pathway)
                        .query(String.class)
                        .single())
                .doesNotContain("0639980012", "39980012", "rendez-vous");

        JsonNode care = api.pathwayNow(pathway).path("care").path("messages");
        assertThat(care.path("messages")).hasSize(4);
        Browser browser = signedIn("mediatrice");
        assertThat(browser.get("/pathways/" + pathway).body())
                .contains("Rendez-vous fixé", "Rappel la veille", "par SMS", "personne n’a encore relu sa langue");
    }

    @Test
    void whoeverDidNotSaySoGetsNothingAndTheTeamSeesWhy() {
        String pathway = booked(person("fra"), 5);

        JsonNode skipped = await(pathway, "BOOKED", "SKIPPED");

        assertThat(skipped.path("why").asString()).isEqualTo("NO_PERMISSION");
        assertThat(signedIn("mediatrice").get("/pathways/" + pathway).body())
                .contains("La personne veut-elle des messages")
                .contains("<summary class=\"muted\">Un message n’est pas parti</summary>")
                .contains("Envoyer de nouveau");
    }

    @Test
    void aMovedAppointmentIsWrittenAnewAndACancelledOneToo() {
        String person = person("fra");
        Api.ok(api.put(
                "people/" + person + "/contact-wishes", Map.of("mailsAllowed", true, "email", "lina@exemple.fr")));
        String pathway = booked(person, 5);
        assertThat(await(pathway, "BOOKED", "SENT").path("channel").asString()).isEqualTo("MAIL");

        news(pathway, Map.of("kind", "APPOINTMENT_MOVED", "by", "PRACTICE", "at", in(9), "confirmedOpen", true));
        await(pathway, "MOVED", "SENT");
        assertThat(events(pathway, "STOPPED"))
                .containsExactlyInAnyOrder("REMINDER_3_DAYS", "REMINDER_1_DAY", "MORNING");
        assertThat(events(pathway, "PLANNED"))
                .containsExactlyInAnyOrder("REMINDER_3_DAYS", "REMINDER_1_DAY", "MORNING");

        news(pathway, Map.of("kind", "APPOINTMENT_CANCELED", "by", "PRACTICE"));
        await(pathway, "CANCELED", "SENT");
        assertThat(events(pathway, "PLANNED")).isEmpty();
    }

    @Test
    void whoeverWantsNoMoreMessagesGetsNoneFromThatMomentOn() {
        String person = person("fra");
        Api.ok(api.put("people/" + person + "/contact-wishes", Map.of("textsAllowed", true)));
        String pathway = booked(person, 5);
        await(pathway, "BOOKED", "SENT");

        Api.ok(api.put(
                "people/" + person + "/messages-stopped", Map.of("stopped", true, "reason", "téléphone partagé")));

        assertThat(events(pathway, "PLANNED")).isEmpty();
        assertThat(events(pathway, "STOPPED")).hasSize(3);
        news(pathway, Map.of("kind", "APPOINTMENT_MOVED", "by", "PRACTICE", "at", in(9), "confirmedOpen", true));
        assertThat(await(pathway, "MOVED", "STOPPED").path("why").asString()).isEqualTo("PERSON_STOPPED");
        assertThat(signedIn("mediatrice").get("/people/" + person).body())
                .contains("téléphone partagé", "Permettre de nouveau");
    }

    @Test
    void remindersLeaveOnTheirDays() {
        String person = person("fra");
        Api.ok(api.put("people/" + person + "/contact-wishes", Map.of("textsAllowed", true)));
        String pathway = booked(person, 5);
        await(pathway, "BOOKED", "SENT");

        for (String event : List.of("REMINDER_3_DAYS", "REMINDER_1_DAY", "MORNING")) {
            OffsetDateTime due = OffsetDateTime.parse(
                    message(pathway, event).orElseThrow().path("dueAt").asString());
            api.advance("PT" + (ChronoUnit.MINUTES.between(api.now(), due) + 31) + "M");
            await(pathway, event, "SENT");
        }
        assertThat(events(pathway, "SENT"))
                .containsExactlyInAnyOrder("BOOKED", "REMINDER_3_DAYS", "REMINDER_1_DAY", "MORNING");
    }

    @Test
    void aHumanSaysWhatBecomesOfAMessageOfWhichNobodyKnows() {
        String person = person("fra");
        Api.ok(api.put("people/" + person + "/contact-wishes", Map.of("textsAllowed", true)));
        String pathway = booked(person, 5);
        String id = await(pathway, "BOOKED", "SENT").path("id").asString();
        assertThat(api.post("messages/" + id + "/retry", Map.of()).status()).isEqualTo(409);
        database.sql("update message set state = 'UNKNOWN', why = 'NO_ANSWER' where id = ?::uuid")
                .param(id)
                .update();

        assertThat(signedIn("superviseuse").get("/messages").body()).contains("Il est arrivé", "Envoyer de nouveau");
        assertThat(signedIn("superviseuse").get("/supervision").body()).contains("à regarder");
        JsonNode again = Api.ok(api.post("messages/" + id + "/retry", Map.of()));
        assertThat(again.path("settledBy").asString()).isEqualTo("mediatrice");
        await(pathway, "BOOKED", "SENT");

        database.sql("update message set state = 'UNKNOWN' where id = ?::uuid")
                .param(id)
                .update();
        assertThat(Api.ok(api.post("messages/" + id + "/arrival", Map.of()))
                        .path("state")
                        .asString())
                .isEqualTo("SENT");
    }

    @Test
    void otherTeamsMessagesAndPeopleAreUnknown() {
        String person = person("fra");
        String pathway = booked(person, 5);
        String id = await(pathway, "BOOKED", "SKIPPED").path("id").asString();
        database.sql("update message set programme = 'LILLE_SUD' where id = ?::uuid")
                .param(id)
                .update();

        assertThat(api.post("messages/" + id + "/retry", Map.of()).status()).isEqualTo(404);
        assertThat(Api.stream(Api.ok(api.get("messages?limit=200")).path("items"))
                        .map(message -> message.path("id").asString()))
                .doesNotContain(id);
        assertThat(api.get("messages?pathwayId=00000000-0000-0000-0000-000000000001")
                        .status())
                .isEqualTo(404);
        assertThat(api.get("message-templates").status()).isEqualTo(403);
    }

    @Test
    void whatCannotStandIsRefusedAndChangesNothing() {
        String person = api.person("Sans numéro", "fra");
        String wishes = "people/" + person + "/contact-wishes";

        assertThat(refused(api.put(wishes, Map.of("textsAllowed", true)))).contains("textsAllowed");
        assertThat(refused(api.put(wishes, Map.of("mailsAllowed", true)))).contains("email");
        assertThat(refused(api.put(wishes, Map.of("email", "pas une adresse")))).contains("email");
        assertThat(refused(api.put("people/" + person + "/messages-stopped", Map.of())))
                .contains("stopped");
        Answer unknown = api.get("messages?state=PARTI");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body().toString()).contains("PARTI");
        assertThat(Api.ok(api.get(wishes)).path("toldAt").isNull()).isTrue();
    }

    @Test
    void aChangedFrenchTextLetsItsTranslationsBeReadAgain() {
        Api supervisor = api.as("superviseuse");
        String english = "message-templates/MORNING/MAIL/eng";
        JsonNode before = template("MORNING", "MAIL", "eng");
        assertThat(before.path("reviewed").asBoolean()).isTrue();
        JsonNode french = template("MORNING", "MAIL", "fra");

        Answer refused = supervisor.put(
                "message-templates/MORNING/MAIL/fra",
                Map.of("subject", "Votre carte AME", "body", french.path("body").asString()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().toString()).contains("AME");

        Api.ok(supervisor.put(
                "message-templates/MORNING/MAIL/fra",
                Map.of(
                        "subject",
                        "Aujourd’hui, votre rendez-vous",
                        "body",
                        french.path("body").asString(),
                        "reviewed",
                        true)));
        assertThat(template("MORNING", "MAIL", "fra").path("reviewedBy").asString())
                .isEqualTo("superviseuse");
        assertThat(template("MORNING", "MAIL", "eng").path("reviewed").asBoolean())
                .isFalse();

        Api.ok(supervisor.put(
                english,
                Map.of(
                        "subject", before.path("subject").asString(),
                        "body", before.path("body").asString(),
                        "reviewed", true)));
        assertThat(template("MORNING", "MAIL", "eng").path("reviewed").asBoolean())
                .isTrue();
    }

    @Test
    void theSupervisorsPagesShowEachTextBesideItsFrenchAsItWouldArrive() {
        Browser browser = signedIn("superviseuse");

        assertThat(browser.get("/messages/templates?language=tir").body())
                .contains("ቆጸራኹም", "Votre rendez-vous", "0 relus sur 12", "À relire");
        Browser.Page page = browser.get("/messages/templates/BOOKED/SMS/ara");
        assertThat(page.body()).contains("dir=\"rtl\"", "Cabinet des Tilleuls", "En français");
        Browser.Page refused = browser.post(
                "/messages/templates/BOOKED/SMS/ara",
                "/messages/templates/BOOKED/SMS/ara",
                Map.of("body", "موعدك {day} {time} {place} {phone} {nom}"));
        assertThat(refused.body()).contains("{nom}", "ne veut rien dire");
        assertThat(browser.post(
                                "/messages/templates/phones",
                                "/messages/templates",
                                Map.of("programme", "CASO", "phone", "douze"))
                        .location())
                .contains("/messages/templates");
        assertThat(browser.get("/messages/outbox").status()).isEqualTo(200);
        assertThat(signedIn("mediatrice").get("/messages/outbox").status()).isEqualTo(403);
    }

    private Browser signedIn(String username) {
        Browser browser = new Browser(port);
        browser.signIn(username, "passerelle-demo");
        return browser;
    }

    private JsonNode template(String event, String channel, String language) {
        return Api.stream(
                        Api.ok(api.as("superviseuse").get("message-templates")).path("items"))
                .filter(text -> text.path("event").asString().equals(event)
                        && text.path("channel").asString().equals(channel)
                        && text.path("language").asString().equals(language))
                .findFirst()
                .orElseThrow();
    }

    private static String refused(Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        return answer.body().toString();
    }

    private String person(String language) {
        return Api.ok(api.post(
                        "people", Map.of("alias", "Lina", "phone", "+33639980012", "languages", List.of(language))))
                .path("id")
                .asString();
    }

    private String booked(String person, int days) {
        String pathway = api.pathway(person);
        api.answer(pathway, "Task_RightsInterview");
        api.answer(pathway, "Task_CallPractice");
        // whatever day it is when the tests run
        api.complete(
                pathway,
                "Task_BookAppointment",
                Map.of("bookingResult", "BOOKED", "appointmentAt", in(days), "confirmedOpen", true));
        return pathway;
    }

    private String in(int days) {
        return api.now()
                .atZoneSameInstant(PARIS)
                .plusDays(days)
                .truncatedTo(ChronoUnit.HOURS)
                .withHour(14)
                .toOffsetDateTime()
                .toString();
    }

    private void news(String pathway, Map<String, Object> told) {
        Api.ok(api.post("pathways/" + pathway + "/news", told));
    }

    private Optional<JsonNode> message(String pathway, String event) {
        return messages(pathway)
                .filter(message -> message.path("event").asString().equals(event))
                .findFirst();
    }

    private java.util.stream.Stream<JsonNode> messages(String pathway) {
        return Api.stream(Api.ok(api.get("messages?pathwayId=" + pathway)).path("items"));
    }

    private List<String> events(String pathway, String state) {
        return messages(pathway)
                .filter(message -> message.path("state").asString().equals(state))
                .map(message -> message.path("event").asString())
                .toList();
    }

    private String kept(JsonNode message) {
        return database.sql("select body from message_outbox where message_id = ?::uuid")
                .param(message.path("id").asString())
                .query(String.class)
                .single();
    }

    private JsonNode await(String pathway, String event, String state) {
        long until = System.nanoTime() + 20_000_000_000L;
        while (System.nanoTime() < until) {
            Optional<JsonNode> found = message(pathway, event)
                    .filter(message -> message.path("state").asString().equals(state));
            if (found.isPresent()) {
                return found.get();
            }
            Thread.onSpinWait();
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError(
                event + " is not " + state + ": " + messages(pathway).toList());
    }
}
