package org.passerelle.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.accounts.Browser.Page;
import org.passerelle.journeys.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What happens in and to the sessions of the pages, over HTTP as a browser does.
@WholeApplication
class SessionTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String PASSWORD = "trois loutres sur un toit";
    private static final CurrentUser ADMIN = TestUsers.named("admin");

    private final String name = "sessions-" + NUMBER.incrementAndGet();

    @LocalServerPort
    private int port;

    @Autowired
    private AccountBook accounts;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void nobodyIsLeft() {
        database.sql("delete from account where username = ?").param(name).update();
    }

    @Test
    void aPageOfANeighbourSendsNothingInMyNameThoughItChoseTheToken() {
        Browser mine = new Browser(port);
        mine.signIn("mediatrice", "passerelle-demo");
        mine.get("/people/new");
        Map<String, String> form = Map.of("alias", "Forged", "languages", "ara");
        String here = "http://127.0.0.1:" + port;

        assertThat(mine.postFrom(here, "/people", form, "Origin", "http://127.0.0.1:1")
                        .status())
                .isEqualTo(403);
        assertThat(mine.postFrom(here, "/people", form, "Origin", "null").status())
                .isEqualTo(403);
        assertThat(mine.postFrom(here, "/people", form, "Sec-Fetch-Site", "same-site")
                        .status())
                .isEqualTo(403);
        assertThat(mine.postFrom(here, "/people", form, "Origin", here, "Sec-Fetch-Site", "same-origin")
                        .location())
                .startsWith("/pathways/new");
    }

    @Test
    void aDisabledAccountIsOutAtItsNextRequest() {
        Browser browser = signedIn(List.of("CASO"));
        assertThat(browser.get("/tasks").status()).isEqualTo(200);

        accounts.change(name, new AccountChange(null, null, null, false), ADMIN);

        assertThat(browser.get("/tasks").location()).isEqualTo("/sign-in?expired");
    }

    @Test
    void anotherTeamCountsAtTheNextRequest() {
        Browser browser = signedIn(List.of("CASO"));
        assertThat(browser.get("/tasks").body()).contains("CASO");

        accounts.change(name, new AccountChange(null, null, List.of("LILLE_SUD"), null), ADMIN);

        assertThat(browser.get("/tasks").body()).contains("Lille-Sud").doesNotContain("· CASO");
    }

    @Test
    void anotherRoleCountsAtTheNextRequest() {
        Browser browser = signedIn(List.of("CASO"));

        accounts.change(name, new AccountChange(null, List.of("STATISTICS"), null, null), ADMIN);

        assertThat(browser.get("/tasks").status()).isEqualTo(403);
    }

    @Test
    void aPasswordGivenByAnotherEndsWhatWasOpen() {
        Browser browser = signedIn(List.of("CASO"));

        accounts.givePassword(name, "quatre autres mots sans lien", ADMIN);

        assertThat(browser.get("/tasks").location()).isEqualTo("/sign-in?expired");
    }

    @Test
    void aPasswordOfOnesOwnEndsTheOtherSessionsOnly() {
        Browser here = signedIn(List.of("CASO"));
        Browser there = new Browser(port);
        there.signIn(name, PASSWORD);

        here.get("/account");
        Page changed = here.post(
                "/account/password", "/account", Map.of("old", PASSWORD, "wanted", "encore une phrase nouvelle"));

        assertThat(changed.location()).isEqualTo("/account");
        assertThat(here.get("/tasks").status()).isEqualTo(200);
        assertThat(there.get("/tasks").location()).isEqualTo("/sign-in?expired");
    }

    @Test
    void onesOwnPasswordIsChangedWithTheOldOneOnly() {
        Browser browser = signedIn(List.of("CASO"));

        browser.get("/account");
        Page refused = browser.post(
                "/account/password", "/account", Map.of("old", "wrong", "wanted", "encore une phrase nouvelle"));

        assertThat(refused.body()).contains("Ce n’est pas votre mot de passe actuel.");
        assertThat(new Browser(port).signIn(name, PASSWORD).location()).isEqualTo("/");
    }

    @Test
    void aSessionIsEndedFromTheListOfOnesSessions() {
        Browser here = signedIn(List.of("CASO"));
        Browser there = new Browser(port);
        there.signIn(name, PASSWORD);

        String end = here.get("/account").first("action=\"(/account/sessions/[0-9a-f]{64}/end)\"");
        here.post(end, "/account", Map.of());

        assertThat(there.get("/tasks").location()).isEqualTo("/sign-in?expired");
        assertThat(here.get("/account").body()).contains("La session est terminée.");
    }

    @Test
    void noSessionOutlivesTheDay() {
        Browser browser = signedIn(List.of("CASO"));

        database.sql("update sign_in set began_at = began_at - interval '12 hours' where username = ?")
                .param(name)
                .update();

        assertThat(browser.get("/tasks").location()).isEqualTo("/sign-in?expired");
    }

    @Test
    void aFormSentTooLateIsThereAgainAfterSignIn() {
        Browser browser = signedIn(List.of("CASO"));
        browser.get("/people/new");
        database.sql("update sign_in set ended_at = now() where username = ?")
                .param(name)
                .update();

        Page late = browser.post(
                "/people", "/people/new", Map.of("alias", "Lina", "phone", "06 39 98 00 01", "_page", "/people/new"));
        assertThat(late.location()).isEqualTo("/sign-in?kept");

        assertThat(browser.signIn(name, PASSWORD).location()).isEqualTo("/people/new");
        assertThat(browser.get("/people/new").body())
                .contains("data-kept=")
                .contains("&quot;Lina&quot;")
                .contains("06 39 98 00 01");
        assertThat(browser.post("/people", "/people/new", Map.of("alias", "Lina", "languages", "fra"))
                        .location())
                .startsWith("/pathways/new");
        assertThat(browser.get("/people/new").body()).doesNotContain("Lina");
    }

    @Test
    void whatOneTypedIsNotShownToAnother() {
        Browser browser = signedIn(List.of("CASO"));
        browser.get("/people/new");
        database.sql("update sign_in set ended_at = now() where username = ?")
                .param(name)
                .update();
        browser.post("/people", "/people/new", Map.of("alias", "Lina"));

        browser.signIn("mediatrice", DemoAccounts.PASSWORD);

        assertThat(browser.get("/people/new").body()).doesNotContain("Lina");
    }

    @Test
    void aStrangersPagePutsNothingIntoOurForms() {
        Browser browser = signedIn(List.of("CASO"));

        browser.postFrom("https://elsewhere.example/page", "/people", Map.of("alias", "Lina"));

        assertThat(browser.get("/people/new").body()).doesNotContain("Lina");
    }

    private Browser signedIn(List<String> teams) {
        accounts.add(new NewAccount(name, "Sessions", List.of("MEDIATOR"), List.copyOf(teams), PASSWORD), ADMIN);
        Browser browser = new Browser(port);
        assertThat(browser.signIn(name, PASSWORD).location()).isEqualTo("/");
        return browser;
    }
}
