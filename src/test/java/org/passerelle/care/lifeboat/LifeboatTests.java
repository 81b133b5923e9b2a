package org.passerelle.care.lifeboat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.accounts.Browser;
import org.passerelle.accounts.Browser.Page;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.WholeApplication;
import org.passerelle.platform.web.TryLimit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// A helper without an account and the team. Each test comes from an address of its own, which its tries count for.
@WholeApplication
class LifeboatTests {

    private static final String TASK = "Task_TakeUpContact";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    private Api api;
    private String person;
    private String pathway;

    @BeforeEach
    void someoneIsAccompanied() {
        api = Api.at(port, "mediatrice");
        person = Api.created(
                api.post("people", Map.of("alias", "Samira", "languages", List.of("ara"), "phone", "06 39 98 20 41")));
        pathway = api.pathway(person);
    }

    @Test
    void whoMeetsThePersonLeavesANumberAndItBecomesATask() {
        leave("127.0.1.1", card(), "07 39 98 20 42");

        JsonNode task = Api.ok(api.get("tasks/" + api.task(pathway, TASK)));
        assertThat(task.toString()).contains("07 •• •• •• 42", "le soir").doesNotContain("07 39 98 20 42", "+3373998");
        JsonNode left = Api.ok(api.get("people/" + person + "/contacts-left")).path(0);
        assertThat(left.path("number").asString()).isEqualTo("+33739982042");
        assertThat(phones()).as("not used before somebody looked").containsExactly("+33639982041");

        takeUp(pathway, "REACHED");

        assertThat(phones()).containsExactly("+33639982041", "+33739982042");
        assertThat(Api.ok(api.get("people/" + person + "/contacts-left"))).isEmpty();
        assertThat(api.pathwayNow(pathway).path("history").toString())
                .contains("CARD_MADE", "CONTACT_LEFT_BY_CARD", "CONTACT_TAKEN_UP.REACHED");
    }

    @Test
    void whatDoesNotLeadToThePersonIsNotKept() {
        leave("127.0.1.2", card(), "07 39 98 20 42");
        takeUp(pathway, "DROPPED");

        assertThat(phones()).containsExactly("+33639982041");
    }

    @Test
    void aSecondWordBecomesATaskOfItsOwnOnceTheFirstIsTakenUp() {
        String code = card();
        leave("127.0.1.3", code, "07 39 98 20 42");
        leave("127.0.1.3", code, "07 39 98 20 43");
        leave("127.0.1.3", code, "07 39 98 20 43");
        awaitSorted();
        assertThat(Api.ok(api.get("people/" + person + "/contacts-left"))).hasSize(2);

        takeUp(pathway, "KEPT");
        takeUp(pathway, "KEPT");

        assertThat(phones()).containsExactly("+33639982041", "+33739982042", "+33739982043");
        assertThat(Api.ok(api.get("people/" + person + "/contacts-left"))).isEmpty();
    }

    /// The number was once noted, and the pathway stayed closed as lost.
    @Test
    void whoWasLostAndIsReachedThroughTheCardGoesOn() {
        String code = card();
        Api.ok(api.post("pathways/" + pathway + "/closure", Map.of("reason", "LOST_AFTER_ATTEMPTS")));
        api.awaitClosed(pathway);

        leave("127.0.1.4", code, "07 39 98 20 42");
        takeUp(pathway, "REACHED");

        assertThat(phones()).contains("+33739982042");
        api.task(pathway, "Task_FollowUpCall");
    }

    @Test
    void aRightAWrongAndARevokedCodeAreAnsweredAlike() {
        String old = card();
        String right = card();
        Page wrong = send("127.0.1.5", CardCode.random().shown(), "07 39 98 20 42");
        Page revoked = send("127.0.1.5", old, "07 39 98 20 42");
        Page known = send("127.0.1.5", right, "07 39 98 20 42");

        assertThat(List.of(wrong, revoked, known)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.location()).isEqualTo("/carte/merci");
            assertThat(answer.body()).isEmpty();
            assertThat(headers(answer)).isEqualTo(headers(wrong));
        });
        awaitSorted();
        assertThat(Api.ok(api.get("people/" + person + "/contacts-left"))).hasSize(1);
        assertThat(database.sql("select count(*) from contact_left where person_id is null")
                        .query(Long.class)
                        .single())
                .as("nothing stays of a wrong code")
                .isZero();
    }

    @Test
    void aSlipAndAWrongNumberAreSaidAtOnceAndNothingTypedIsLost() {
        String code = card();
        String slip = code.substring(0, code.length() - 1) + (code.charAt(code.length() - 1) == '0' ? '1' : '0');

        Page again = send("127.0.1.6", slip, "07 39");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body())
                .contains("Ce n’est pas un code de carte", "Ce n’est pas un numéro de téléphone", "le soir")
                .contains("value=\"" + slip + "\"", "value=\"07 39\"")
                .doesNotContain("Samira");
        assertThat(new Browser(port, "127.0.1.6").get("/carte").body()).doesNotContain("Samira");
    }

    @Test
    void aThousandWrongCodesAreHeldUpAndTheRightOneFromElsewhereIsNot() {
        String right = card();
        Browser guessing = new Browser(port, "127.0.1.7");
        guessing.get("/carte");
        Map<Integer, Integer> answers = new HashMap<>();
        for (int at = 0; at < 1000; at++) {
            Page page =
                    guessing.post("/carte", "/carte", fields(CardCode.random().shown(), "07 39 98 20 42"));
            answers.merge(page.status(), 1, Integer::sum);
            if (page.status() == 429) {
                assertThat(page.answer().headers().firstValueAsLong("Retry-After"))
                        .isPresent();
            }
        }
        assertThat(answers).containsOnly(Map.entry(302, TryLimit.FROM_AN_ADDRESS), Map.entry(429, 990));
        assertThat(send("127.0.1.7", right, "07 39 98 20 42").status())
                .as("right or not")
                .isEqualTo(429);

        leave("127.0.1.8", right, "07 39 98 20 42");

        takeUp(pathway, "REACHED");
    }

    @Test
    void onlyWhoSeesThePersonMakesACardAndOnlyOnceATeamWouldGetTheTask() {
        Api stranger = Api.at(port, "mediateur");
        String unseen = Api.created(api.post("people", Map.of("alias", "Nadia", "languages", List.of("ara"))));
        assertThat(api.post("people/" + unseen + "/lifeboat-card", Map.of()).status())
                .as("no pathway yet")
                .isEqualTo(409);
        Api.ok(api.post("pathways", Map.of("personId", unseen, "programme", "SPT")));

        assertThat(stranger.post("people/" + unseen + "/lifeboat-card", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get("people/" + unseen + "/contacts-left").status()).isEqualTo(404);
        assertThat(api.post("people/" + unseen + "/lifeboat-card", Map.of()).status())
                .isEqualTo(201);
    }

    @Test
    void theCardIsPrintedFromThePersonsPageAndRevoked() {
        Browser browser = new Browser(port);
        browser.signIn("mediatrice", "passerelle-demo");
        String page = "/people/" + person + "/lifeboat-card";
        assertThat(browser.get(page).body()).contains("Pas encore de carte.");

        assertThat(browser.post(page, page, Map.of()).body()).startsWith("%PDF");
        assertThat(browser.get(page).body()).contains("La carte en usage a été imprimée");
        browser.post(page + "/revoked", page, Map.of());
        assertThat(browser.get(page).body()).contains("La carte est annulée.", "Pas encore de carte.");
    }

    private String card() {
        return Api.ok(api.post("people/" + person + "/lifeboat-card", Map.of()))
                .path("code")
                .asString();
    }

    private void leave(String from, String code, String number) {
        assertThat(send(from, code, number).location()).isEqualTo("/carte/merci");
    }

    private Page send(String from, String code, String number) {
        Browser browser = new Browser(port, from);
        browser.get("/carte");
        return browser.post("/carte", "/carte", fields(code, number));
    }

    private static Map<String, String> fields(String code, String number) {
        return Map.of("code", code, "kind", "PHONE", "value", number, "words", "plutôt le soir");
    }

    /// Settles the oldest that waits.
    private void takeUp(String pathway, String use) {
        String task = api.task(pathway, TASK);
        Map<String, Object> answer = new HashMap<>();
        answer.put("leftContact", api.firstOption(task, "contactsLeft"));
        answer.put("contactUse", use);
        if (!use.equals("DROPPED")) {
            answer.put("contactPermission", "NOT_ASKED");
        }
        Api.ok(api.post("tasks/" + task + "/completion", Map.of("variables", answer)));
    }

    private void awaitSorted() {
        Api.await(
                () -> database.sql("select 'sorted' where not exists (select from lifeboat_try)")
                        .query(String.class)
                        .optional(),
                "all tries to be sorted");
    }

    private List<String> phones() {
        return Api.stream(Api.ok(api.get("people/" + person + "/contacts")))
                .map(contact -> contact.path("number").asString())
                .toList();
    }

    /// But for the moment.
    private static Map<String, List<String>> headers(Page page) {
        Map<String, List<String>> headers =
                new HashMap<>(page.answer().headers().map());
        headers.remove("date");
        headers.remove("set-cookie");
        return headers;
    }
}
