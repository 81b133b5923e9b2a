package org.passerelle.care.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
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

/// A campaign over the API of the real application: calls, letter, reminder, re-check.
@WholeApplication
class CampaignTests {

    /// Where the demo has no practice; each test has one to itself.
    private static final List<String> COMMUNES = List.of(
            "76391", "76282", "76313", "76350", "76354", "76378", "76131", "76436", "76709", "76448", "76457", "76486",
            "76634");

    private static int tests;

    private String commune;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    private Api api;
    private Api mediator;
    private String first;

    @BeforeEach
    void twoPractices() {
        api = Api.at(port, "superviseuse");
        mediator = api.as("mediatrice");
        commune = COMMUNES.get(tests++);
        first = practice("des Essarts");
        practice("du Bac");
    }

    @Test
    void eachPracticeIsCalledSoManyAWorkingDay() {
        String campaign = campaign(1);

        JsonNode progress = progress(campaign);
        assertThat(progress.path("practices").asInt()).isEqualTo(2);
        awaitStep(campaign, "Wait_CallDay");
        assertThat(pageOf(first)).contains("l’interroge", "Inutile de lui demander deux fois");
        api.advance("P7D");
        awaitProgress(campaign, "toCall", 2);
        stop(campaign);
        assertThat(pageOf(first)).doesNotContain("l’interroge");
    }

    private String pageOf(String practice) {
        Browser pages = new Browser(port);
        pages.signIn("mediatrice", "passerelle-demo");
        return pages.get("/practices/" + practice).body();
    }

    @Test
    void aYesIsAnAnswerOfTheDirectoryAndLeadsToALetterAReminderAndItsRecheck() throws Exception {
        String campaign = campaign(50);
        awaitStep(campaign, "Wait_CallDay");
        api.advance("P5D");
        answer(first, "Task_CallForOutreach", accepting());

        JsonNode practice = Api.ok(mediator.get("practices/" + first));
        assertThat(practice.path("conditions").path("accepts").asBoolean()).isTrue();
        assertThat(practice.path("conditions").path("quota").asInt()).isEqualTo(4);
        assertThat(practice.path("conditions").path("residentsOf").path(0).asString())
                .isEqualTo(commune);
        assertThat(practice.path("email").asString()).isEqualTo("accueil@exemple.fr");
        assertThat(practice.path("answers").path(0).path("by").asString()).isEqualTo("mediatrice");
        JsonNode letterTask = task(first, "Task_SendLetter");
        assertThat(letter(letterTask))
                .contains("Madame, Monsieur", "4 personnes par mois", "02 61 91 00 05")
                .contains(
                        Api.ok(mediator.get("practices/" + first)).path("name").asString());
        answer(first, "Task_SendLetter", Map.of("letterBy", "EMAIL"));
        awaitStep(campaign, "Wait_LetterRead");
        api.advance("P15D");
        answer(first, "Task_RemindPractice", Map.of("letterResult", "RECEIVED"));
        awaitProgress(campaign, "done", 1);
        awaitRecheck();

        api.advance("P80D");
        task(first, "Task_CallForOutreach");
        stop(campaign);
    }

    @Test
    void aNoIsAskedAgainAYearLater() {
        String campaign = campaign(50);
        awaitStep(campaign, "Wait_CallDay");
        api.advance("P5D");
        answer(first, "Task_CallForOutreach", Map.of("outreachAnswer", "REFUSES", "refusalCode", "OVERLOADED"));
        awaitProgress(campaign, "done", 1);

        JsonNode figures = campaign(campaign).path("figures");
        assertThat(figures.path("reasons").path("OVERLOADED").asInt()).isEqualTo(1);
        awaitRecheck();
        api.advance("P370D");
        task(first, "Task_CallForOutreach");
        stop(campaign);
    }

    @Test
    void aSilenceIsACallThatWasTried() {
        String campaign = campaign(50);
        awaitStep(campaign, "Wait_CallDay");
        api.advance("P5D");
        answer(first, "Task_CallForOutreach", Map.of("outreachAnswer", "NO_ANSWER"));

        awaitProgress(campaign, "planned", 1);
        JsonNode contact =
                Api.ok(mediator.get("practices/" + first)).path("contacts").path(0);
        assertThat(contact.path("channel").asString()).isEqualTo("PHONE");
        assertThat(contact.path("reached").asBoolean()).isFalse();
        stop(campaign);
    }

    @Test
    void whoAnsweredByAnotherWayIsNotCalled() {
        String campaign = campaign(50);
        awaitStep(campaign, "Wait_CallDay");
        api.advance("P5D");
        task(first, "Task_CallForOutreach");

        Api.ok(mediator.post(
                "practices/" + first + "/answers",
                Map.of("accepts", false, "source", "EMAIL", "on", api.today().toString())));

        awaitProgress(campaign, "done", 1);
        assertThat(openTask(first, "Task_CallForOutreach")).isEmpty();
        stop(campaign);
    }

    @Test
    void whatAPracticeSaidBeforeTheCampaignSparesNoCall() {
        String campaign = campaign(50);
        awaitStep(campaign, "Wait_CallDay");
        api.advance("P5D");
        task(first, "Task_CallForOutreach");

        Api.ok(mediator.post(
                "practices/" + first + "/answers",
                Map.of(
                        "accepts",
                        true,
                        "source",
                        "PHONE",
                        "on",
                        api.today().minusDays(30).toString())));

        assertThat(Api.ok(mediator.get("practices/" + first))
                        .path("conditions")
                        .path("accepts")
                        .asBoolean())
                .isTrue();
        assertThat(openTask(first, "Task_CallForOutreach")).isPresent();
        assertThat(progress(campaign).path("toCall").asInt()).isEqualTo(2);
        stop(campaign);
    }

    @Test
    void whoAnsweredInAListIsNotCalled() {
        String campaign = campaign(50);
        awaitStep(campaign, "Wait_CallDay");
        JsonNode practice = Api.ok(mediator.get("practices/" + first));
        String list =
                "name;kind;communeInsee;address;phone;accepts;verifiedAt;source\n%s;CABINET;%s;%s;0261910009;non;%s;EMAIL\n"
                        .formatted(
                                practice.path("name").asString(),
                                commune,
                                practice.path("address").asString(),
                                api.today());

        Api.ok(api.upload("practices/imports?source=csv&dryRun=false", list, Map.of()));

        awaitProgress(campaign, "done", 1);
        stop(campaign);
    }

    @Test
    void aLetterMayBeHandedOver() {
        String campaign = campaign(50);
        awaitStep(campaign, "Wait_CallDay");
        api.advance("P5D");
        answer(first, "Task_CallForOutreach", accepting());

        answer(first, "Task_SendLetter", Map.of("letterBy", "VISIT"));

        awaitStep(campaign, "Wait_LetterRead");
        stop(campaign);
    }

    @Test
    void aPracticeIsAskedByOneCampaignAtATime() {
        String campaign = campaign(50);

        Answer twice = api.post("outreach/campaigns", asked(50));

        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.body().path("errors").path(0).path("field").asString()).isEqualTo("communes");
        stop(campaign);
    }

    @Test
    void aCampaignThatIsStoppedLeavesNoCall() {
        String campaign = campaign(50);
        awaitStep(campaign, "Wait_CallDay");
        api.advance("P5D");
        task(first, "Task_CallForOutreach");

        stop(campaign);

        Api.await(
                () -> openTask(first, "Task_CallForOutreach").isEmpty() ? Optional.of(true) : Optional.empty(),
                "the call to go");
        assertThat(api.post("outreach/campaigns/" + campaign + "/stop", Map.of())
                        .status())
                .isEqualTo(409);
        assertThat(progress(campaign).path("leftOut").asInt()).isEqualTo(2);
    }

    @Test
    void whatCannotStandIsNamedFieldByField() {
        Map<String, Object> wrong = new HashMap<>();
        wrong.put("name", "");
        wrong.put("programme", "NOWHERE");
        wrong.put("communes", List.of("99999"));
        wrong.put("startsOn", "2020-01-01");
        wrong.put("callsADay", 0);
        wrong.put("signedBy", "");
        wrong.put("phone", "12");
        Answer refused = api.post("outreach/campaigns", wrong);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(Api.stream(refused.body().path("errors"))
                        .map(error -> error.path("field").asString()))
                .containsExactlyInAnyOrder(
                        "name", "programme", "communes", "startsOn", "callsADay", "signedBy", "phone");
    }

    @Test
    void whereNoPracticeIsListedThereIsNothingToOpen() {
        Map<String, Object> asked = new HashMap<>(asked(5));
        asked.put("communes", List.of("76753"));

        assertThat(api.post("outreach/campaigns", asked).status()).isEqualTo(422);
    }

    @Test
    void campaignsAreForSupervisors() {
        assertThat(mediator.get("outreach/campaigns").status()).isEqualTo(403);
        assertThat(mediator.post("outreach/campaigns", asked(5)).status()).isEqualTo(403);
    }

    private static Map<String, Object> accepting() {
        Map<String, Object> answers = new HashMap<>();
        answers.put("outreachAnswer", "ACCEPTS");
        answers.put("quota", 4);
        answers.put("residentsOnly", "YES");
        answers.put("takesUnhoused", "UNKNOWN");
        answers.put("interpreter", "YES");
        answers.put("proofs", new ArrayList<>(List.of("AME")));
        answers.put("languages", new ArrayList<>(List.of("ara")));
        answers.put("email", "accueil@exemple.fr");
        answers.put("note", "Rappeler après 14 h.");
        return answers;
    }

    private String practice(String name) {
        Answer added = mediator.post(
                "practices",
                Map.of(
                        "name",
                        "Cabinet %s %d".formatted(name, tests),
                        "kind",
                        "CABINET",
                        "communeInsee",
                        commune,
                        "address",
                        tests + " rue " + name,
                        "phones",
                        List.of("02 61 91 00 09")));
        assertThat(added.status()).isEqualTo(201);
        return added.text("id");
    }

    private Map<String, Object> asked(int callsADay) {
        return Map.of(
                "name", "Les Essarts",
                "programme", "CASO",
                "communes", List.of(commune),
                "startsOn", api.today().toString(),
                "callsADay", callsADay,
                "signedBy", "Médiation en santé, CASO de Rouen",
                "phone", "02 61 91 00 05");
    }

    private String campaign(int callsADay) {
        Answer opened = api.post("outreach/campaigns", asked(callsADay));
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
        return opened.text("id");
    }

    private void stop(String campaign) {
        Api.ok(api.post("outreach/campaigns/" + campaign + "/stop", Map.of()));
    }

    private JsonNode campaign(String id) {
        return Api.ok(api.get("outreach/campaigns/" + id));
    }

    private JsonNode progress(String campaign) {
        return campaign(campaign).path("progress");
    }

    private void awaitProgress(String campaign, String state, int count) {
        Api.await(
                () -> Optional.of(progress(campaign))
                        .filter(now -> now.path(state).asInt() == count),
                count + " " + state);
    }

    /// The next outreach to the first practice waits for its day.
    private void awaitRecheck() {
        Api.await(() -> database.sql("""
            select 1 from outreach where practice_id = ?::uuid and round = 2 and step = 'Wait_CallDay'
            """).param(first).query(Integer.class).optional(), "the date of the re-check");
    }

    private void awaitStep(String campaign, String step) {
        Api.await(
                () -> Api.stream(Api.ok(api.get("outreach/campaigns/" + campaign + "/practices"))
                                .path("items"))
                        .filter(line -> line.path("practiceId").asString().equals(first))
                        .filter(line -> line.path("step").asString("").equals(step))
                        .findFirst(),
                step);
    }

    private JsonNode task(String practice, String step) {
        return Api.await(() -> openTask(practice, step), step);
    }

    private Optional<JsonNode> openTask(String practice, String step) {
        String name = Api.ok(mediator.get("practices/" + practice)).path("name").asString();
        return Api.stream(Api.ok(mediator.get("tasks?scope=all&state=open&step=" + step + "&limit=100"))
                        .path("items"))
                .filter(task -> task.path("title").asString().contains(name))
                .findFirst();
    }

    private void answer(String practice, String step, Map<String, Object> answers) {
        String id = task(practice, step).path("id").asString();
        Api.ok(mediator.post("tasks/" + id + "/completion", Map.of("variables", answers)));
    }

    private String letter(JsonNode task) throws Exception {
        String address = "http://localhost:%d/api/v1/outreach/letters/%s.pdf"
                .formatted(port, task.path("about").path("id").asString());
        String credentials =
                Base64.getEncoder().encodeToString("mediatrice:passerelle-demo".getBytes(StandardCharsets.UTF_8));
        var response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Authorization", "Basic " + credentials)
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(200);
        try (PDDocument pdf = Loader.loadPDF(response.body())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(pdf);
        }
    }
}
