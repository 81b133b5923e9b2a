package org.passerelle.care.escort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.accounts.Browser;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeApplication
class CompanionScreensTests {

    private static final String PAGE = "/escorts/companions";

    @LocalServerPort
    private int port;

    private Browser amina;

    @BeforeEach
    void aminaIsThere() {
        amina = new Browser(port);
        amina.signIn("mediatrice", "passerelle-demo");
        amina.get(PAGE);
    }

    /// Other tests plan with her.
    @AfterEach
    void aminaHasLongDaysAgain() {
        Api.ok(Api.at(port, "mediatrice")
                .put(
                        "companions/mediatrice",
                        Map.of("startsAt", "06:00", "endsAt", "22:00", "languages", List.of("fra"), "commune", "")));
    }

    @Test
    void everybodySaysTheirOwnHoursAndLanguages() {
        Browser.Page kept = say(Map.of(
                "account",
                "mediatrice",
                "startsAt",
                "10:30",
                "endsAt",
                "16:00",
                "languages",
                "tir",
                "commune",
                "Rouen"));

        assertThat(kept.location()).isEqualTo(PAGE + "?account=mediatrice");
        var hours = Api.ok(Api.at(port, "mediatrice").get("companions/mediatrice"));
        assertThat(hours.path("startsAt").asString()).startsWith("10:30");
        assertThat(hours.path("languages").path(0).asString()).isEqualTo("tir");
        assertThat(hours.path("communeInsee").asString()).isEqualTo("76540");
        assertThat(amina.get(PAGE).body()).contains("value=\"10:30\"", "value=\"Rouen\"");
    }

    @Test
    void whoeverSetsOffFromTheOfficeEmptiesTheCommune() {
        say(Map.of("account", "mediatrice", "startsAt", "09:00", "endsAt", "17:00", "commune", "Rouen"));
        say(Map.of("account", "mediatrice", "startsAt", "09:00", "endsAt", "17:00", "commune", ""));

        assertThat(Api.ok(Api.at(port, "mediatrice").get("companions/mediatrice"))
                        .path("communeInsee")
                        .isNull())
                .isTrue();
    }

    @Test
    void whatCannotStandIsSaidBesideItAndNothingTypedIsLost() {
        Browser.Page again =
                say(Map.of("account", "mediatrice", "startsAt", "16:00", "endsAt", "09:00", "commune", "Atlantis"));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).contains("La fin doit être après le début.", "value=\"16:00\"", "value=\"Atlantis\"");
    }

    @Test
    void somebodyElsesAreForTheSupervisor() {
        assertThat(amina.get(PAGE + "?account=mediateur").status()).isEqualTo(403);
        Browser supervisor = new Browser(port);
        supervisor.signIn("superviseuse", "passerelle-demo");

        assertThat(supervisor.get(PAGE + "?account=mediateur").body()).contains("Les heures de qui");
    }

    private Browser.Page say(Map<String, String> form) {
        return amina.post(PAGE, PAGE, form);
    }
}
