package org.passerelle.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.Api.Answer;
import org.passerelle.journeys.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Accounts as an admin's script makes, changes and closes them.
@WholeApplication
class AccountApiTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String PASSWORD = "trois loutres sur un toit";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    private final String name = "colleague-" + NUMBER.incrementAndGet();
    private Api admin;

    @BeforeEach
    void signIn() {
        admin = Api.at(port, "admin");
    }

    @AfterEach
    void nobodyIsLeft() {
        database.sql("update account set roles = '{ADMIN}', enabled = true where username = 'admin'")
                .update();
        database.sql("update account set enabled = false where username = ?")
                .param(name)
                .update();
    }

    @Test
    void anAccountIsMadeAndItsOwnerSignsIn() {
        Answer made = admin.post("accounts", account());

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text("username")).isEqualTo(name);
        assertThat(made.body().toString()).doesNotContain("assword");
        assertThat(new Browser(port).signIn(name, PASSWORD).location()).isEqualTo("/");
        assertThat(events()).contains("ACCOUNT_ADDED admin " + name + " MEDIATOR CASO", "SIGNED_IN " + name);
    }

    @Test
    void ofSixWhoMakeTheSameAccountAtOnceOneMakesItAndTheOthersHearThatTheNameIsTaken() {
        List<Integer> answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(one -> admin.post("accounts", account()).status())
                .sorted()
                .toList();

        assertThat(answers).containsExactly(201, 422, 422, 422, 422, 422);
    }

    @Test
    void badAccountsAreRefusedFieldByField() {
        Answer refused = admin.post(
                "accounts",
                Map.of(
                        "username",
                        "é",
                        "displayName",
                        "A\u202Eb",
                        "roles",
                        List.of("KING"),
                        "teams",
                        List.of("NOWHERE"),
                        "password",
                        PASSWORD));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(Api.stream(refused.body().path("errors"))
                        .map(error -> error.path("field").asString() + " "
                                + error.path("code").asString()))
                .containsExactly(
                        "username username.invalid",
                        "displayName text.characters",
                        "roles option.unknown",
                        "teams option.unknown");
        assertThat(refused.body().toString()).contains("U+202E");
    }

    @Test
    void passwordsThatGuessThemselvesAreRefused() {
        for (String weak : List.of("short", "aaaaaaaaaaaaaaaaaaaa", "mediateurmediateur", "passerelle-demo")) {
            Answer refused = admin.post("accounts/mediateur/password", Map.of("password", weak));
            assertThat(refused.status()).as(weak).isEqualTo(422);
        }
        assertThat(Api.at(port, "mediateur").get("tasks").status()).isEqualTo(200);
    }

    @Test
    void theLastAdminStaysOne() {
        Answer closed = admin.patch("accounts/admin", Map.of("enabled", false));
        Answer changed = admin.patch("accounts/admin", Map.of("roles", List.of("DESIGNER")));

        assertThat(List.of(closed.status(), changed.status())).containsOnly(409);
        assertThat(closed.text("code")).isEqualTo("account.last-admin");
        assertThat(admin.get("accounts").status()).isEqualTo(200);
    }

    @Test
    void anAdminMayLeaveOnceThereIsAnother() {
        admin.post(
                "accounts",
                Map.of("username", name, "displayName", "Zoé", "roles", List.of("ADMIN"), "password", PASSWORD));

        assertThat(admin.patch("accounts/admin", Map.of("enabled", false)).status())
                .isEqualTo(200);
        assertThat(admin.get("accounts").status()).isEqualTo(401);
    }

    @Test
    void whatAClosedAccountHeldGoesBackToItsTeam() {
        admin.post("accounts", account());
        Api colleague = Api.at(port, name, PASSWORD);
        String pathway = colleague.pathway(colleague.person("Lina", "ara"));
        String task = colleague.task(pathway, "Task_RightsInterview");
        assertThat(colleague.post("tasks/" + task + "/claim", Map.of()).status())
                .isEqualTo(200);

        assertThat(admin.patch("accounts/" + name, Map.of("enabled", false)).status())
                .isEqualTo(200);

        Api other = Api.at(port, "mediatrice");
        assertThat(Api.ok(other.get("tasks/" + task)).path("assignee").asString(""))
                .isEmpty();
        assertThat(other.post("tasks/" + task + "/claim", Map.of()).status()).isEqualTo(200);
        assertThat(colleague.get("tasks").status()).isEqualTo(401);
    }

    @Test
    void whatOneHeldInATeamOneLeavesGoesBackToIt() {
        admin.post("accounts", account());
        Api colleague = Api.at(port, name, PASSWORD);
        String pathway = colleague.pathway(colleague.person("Lina", "ara"));
        String task = colleague.task(pathway, "Task_RightsInterview");
        colleague.post("tasks/" + task + "/claim", Map.of());

        admin.patch("accounts/" + name, Map.of("teams", List.of("SPT")));

        assertThat(Api.ok(Api.at(port, "mediatrice").get("tasks/" + task))
                        .path("assignee")
                        .asString(""))
                .isEmpty();
    }

    @Test
    void aNewPasswordOpensAndTheOldOneDoesNot() {
        admin.post("accounts", account());

        assertThat(admin.post("accounts/" + name + "/password", Map.of("password", "quatre autres mots sans lien"))
                        .status())
                .isEqualTo(204);

        assertThat(Api.at(port, name, PASSWORD).get("tasks").status()).isEqualTo(401);
        assertThat(Api.at(port, name, "quatre autres mots sans lien")
                        .get("tasks")
                        .status())
                .isEqualTo(200);
        assertThat(events()).contains("PASSWORD_CHANGED admin " + name);
    }

    @Test
    void accountsAreForAdminsOnly() {
        assertThat(Api.at(port, "superviseuse").get("accounts").status()).isEqualTo(403);
        assertThat(admin.patch("accounts/nobody", Map.of("enabled", false)).status())
                .isEqualTo(404);
    }

    @Test
    void aRefusedSignInIsWrittenDownWithoutWhatWasTyped() {
        new Browser(port).signIn("mon mot de passe secret", "x");
        new Browser(port).signIn("mediateur", "x");

        assertThat(events()).contains("SIGN_IN_REFUSED", "SIGN_IN_REFUSED mediateur");
        assertThat(database.sql("select string_agg(a::text, ' ') from security_audit a")
                        .query(String.class)
                        .single())
                .doesNotContain("secret");
    }

    private Map<String, Object> account() {
        return Map.of(
                "username",
                name,
                "displayName",
                "Zoé",
                "roles",
                List.of("MEDIATOR"),
                "teams",
                List.of("CASO"),
                "password",
                PASSWORD);
    }

    @Test
    void whoChangedACommuneIsWrittenDown() {
        Browser pages = new Browser(port);
        pages.signIn("admin", "passerelle-demo");
        pages.get("/admin/communes/76540");

        assertThat(pages.post("/admin/communes/76540/all-around", "/admin/communes/76540", Map.of("any", ""))
                        .location())
                .isEqualTo("/admin/communes");
        assertThat(events()).contains("COMMUNE_CHANGED admin 76540");
    }

    @Test
    void anIntercommunalityIsLeftAndTakenUpAgainWhereItIsListed() {
        Browser pages = new Browser(port);
        pages.signIn("admin", "passerelle-demo");
        assertThat(pages.get("/admin/communes").body()).contains("Autour de Rouen", "Autour de Lille");

        String around = "/admin/communes/59350/all-around";
        pages.post(around, "/admin/communes", Map.of("served", "false"));
        assertThat(pages.get("/admin/communes").body())
                .contains("n’est plus proposée", "Autour de Rouen")
                .doesNotContain("Autour de Lille");

        pages.post("/admin/communes/59350", "/admin/communes/59350", lille());
        assertThat(pages.get("/admin/communes").body()).contains("Autour de Lille");
    }

    /// As it was.
    private static Map<String, String> lille() {
        return Map.of(
                "name", "Lille",
                "postalCodes", "59000 59160 59260 59777 59800",
                "epci", "200093201",
                "latitude", "50.6344",
                "longitude", "3.0476",
                "served", "true");
    }

    private List<String> events() {
        return database.sql("select concat_ws(' ', event, who, about, what) from security_audit order by id")
                .query(String.class)
                .list();
    }
}
