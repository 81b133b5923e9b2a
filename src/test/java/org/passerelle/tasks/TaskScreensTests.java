package org.passerelle.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.WholeApplication;
import org.passerelle.platform.web.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/// The pages of the tasks. `mediatrice` is Amina, `mediateur` Karim; they share the team of this task.
@WholeApplication
class TaskScreensTests {

    @LocalServerPort
    private int port;

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private JdbcClient database;

    private Pages pages;
    private Api api;
    private String pathway;
    private String task;

    @BeforeEach
    void aPathwayAsksForAnInterview() {
        pages = new Pages(application);
        api = Api.at(port, "mediatrice");
        pathway = api.pathway(api.person("Nour", "ara"));
        task = "/tasks/" + api.task(pathway, "Task_RightsInterview");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mine", "MINE", "team", "all"})
    void listsAreFoundInWhateverCaseTheyAreAskedFor(String scope) {
        assertThat(pages.get("mediatrice", "/tasks?scope=" + scope)).hasStatusOk();
    }

    @Test
    void anUnknownListIsRefusedInASentence() {
        assertThat(pages.get("mediatrice", "/tasks?scope=everyone"))
                .hasStatus(400)
                .bodyText()
                .contains("ne fait pas partie des choix possibles.");
    }

    @Test
    void anAddressThatLeadsNowhereSaysSo() {
        assertThat(pages.get("mediatrice", "/tasks/nonsense"))
                .hasStatus(404)
                .bodyText()
                .contains("Cette page n’existe pas");
    }

    @Test
    void aClaimedTaskIsMine() {
        assertThat(pages.post("mediatrice", task + "/claim")).hasRedirectedUrl(task);

        assertThat(pages.get("mediatrice", task)).bodyText().contains("Rendre à l’équipe");
    }

    @Test
    void whoComesSecondIsToldWhoHoldsTheTask() {
        pages.post("mediateur", task + "/claim");

        var second = pages.post("mediatrice", task + "/claim");

        assertThat(second).hasRedirectedUrl("/tasks?scope=TEAM");
        assertThat(second).flash().containsEntry("trouble", "Cette tâche est déjà prise par Karim.");
        assertThat(pages.get("mediatrice", task))
                .hasStatusOk()
                .bodyText()
                .contains("Cette tâche est déjà prise par Karim.")
                .doesNotContain("id=\"task-save\"");
    }

    @Test
    void aTaskGivenBackIsForEverybodyAgain() {
        pages.post("mediateur", task + "/claim");
        assertThat(pages.post("mediateur", task + "/release")).hasRedirectedUrl("/tasks");

        assertThat(pages.get("mediatrice", task)).bodyText().contains("Prendre cette tâche");
    }

    @Test
    void wrongAnswersAreMarkedAndTheTaskStaysOpen() {
        assertThat(pages.postJson("mediatrice", task + "/completion", "{\"variables\": {\"urgentSigns\": \"NO\"}}"))
                .hasStatus(422)
                .bodyText()
                .contains("currentRight")
                .contains("Rien n’est perdu");

        assertThat(pages.get("mediatrice", task)).bodyText().contains("id=\"task-save\"");
    }

    @Test
    void aTaskThatIsDoneTellsByWhom() {
        assertThat(pages.postJson("mediatrice", task + "/completion", """
            {"variables": {"urgentSigns": "NO", "currentRight": "UNKNOWN"}}
            """))
                .hasStatusOk()
                .bodyText()
                .contains("/pathways/" + pathway + "?done");

        assertThat(pages.get("mediateur", task)).hasStatusOk().bodyText().contains("Fait par Amina, aujourd’hui");
    }

    @Test
    void aTaskForSupervisionSaysSoToAMediator() {
        database.sql("update task set audience = 'SUPERVISOR' where pathway_id = ?::uuid")
                .param(pathway)
                .update();

        assertThat(pages.get("mediatrice", task))
                .hasStatusOk()
                .bodyText()
                .contains("Cette tâche revient à la supervision.")
                .doesNotContain("id=\"task-save\"");
    }

    @Test
    void aSupervisorGivesAHeldTaskToAColleagueOfTheTeam() {
        pages.post("mediatrice", task + "/claim");
        assertThat(pages.get("superviseuse", task))
                .bodyText()
                .contains("Cette tâche est déjà prise par Amina.")
                .contains("Karim</option>");

        var given = pages.post("superviseuse", task + "/assignee", "to", "mediateur");

        assertThat(given).hasRedirectedUrl(task).flash().containsEntry("told", "La tâche est confiée à Karim.");
        assertThat(pages.get("mediateur", task)).bodyText().contains("id=\"task-save\"");
        assertThat(pages.get("mediatrice", "/pathways/" + pathway)).bodyText().contains("à faire par Karim");
    }

    @Test
    void aSupervisorTakesAHeldTaskOverAndDoesIt() {
        pages.post("mediatrice", task + "/claim");

        assertThat(pages.post("superviseuse", task + "/assignee", "to", "superviseuse"))
                .flash()
                .containsEntry("told", "Cette tâche est à vous.");

        assertThat(pages.postJson("superviseuse", task + "/completion", """
            {"variables": {"urgentSigns": "NO", "currentRight": "UNKNOWN"}}
            """)).hasStatusOk();
    }

    @Test
    void aTaskIsGivenOnlyBySupervisorsAndOnlyToWhoMayDoIt() {
        assertThat(pages.get("mediatrice", task)).bodyText().doesNotContain("/assignee");
        assertThat(pages.post("mediatrice", task + "/assignee", "to", "mediateur"))
                .hasStatus(403);
        assertThat(pages.post("superviseuse", task + "/assignee", "to", "conceptrice"))
                .hasStatus(400);
    }
}
