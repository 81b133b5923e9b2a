package org.passerelle.care.advocacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.accounts.Browser;
import org.passerelle.accounts.Browser.Page;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeApplication
class AdvocacyScreensTests {

    @LocalServerPort
    private int port;

    private Browser browser;
    private Api api;

    @BeforeEach
    void signIn() {
        api = Api.at(port, "mediatrice");
        browser = new Browser(port);
        browser.signIn("mediatrice", "passerelle-demo");
    }

    @Test
    void aPartnerIsAddedMetAndHeldToItsWord() {
        String name = "Ville de " + UUID.randomUUID();
        browser.get("/advocacy");
        Page refused = browser.post("/advocacy/partners", "/advocacy", Map.of("kind", "CITY", "organisation", name));
        assertThat(refused.body()).contains(name, "id=\"personFunction-error\"");
        Page added = browser.post(
                "/advocacy/partners",
                "/advocacy",
                Map.of("kind", "CITY", "organisation", name, "personFunction", "adjoint à la santé"));
        String partner = added.location();
        browser.get(partner);
        Map<String, String> meeting = Map.of(
                "on", api.today().toString(),
                "team", "CASO",
                "asked", "Une salle",
                "promised", "La salle du mardi",
                "dueOn", "hier");
        assertThat(browser.post(partner + "/meetings", partner, meeting).body())
                .contains("La salle du mardi", "id=\"dueOn-error\"");
        Page met = browser.post(
                partner + "/meetings",
                partner,
                Map.of(
                        "on", api.today().toString(),
                        "team", "CASO",
                        "asked", "Une salle",
                        "promised", "La salle du mardi",
                        "dueOn", api.today().plusDays(200).toString()));

        assertThat(browser.get(met.location()).body()).contains("La salle du mardi", "Une salle");
        String open = browser.get("/advocacy").body();
        assertThat(open).contains(name);
        String id = Api.stream(Api.ok(api.get("commitments")).path("items"))
                .filter(one -> one.path("organisation").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        String outcome = "/advocacy/commitments/" + id + "/outcome";
        assertThat(browser.post(outcome, "/advocacy", Map.of("result", "DROPPED"))
                        .body())
                .contains("why-" + id + "-error");
        assertThat(browser.post(outcome, "/advocacy", Map.of("result", "KEPT")).status())
                .isEqualTo(302);
        assertThat(browser.get(partner).body()).contains("tenu");
    }
}
