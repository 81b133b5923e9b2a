package org.passerelle.care.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.accounts.Browser;
import org.passerelle.accounts.Browser.Page;
import org.passerelle.camunda.EngineCommands;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.WholeApplication;
import org.passerelle.platform.web.TryLimit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Doctors who ask, by a link and on the phone, and the team. Each patient has a number of their own.
@WholeApplication
class ReferralTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger(10);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ForgetReferrals forgetting;

    @Autowired
    private Referrals referrals;

    @Autowired
    private EngineCommands engine;

    @Autowired
    private TransactionTemplate transaction;

    private Api api;
    private Api supervisor;
    private String number;

    @BeforeEach
    void aTeam() {
        api = Api.at(port, "mediatrice");
        supervisor = Api.at(port, "superviseuse");
        number = "+3363998%04d".formatted(7000 + NUMBERS.incrementAndGet());
    }

    @Test
    void aDoctorWithALinkIsAnsweredOnceByMail() {
        String link = link();
        Browser doctor = new Browser(port, "127.0.2.1");
        Page page = doctor.get("/adresser/" + link);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.answer().headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");

        Page thanks = doctor.post("/adresser/" + link, "/adresser/" + link, typed("Farid"));

        assertThat(thanks.location()).startsWith("/adresser/merci?ref=");
        assertThat(doctor.get(thanks.location()).body())
                .contains(reference(thanks))
                .doesNotContain("Farid", number);
        String referral = referral(reference(thanks));
        String task = task(referral, "Task_CallReferral");
        assertThat(Api.ok(api.get("tasks/" + task)).toString()).contains("Rappeler Farid");
        complete(task, Map.of("referralOutcome", "ACCEPT", "referralWhom", "NEW", "word", "Nous le voyons lundi."));

        JsonNode told = awaitAnswered(referral, "MAIL");
        String pathway = told.path("pathwayId").asString();
        assertThat(api.pathwayNow(pathway).path("history").toString()).contains("OPENED_BY_REFERRAL");
        String person = api.pathwayNow(pathway).path("personId").asString();
        assertThat(Api.ok(api.get("people/" + person + "/contacts")).toString()).contains(number);
        List<String> mails = mails(referral);
        assertThat(mails).hasSize(1);
        assertThat(mails.getFirst())
                .contains(reference(thanks), "Nous le voyons lundi.", "Nous accompagnons")
                .doesNotContain("Farid");
    }

    @Test
    void aDoctorOnThePhoneIsRungBack() {
        String referral = Api.created(api.post("referrals", told("Lamia", null)));
        String call = task(referral, "Task_CallReferral");

        Api.ok(api.post(
                "referrals/" + referral + "/decision",
                Map.of("decision", "DECLINE", "reason", "OUT_OF_AREA", "word", "Voyez avec la PASS.")));

        assertThat(Api.ok(api.get("tasks/" + task(referral, "Task_RingReferrer")))
                        .toString())
                .contains("Voyez avec la PASS.");
        awaitGone(referral, call);
        complete(task(referral, "Task_RingReferrer"), Map.of("referrerHeard", "TOLD"));
        assertThat(awaitAnswered(referral, "PHONE").path("declineReason").asString())
                .isEqualTo("OUT_OF_AREA");
        assertThat(mails(referral)).isEmpty();
    }

    @Test
    void aForgedAnExpiredAndAUsedLinkAreRefusedInTheSameWordsAndChangeNothing() {
        String used = link();
        assertThat(anonymous(told("Nour", used)).statusCode()).isEqualTo(201);
        servedAnHourAgo(used);
        String expired = link();
        database.sql("update referral_link set expires_at = now() - interval '1 year' where digest = ?")
                .param(new LinkSecret(expired).digest())
                .update();
        String forged = LinkSecret.random().text();
        long before = count();

        List<HttpResponse<String>> answers = List.of(used, expired, forged, "", "../x").stream()
                .map(token -> anonymous(told("Nour", token)))
                .toList();

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body())
                    .contains("Ce lien ne mène plus à rien")
                    .isEqualTo(answers.getFirst().body());
        });
        Browser doctor = new Browser(port, "127.0.2.3");
        List<Page> pages = List.of(used, expired, forged).stream()
                .map(token -> doctor.get("/adresser/" + token))
                .toList();
        assertThat(pages).allSatisfy(page -> {
            assertThat(page.status()).isEqualTo(403);
            assertThat(page.body()).contains("Il a déjà servi, il a expiré").doesNotContain("Nour");
        });
        assertThat(count()).isEqualTo(before);
        assertThat(new Browser(port, "127.0.2.4")
                        .get("/adresser/" + forged + "?lang=en")
                        .body())
                .contains("This link leads nowhere any more");
    }

    /// Without scripts nothing holds a second click back.
    @Test
    void aSecondClickIsAnsweredLikeTheFirstAndAsksOnce() throws Exception {
        String link = link();
        String form = "/adresser/" + link;
        Browser doctor = new Browser(port, "127.0.2.9");
        doctor.get(form);
        long before = count();
        CompletableFuture<Page> first = CompletableFuture.supplyAsync(() -> doctor.post(form, form, typed("Samir")));
        Page second = doctor.post(form, form, typed("Samir"));
        String thanks = first.get().location();

        assertThat(thanks).startsWith("/adresser/merci?ref=");
        assertThat(second.location()).isEqualTo(thanks);
        for (int more = 0; more <= TryLimit.FROM_AN_ADDRESS; more++) {
            assertThat(doctor.get(form).location()).isEqualTo(thanks);
        }
        assertThat(doctor.get(thanks).body()).doesNotContain("Samir", number);
        assertThat(count()).isEqualTo(before + 1);
        assertThat(doctor.post(form, form, typed("Another")).status()).isEqualTo(403);
        assertThat(anonymous(told("Samir", link)).statusCode()).isEqualTo(403);
        servedAnHourAgo(link);
        assertThat(doctor.post(form, form, typed("Samir")).status()).isEqualTo(403);
        assertThat(doctor.get(form).status()).isEqualTo(403);
        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    void withoutAnAccountOrALinkNothingIsTaken() {
        assertThat(anonymous(told("Nour", null)).statusCode()).isEqualTo(403);
        assertThat(Api.at(port, "statistiques")
                        .post("referrals", told("Nour", null))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void linksThatLeadNowhereAreHeldUpAndTheRightOneFromElsewhereIsNot() {
        String right = link();
        Browser guessing = new Browser(port, "127.0.2.5");
        Map<Integer, Integer> answers = new HashMap<>();
        for (int at = 0; at < 100; at++) {
            answers.merge(
                    guessing.get("/adresser/" + LinkSecret.random().text()).status(), 1, Integer::sum);
        }

        assertThat(answers).containsOnly(Map.entry(403, TryLimit.FROM_AN_ADDRESS), Map.entry(429, 90));
        assertThat(new Browser(port, "127.0.2.6").get("/adresser/" + right).status())
                .isEqualTo(200);
    }

    @Test
    void whatCannotStandIsSaidBesideItsFieldAndTheLinkStillServes() {
        String link = link();
        Browser doctor = new Browser(port, "127.0.2.7");
        doctor.get("/adresser/" + link);
        Page again = doctor.post(
                "/adresser/" + link,
                "/adresser/" + link,
                Map.of("alias", "Farid", "phone", "12", "wish", "un interprète"));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body())
                .contains("id=\"phone-error\"", "id=\"agreed-error\"", "id=\"language-error\"", "id=\"doctor-error\"")
                .contains("value=\"Farid\"", "value=\"un interprète\"");
        assertThat(api.post("referrals", Map.of("programme", "CASO", "alias", "x"))
                        .body()
                        .toString())
                .contains("referral.agreed", "doctorPhone", "language");
        assertThat(anonymous(told("Farid", link)).statusCode()).isEqualTo(201);
    }

    @Test
    void itIsDecidedOnce() {
        String referral = Api.created(api.post("referrals", told("Idir", null)));
        var decision = Map.of("decision", "DECLINE", "reason", "NO_CAPACITY", "word", "Pas de place.");
        Api.ok(api.post("referrals/" + referral + "/decision", decision));

        assertThat(supervisor
                        .post("referrals/" + referral + "/decision", Map.of("decision", "ACCEPT", "whom", "NEW"))
                        .status())
                .isEqualTo(409);
        assertThat(api.post("referrals/" + referral + "/decision", decision).status())
                .isEqualTo(409);
    }

    @Test
    void aDecisionSaysWhomAndWhy() {
        String decision = "referrals/" + Api.created(api.post("referrals", told("Idir", null))) + "/decision";

        assertThat(api.post(decision, Map.of("decision", "MAYBE")).status()).isEqualTo(422);
        assertThat(api.post(decision, Map.of("decision", "ACCEPT")).body().toString())
                .contains("\"whom\"");
        assertThat(api.post(decision, Map.of("decision", "ACCEPT", "whom", "somebody"))
                        .status())
                .isEqualTo(422);
        assertThat(api.post(decision, Map.of("decision", "DECLINE", "word", "Non."))
                        .body()
                        .toString())
                .contains("\"reason\"");
        assertThat(api.post(decision, Map.of("decision", "DECLINE", "reason", "NOT_WANTED"))
                        .body()
                        .toString())
                .contains("\"word\"");
    }

    @Test
    void somebodyWeKnowIsShownAndTheirPathwayJoined() {
        String person = Api.created(
                api.post("people", Map.of("alias", "Soraya", "languages", List.of("ara"), "phone", number)));
        String pathway = api.pathway(person);
        String referral = Api.created(api.post("referrals", told("S.", null)));

        JsonNode shown = Api.ok(api.get("referrals/" + referral));
        assertThat(shown.path("whom").toString())
                .contains("pathway:" + pathway, "Soraya", "même numéro", "NEW")
                .doesNotContain("person:" + person);
        Api.ok(api.post(
                "referrals/" + referral + "/decision", Map.of("decision", "ACCEPT", "whom", "pathway:" + pathway)));

        assertThat(api.pathwayNow(pathway).path("history").toString()).contains("JOINED_BY_REFERRAL");
        assertThat(Api.ok(api.get("referrals/" + referral))
                        .path("referral")
                        .path("pathwayId")
                        .asString())
                .isEqualTo(pathway);
    }

    @Test
    void whomAnotherTeamAccompaniesOnlyTheSupervisorSeesAndDecidesAbout() {
        String person =
                Api.created(api.post("people", Map.of("alias", "Zahra", "languages", List.of("ara"), "phone", number)));
        Api.ok(api.post("pathways", Map.of("personId", person, "programme", "SPT")));
        Api stranger = Api.at(port, "mediateur");
        String referral = Api.created(stranger.post("referrals", told("Z.", null)));
        String decision = "referrals/" + referral + "/decision";

        JsonNode shown = Api.ok(stranger.get("referrals/" + referral));
        assertThat(shown.path("elsewhere").asBoolean()).isTrue();
        assertThat(shown.path("whom").toString()).doesNotContain(person, "Zahra", "NEW");
        assertThat(stranger.post(decision, Map.of("decision", "ACCEPT", "whom", "NEW"))
                        .status())
                .isEqualTo(409);
        assertThat(stranger.post(decision, Map.of("decision", "ACCEPT", "whom", "person:" + person))
                        .status())
                .isEqualTo(422);

        task(referral, "Task_CallReferral");
        Api.ok(stranger.post(decision, Map.of("decision", "PASS_ON")));
        String task = task(referral, "Task_DecideReferral");
        Api.ok(supervisor.post(
                "tasks/" + task + "/completion",
                Map.of("variables", Map.of("referralDecision", "ACCEPT", "referralWhom", "person:" + person))));

        JsonNode decided = Api.ok(supervisor.get("referrals/" + referral)).path("referral");
        assertThat(api.pathwayNow(decided.path("pathwayId").asString())
                        .path("personId")
                        .asString())
                .isEqualTo(person);
    }

    @Test
    void anotherTeamSeesNothingOfIt() {
        Map<String, Object> told = told("Amel", null);
        told.put("programme", "SPT");
        String referral = Api.created(api.post("referrals", told));
        Api stranger = Api.at(port, "mediateur");

        assertThat(stranger.get("referrals/" + referral).status()).isEqualTo(404);
        assertThat(stranger.post("referrals/" + referral + "/decision", Map.of("decision", "PASS_ON"))
                        .status())
                .isEqualTo(404);
        assertThat(Api.ok(stranger.get("referrals?limit=100")).toString()).doesNotContain(referral);
        assertThat(Api.ok(api.get("referrals?limit=100")).toString()).contains(referral);
    }

    @Test
    void oneThatTheEngineLostBeginsAnewWhereItStands() {
        String referral = Api.created(api.post("referrals", told("Taha", null)));
        String call = task(referral, "Task_CallReferral");

        long instance = database.sql("select process_instance_key from referral where id = ?::uuid")
                .param(referral)
                .query(Long.class)
                .single();
        transaction.executeWithoutResult(status -> engine.cancelInstance(instance));
        awaitGone(referral, call);

        transaction.executeWithoutResult(status -> referrals.loseInstance(UUID.fromString(referral)));

        assertThat(task(referral, "Task_CallReferral")).isNotEqualTo(call);
    }

    @Test
    void whoItWasIsForgottenOnceTheirOwnFileHasIt() {
        String referral = Api.created(api.post("referrals", told("Omid", null)));
        Api.ok(api.post("referrals/" + referral + "/decision", Map.of("decision", "ACCEPT", "whom", "NEW")));
        complete(task(referral, "Task_RingReferrer"), Map.of("referrerHeard", "UNREACHABLE"));

        forgetting.forget();

        assertThat(Api.ok(api.get("referrals/" + referral)).toString())
                .contains("UNREACHABLE")
                .doesNotContain("Omid", number, "interprète");
    }

    @Test
    void theDecisionIsTakenOnItsPageToo() {
        Browser browser = new Browser(port);
        browser.signIn("mediatrice", "passerelle-demo");
        browser.get("/referrals/new");
        Map<String, String> typed = new HashMap<>(typed("Rami"));
        typed.put("programme", "CASO");
        String page = browser.post("/referrals", "/referrals/new", typed).location();
        assertThat(browser.get(page).body()).contains("Rami", "Personne nouvelle");
        assertThat(browser.get("/referrals").body()).contains("Demandes des cabinets");

        assertThat(browser.post(page + "/decision", page, Map.of("decision", "DECLINE", "reason", "NOT_WANTED"))
                        .body())
                .contains("id=\"word-error\"");
        browser.post(
                page + "/decision", page, Map.of("decision", "DECLINE", "reason", "NOT_WANTED", "word", "Il préfère."));

        assertThat(browser.get(page).body()).contains("refusée", "Il préfère.");
        browser.post(page + "/decision", page, Map.of("decision", "PASS_ON"));
        assertThat(browser.get(page).body()).contains("La décision est déjà prise, par Amina");
    }

    @Test
    void thePatientsNumberIsToldToWhoeverCallsOrAsksForItAndThatIsWrittenDown() {
        String referral = Api.created(api.post("referrals", told("Lilia", null)));
        String call = task(referral, "Task_CallReferral");
        String page = "/referrals/" + referral;
        Browser browser = new Browser(port);
        browser.signIn("mediatrice", "passerelle-demo");
        String end = number.substring(number.length() - 2);

        assertThat(browser.get(page).body()).contains("06 •• •• •• " + end).doesNotContain(number, "06 39 98");
        assertThat(reads(referral)).isEmpty();
        assertThat(browser.post(page + "/phone", page, Map.of()).body()).contains("href=\"tel:" + number);
        assertThat(browser.get("/tasks/" + call).body()).contains("href=\"tel:" + number);
        assertThat(Api.ok(supervisor.get("referrals/" + referral)).toString()).contains(number);

        assertThat(reads(referral))
                .containsExactly(
                        "mediatrice POST /referrals/{id}/phone TEAM",
                        "mediatrice GET /tasks/{id} TEAM",
                        "superviseuse GET /api/v1/referrals/{id} SUPERVISION");
    }

    @Test
    void aLinkIsMadeFromThePageOfThePracticeAndShownOnce() {
        Browser browser = new Browser(port);
        browser.signIn("mediatrice", "passerelle-demo");
        String page = "/referrals/links?practice=" + practice();
        browser.get(page);

        String made = browser.post("/referrals/links", page, Map.of("practice", practice(), "programme", "CASO"))
                .first("value=\"[^\"]*/adresser/([^\"]+)\"");

        assertThat(new Browser(port, "127.0.2.8").get("/adresser/" + made).status())
                .isEqualTo(200);
        assertThat(browser.get(page).body()).doesNotContain("/adresser/");
    }

    private String practice() {
        return Api.ok(api.get("practices?limit=1"))
                .path("items")
                .path(0)
                .path("id")
                .asString();
    }

    private String link() {
        return Api.ok(api.post("referrals/links", Map.of("practiceId", practice(), "programme", "CASO")))
                .path("token")
                .asString();
    }

    private void servedAnHourAgo(String link) {
        database.sql("update referral_link set used_at = used_at - interval '1 hour' where digest = ?")
                .param(new LinkSecret(link).digest())
                .update();
    }

    private Map<String, String> typed(String alias) {
        return Map.of(
                "alias", alias,
                "phone", number,
                "language", "ara",
                "wish", "un interprète",
                "agreed", "true",
                "doctor", "Dr Hamel",
                "doctorEmail", "hamel@example.org");
    }

    private Map<String, Object> told(String alias, String token) {
        Map<String, Object> told = new HashMap<>();
        told.put("alias", alias);
        told.put("phone", number);
        told.put("language", "ara");
        told.put("wish", "un interprète");
        told.put("agreed", true);
        told.put("doctor", "Dr Hamel");
        told.put("doctorPhone", "02 35 00 00 41");
        if (token == null) {
            told.put("programme", "CASO");
        } else {
            told.put("token", token);
        }
        return told;
    }

    private HttpResponse<String> anonymous(Map<String, Object> told) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/referrals"))
                                    .header("Content-Type", "application/json")
                                    .header("Accept-Language", "fr")
                                    .header("Idempotency-Key", "the same of every doctor")
                                    .POST(BodyPublishers.ofString(new JsonMapper().writeValueAsString(told)))
                                    .build(),
                            BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String reference(Page thanks) {
        return thanks.location().replaceFirst(".*ref=", "");
    }

    private String referral(String reference) {
        return Api.stream(Api.ok(api.get("referrals?limit=100")).path("items"))
                .filter(line -> line.path("reference").asString().equals(reference))
                .map(line -> line.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private String task(String referral, String step) {
        return Api.await(() -> openTask(referral, step), step);
    }

    private Optional<String> openTask(String referral, String step) {
        return Api.stream(Api.ok(supervisor.get("tasks?scope=all&state=open&limit=100&step=" + step))
                        .path("items"))
                .filter(task -> task.path("about").path("id").asString().equals(referral))
                .map(task -> task.path("id").asString())
                .findFirst();
    }

    private void awaitGone(String referral, String task) {
        Api.await(
                () -> Optional.of(openTask(referral, "Task_CallReferral"))
                        .filter(open -> !open.equals(Optional.of(task))),
                "the call to be spared");
    }

    private void complete(String task, Map<String, Object> answer) {
        Api.ok(api.post("tasks/" + task + "/completion", Map.of("variables", answer)));
    }

    private JsonNode awaitAnswered(String referral, String how) {
        return Api.await(
                () -> Optional.of(Api.ok(api.get("referrals/" + referral)).path("referral"))
                        .filter(now -> now.path("answered").asString("").equals(how)),
                "the doctor to hear");
    }

    private List<String> reads(String referral) {
        return database.sql("""
            select concat_ws(' ', who, what, why) from read_audit where referral_id = ?::uuid order by id
            """).param(referral).query(String.class).list();
    }

    private List<String> mails(String referral) {
        return database.sql("select subject || body from message_outbox where message_id = ?::uuid")
                .param(referral)
                .query(String.class)
                .list();
    }

    private long count() {
        return database.sql("select count(*) from referral").query(Long.class).single();
    }
}
