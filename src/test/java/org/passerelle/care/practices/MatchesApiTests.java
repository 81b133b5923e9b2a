package org.passerelle.care.practices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.HappyAnswers;
import org.passerelle.journeys.WholeApplication;
import org.passerelle.platform.web.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/// Which practice for whom, and why, as a script reads it.
@WholeApplication
class MatchesApiTests {

    @LocalServerPort
    private int port;

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private JdbcClient database;

    private Api api;
    private String pathway;
    private UUID full;
    private UUID speaking;

    @BeforeEach
    void nourSearchesAndSottevilleTakesItsResidentsOnly() {
        api = Api.at(port, "mediatrice");
        pathway = api.pathway(api.person("Nour", "ara"));
        api.complete(pathway, "Task_RightsInterview", HappyAnswers.rights(api.now()));
        api.task(pathway, "Task_CallPractice");
        full = PracticeRow.insert(database, "Cabinet des Riverains", api.today().minusDays(112))
                .in("76681")
                .residentsOf("76681")
                .with("quota", 4)
                .id();
        // whatever places others took before
        speaking = PracticeRow.insert(database, "Cabinet qui parle", api.today())
                .in("76540")
                .languages("fra", "ara")
                .id();
    }

    @AfterEach
    void leaveNothing() {
        database.sql("delete from practice_override where practice_id = ?")
                .param(full)
                .update();
        database.sql("delete from practice where id in (?, ?)")
                .params(full, speaking)
                .update();
    }

    @Test
    void everyPracticeInReachIsRankedWithReasonsInWords() {
        List<JsonNode> items = matches();

        assertThat(items).hasSizeGreaterThan(20);
        assertThat(items.stream().map(item -> item.path("possible").asBoolean()).toList())
                .as("the possible ones come first")
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        JsonNode riverains = riverains(items);
        assertThat(riverains.path("possible").asBoolean(true)).isFalse();
        assertThat(words(riverains, "ruledOutBy")).containsExactly("réservé aux habitants : Sotteville-lès-Rouen");
        assertThat(words(riverains, "for")).contains("à 4 km du centre (Rouen)", "4 places libres sur 4 ce mois-ci");
        assertThat(words(riverains, "against")).contains("réponse de 112 jours, à revérifier");
        assertThat(items.getFirst().path("score").asInt())
                .isGreaterThanOrEqualTo(items.get(1).path("score").asInt());
    }

    @Test
    void whoeverMayNotSeeThePathwayReadsNoMatches() {
        assertThat(api.as("conceptrice").get("pathways/" + pathway + "/matches").status())
                .isEqualTo(403);
        assertThat(api.get("pathways/" + UUID.randomUUID() + "/matches").status())
                .isEqualTo(404);
    }

    @Test
    void aPracticeIsChosenAgainstItsConditionsWithAReasonOnly() {
        String choice = "pathways/" + pathway + "/matches/" + full + "/choice";
        assertThat(api.post(choice, Map.of("reason", " ")).status()).isEqualTo(422);
        assertThat(api.post("pathways/" + pathway + "/matches/" + UUID.randomUUID() + "/choice", Map.of("reason", "x"))
                        .status())
                .isEqualTo(404);

        JsonNode chosen = Api.ok(api.post(choice, Map.of("reason", "La secrétaire est d’accord d’en parler")));

        assertThat(chosen.path("possible").asBoolean()).isTrue();
        assertThat(words(chosen, "against")).contains("réservé aux habitants : Sotteville-lès-Rouen");
        assertThat(riverains(matches())).isEqualTo(chosen);
        String task = api.task(pathway, "Task_CallPractice");
        assertThat(Api.stream(Api.ok(api.get("tasks/" + task)).path("data").path("practices"))
                        .map(option -> option.path("value").asString()))
                .contains(full.toString());
    }

    @Test
    void thePageShowsThePossibleOnesThenAllAndWhatRulesThemOut() {
        Pages pages = new Pages(application);
        String page = "/pathways/" + pathway + "/matches";

        assertThat(pages.get("mediatrice", page))
                .hasStatusOk()
                .bodyText()
                .contains("Quel cabinet pour Nour", "Appeler ce cabinet", "parle arabe")
                .doesNotContain("Cabinet des Riverains");
        assertThat(pages.get("mediatrice", page + "?all=true"))
                .bodyText()
                .contains("Cabinet des Riverains", "Choisir quand même, en disant pourquoi");
        assertThat(pages.post("mediatrice", page + "/" + full, "reason", " "))
                .hasStatusOk()
                .bodyText()
                .contains("Ce champ est obligatoire");
        assertThat(pages.post("mediatrice", page + "/" + full, "reason", "Elle déménage à Sotteville"))
                .hasRedirectedUrl(page);
        assertThat(pages.get("mediatrice", page)).bodyText().contains("Cabinet des Riverains");
    }

    private List<JsonNode> matches() {
        return Api.stream(Api.ok(api.get("pathways/" + pathway + "/matches")).path("items"))
                .toList();
    }

    private JsonNode riverains(List<JsonNode> items) {
        return items.stream()
                .filter(item -> item.path("practiceId").asString().equals(full.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(JsonNode item, String reasons) {
        return Api.stream(item.path(reasons))
                .map(reason -> reason.path("words").asString())
                .toList();
    }
}
