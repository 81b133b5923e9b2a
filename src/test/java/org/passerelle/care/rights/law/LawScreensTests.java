package org.passerelle.care.rights.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.accounts.Browser;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// An admin loads the ceilings of a year, on a page or by script; a supervisor may too, a mediator not.
@WholeApplication
class LawScreensTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void asItCame() {
        database.sql("delete from resource_ceiling where valid_from > '2026-04-01'")
                .update();
        database.sql("update resource_ceiling set valid_to = null where valid_from = '2026-04-01'")
                .update();
    }

    @Test
    void anAdminAddsAYearAndTheNextDecisionCountsWithIt() {
        assertThat(rowOfSomebodyWith(10450)).isEqualTo(20);

        Browser admin = signedIn("admin");
        assertThat(admin.get("/admin/ceilings").body()).contains("Quels plafonds", "à confirmer", "en vigueur");
        admin.get("/admin/ceilings/years/new");
        var refused = admin.post(
                "/admin/ceilings/years", "/admin/ceilings/years/new", form("2026-05-01", "2026-03-31", "10500"));
        assertThat(refused.body()).contains("Le dernier jour ne peut pas être avant le premier.", "10500");
        assertThat(admin.post("/admin/ceilings/years", "/admin/ceilings/years/new", form("2026-05-01", "", "10500"))
                        .location())
                .isEqualTo("/admin/ceilings");

        assertThat(rowOfSomebodyWith(10450)).isEqualTo(18);
        assertThat(admin.get("/admin/ceilings").body()).contains("C’est enregistré.");
    }

    @Test
    void aScriptDoesTheSame() {
        Api supervisor = Api.at(port, "superviseuse");
        Map<String, Object> year = Map.of(
                "validFrom",
                "2027-04-01",
                "free",
                Map.of("one", 10500, "two", 15750, "three", 18900, "four", 22050, "more", 4200),
                "paid",
                Map.of("one", 14175, "two", 21262, "three", 25515, "four", 29767, "more", 5670),
                "confirmed",
                true,
                "source",
                "Arrêté");

        Api.Answer added = supervisor.post("rights/ceilings", year);
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.body().path("free").path("two").asInt()).isEqualTo(15750);

        Api.Answer again = supervisor.post("rights/ceilings", year);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body().path("errors").path(0).path("field").asString()).isEqualTo("validFrom");

        Api.Answer misspelt =
                supervisor.post("rights/ceilings", Map.of("from", "2027-04-01", "free", Map.of("six", 1)));
        assertThat(Api.stream(misspelt.body().path("errors"))
                        .map(error -> error.path("field").asString()))
                .containsExactlyInAnyOrder("from", "free.six");

        assertThat(supervisor.delete("rights/ceilings/" + added.text("id")).status())
                .isEqualTo(204);
        JsonNode listed = Api.ok(supervisor.get("rights/ceilings")).path("items");
        assertThat(listed).hasSize(3);
        assertThat(listed.path(0).has("validTo")).isFalse();
    }

    @Test
    void delaysAreListedAndShown() {
        Browser supervisor = signedIn("superviseuse");
        String id = database.sql("select id::text from rights_delay")
                .query(String.class)
                .single();

        assertThat(supervisor.get("/admin/ceilings/delays/" + id).body()).contains("ameWindowDays", "value=\"90\"");
        assertThat(supervisor.get("/admin/ceilings/delays/new").body()).contains("value=\"2021-04-01\"");
        assertThat(supervisor.get("/admin/ceilings/nonsense/new").status()).isEqualTo(404);
        assertThat(Api.ok(Api.at(port, "admin").get("rights/delays"))
                        .path("items")
                        .path(0)
                        .path("c2sWindowDays")
                        .asInt())
                .isEqualTo(120);
    }

    @Test
    void whoMediatesDecidesByThemAndChangesNone() {
        assertThat(signedIn("mediatrice").get("/admin/ceilings").status()).isEqualTo(403);
        assertThat(Api.at(port, "mediatrice").get("rights/ceilings").status()).isEqualTo(403);
        assertThat(signedIn("superviseuse").get("/admin/accounts").status()).isEqualTo(403);
    }

    private int rowOfSomebodyWith(int euros) {
        return Api.ok(Api.at(port, "mediatrice")
                        .post(
                                "rights/route",
                                Map.of(
                                        "referenceDate",
                                        "2026-05-15",
                                        "currentRight",
                                        "NONE",
                                        "pathway",
                                        "NO_STAY_DOC",
                                        "monthsInFrance",
                                        8,
                                        "householdSize",
                                        1,
                                        "annualResources",
                                        euros)))
                .path("row")
                .asInt();
    }

    private Browser signedIn(String username) {
        Browser browser = new Browser(port);
        browser.signIn(username, "passerelle-demo");
        return browser;
    }

    private static Map<String, String> form(String from, String to, String one) {
        Map<String, String> form = new java.util.HashMap<>(Map.of(
                "validFrom",
                from,
                "validTo",
                to,
                "source",
                "Arrêté du 1er avril",
                "confirmed",
                "true",
                "free.one",
                one));
        List.of("free.two", "free.three", "free.four", "free.more").forEach(field -> form.put(field, "30000"));
        List.of("paid.one", "paid.two", "paid.three", "paid.four", "paid.more")
                .forEach(field -> form.put(field, "40000"));
        return form;
    }
}
