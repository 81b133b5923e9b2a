package org.passerelle.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.accounts.Browser;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.WholeApplication;
import org.passerelle.platform.web.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

@WholeApplication
class ContactScreensTests {

    @LocalServerPort
    private int port;

    @Autowired
    private WebApplicationContext application;

    private Pages pages;
    private Api api;
    private String page;

    @BeforeEach
    void someoneIsKnown() {
        pages = new Pages(application);
        api = Api.at(port, "mediatrice");
        page = "people/"
                + Api.created(api.post(
                        "people", Map.of("alias", "Yonas", "languages", List.of("tir"), "phone", "06 39 98 10 41")));
    }

    @Test
    void aContactIsMaskedUntilAskedForAndCalledWithOneTap() {
        Api.ok(tell("THIRD_PARTY", "sa sœur, 06 39 98 10 43"));
        Api.ok(tell("MAIL", "yonas@exemple.fr"));
        Api.ok(tell("MEETING_POINT", "place Saint-Marc, le jeudi"));

        assertThat(pages.get("mediatrice", "/" + page))
                .bodyText()
                .contains("06 •• •• •• 41", "sa sœur, 06 •• •• •• 43", "y•••@exemple.fr", "place Saint-Marc, le jeudi")
                .doesNotContain("06 39 98 10 41", "06 39 98 10 43", "yonas@exemple.fr");
        assertThat(pages.post("mediatrice", "/" + page + "/contacts/" + id(1) + "/value"))
                .bodyText()
                .contains("sa sœur, 06 39 98 10 43", "tel:+33639981043");
        assertThat(pages.post("mediatrice", "/" + page + "/contacts/" + id(2) + "/value"))
                .bodyText()
                .contains("yonas@exemple.fr")
                .doesNotContain("tel:");
    }

    @Test
    void oneIsAddedMarkedDeadAndBroughtToLife() {
        Browser browser = new Browser(port);
        browser.signIn("mediatrice", "passerelle-demo");
        browser.get("/" + page);
        post(
                browser,
                "",
                Map.of(
                        "kind",
                        "PHONE",
                        "value",
                        "07 39 98 10 42",
                        "permission",
                        "OPEN_MESSAGE",
                        "bestHours",
                        "le soir"));

        assertThat(browser.get("/" + page).body())
                .contains("C’est ajouté.", "07 •• •• •• 42", "Le mieux\u00a0: le soir", "laisser un message, écrire");
        post(browser, "/" + id(0), Map.of("dead", "true"));
        assertThat(browser.get("/" + page).body()).contains("Il est marqué", "Ne fonctionne plus depuis");
        post(browser, "/" + id(1), Map.of("dead", "false"));
        assertThat(browser.get("/" + page).body()).doesNotContain("Ne fonctionne plus depuis");
    }

    @Test
    void whatCannotStandIsSaidBesideItsFieldAndStaysAsTyped() {
        Browser browser = new Browser(port);
        browser.signIn("mediatrice", "passerelle-demo");
        browser.get("/" + page);
        post(browser, "", Map.of("kind", "PHONE", "value", "06 39 98 10 41", "permission", "PERSON_ONLY"));

        assertThat(browser.get("/" + page).body())
                .contains("Ce moyen de la joindre est déjà noté.", "value=\"06 39 98 10 41\"")
                .containsPattern("value=\"PERSON_ONLY\"\\s+selected");
        post(browser, "/" + id(0), Map.of("bestHours", "x".repeat(81)));
        assertThat(browser.get("/" + page).body()).contains("Écrivez au plus 80 caractères.", "x".repeat(81));
    }

    private void post(Browser browser, String contact, Map<String, String> fields) {
        assertThat(browser.post("/" + page + "/contacts" + contact, "/" + page, fields)
                        .location())
                .isEqualTo("/" + page + "#contacts");
    }

    private Api.Answer tell(String kind, String value) {
        return api.post(page + "/contacts", Map.of("kind", kind, "value", value, "permission", "NOT_ASKED"));
    }

    private String id(int place) {
        return Api.ok(api.get(page + "/contacts")).path(place).path("id").asString();
    }
}
