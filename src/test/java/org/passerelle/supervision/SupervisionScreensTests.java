package org.passerelle.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.WholeApplication;
import org.passerelle.platform.web.Pages;
import org.passerelle.supervision.Findings.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@WholeApplication
class SupervisionScreensTests {

    private static final long JOB = 4242;

    @LocalServerPort
    private int port;

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private Findings findings;

    @Autowired
    private JdbcClient database;

    private Pages pages;
    private String pathway;

    @BeforeEach
    void aPathwayWaits() {
        pages = new Pages(application);
        Api api = Api.at(port, "mediatrice");
        pathway = api.pathway(api.person("Selamawit", "tir"));
        api.task(pathway, "Task_RightsInterview");
    }

    @AfterEach
    void forgetWhatWasInvented() {
        database.sql("delete from stuck_job where job_key = ?").param(JOB).update();
        database.sql("delete from finding").update();
    }

    @Test
    void aStalledPathwayLeadsToItsPage() {
        database.sql("update pathway set expected_by = now() - interval '3 days' where id = ?::uuid")
                .param(pathway)
                .update();

        assertThat(pages.get("superviseuse", "/supervision"))
                .hasStatusOk()
                .bodyText()
                .contains("Selamawit")
                .contains("/pathways/" + pathway);
    }

    @Test
    void aTaskNobodyDidIsToBeUnblockedUntilItIsDone() {
        String task = Api.at(port, "mediatrice").task(pathway, "Task_RightsInterview");
        // before whatever other tests left undone
        database.sql("update task set due_at = '2001-01-01' where id = ?::uuid")
                .param(task)
                .update();
        assertThat(pages.get("superviseuse", "/supervision"))
                .bodyText()
                .contains("À débloquer", "Faire le point sur les droits avec Selamawit", "/tasks/" + task)
                .contains("à voir avec la coordination");

        Api.at(port, "mediatrice")
                .complete(pathway, "Task_RightsInterview", Map.of("urgentSigns", "NO", "currentRight", "UNKNOWN"));

        assertThat(pages.get("superviseuse", "/supervision")).bodyText().doesNotContain("/tasks/" + task);
    }

    @Test
    void aStuckStepIsToldInWordsWithThePersonItConcerns() {
        database.sql("""
            insert into stuck_job (job_key, pathway_id, process_id, step, job_type, problem, since)
            values (?, ?::uuid, 'gp-matching', 'Task_RankPractices', 'rank-practices', 'CannotCreateTransactionException', now())
            """).params(JOB, pathway).update();

        assertThat(pages.get("superviseuse", "/supervision"))
                .bodyText()
                .contains("Classer les cabinets")
                .contains("la base de données ne répondait pas.")
                .contains("/supervision/steps/" + JOB + "/retry")
                .contains("/pathways/" + pathway);
    }

    @Test
    void aStepThatIsNoLongerStuckIsNotStartedAgain() {
        var retried = pages.post("superviseuse", "/supervision/steps/77/retry");

        assertThat(retried).hasRedirectedUrl("/supervision");
        assertThat(retried).flash().containsEntry("trouble", "Cette étape n’est pas bloquée, ou ne l’est plus.");
    }

    @Test
    void aDifferenceSeenTwiceIsToldInWordsWithTheWayToThePathway() {
        Instant first = afterAnyComparison();
        findings.see(Kind.TASK_UNKNOWN_TO_ENGINE, "invented", UUID.fromString(pathway), first);
        assertThat(pages.get("superviseuse", "/supervision")).bodyText().doesNotContain("À faire vérifier");

        findings.see(Kind.TASK_UNKNOWN_TO_ENGINE, "invented", UUID.fromString(pathway), first.plusSeconds(60));

        assertThat(pages.get("superviseuse", "/supervision"))
                .bodyText()
                .contains("À faire vérifier")
                .contains("une tâche de la liste n’aura pas de suite")
                .contains("Selamawit")
                .contains("/pathways/" + pathway);
    }

    @Test
    void manyDifferencesWithOneCauseAreToldInOneSentence() {
        Instant first = afterAnyComparison();
        for (int i = 0; i < 300; i++) {
            findings.see(Kind.PATHWAY_WITHOUT_INSTANCE, "invented " + i, UUID.fromString(pathway), first);
            findings.see(
                    Kind.PATHWAY_WITHOUT_INSTANCE, "invented " + i, UUID.fromString(pathway), first.plusSeconds(60));
        }

        String page = bodyOf("/supervision");

        assertThat(page).contains("300 fois depuis la même minute");
        assertThat(page.split("le parcours n’avance plus tout seul", -1)).hasSize(2);
    }

    @Test
    void differencesBeyondAPageAreANumber() {
        Instant first = afterAnyComparison();
        for (int i = 0; i < 25; i++) {
            findings.see(Kind.TASK_UNKNOWN_TO_US, "invented " + i, null, first.plusSeconds(i));
            findings.see(Kind.TASK_UNKNOWN_TO_US, "invented " + i, null, first.plusSeconds(600));
        }

        String page = bodyOf("/supervision");

        assertThat(page.split("une tâche est attendue", -1)).hasSize(21);
        assertThat(page).contains("et 5 autres différences, plus récentes");
    }

    private String bodyOf(String address) {
        try {
            return pages.get("superviseuse", address).getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyDifferenceHasItsWords() {
        Instant first = afterAnyComparison();
        for (Kind kind : Kind.values()) {
            findings.see(kind, "invented", null, first);
            findings.see(kind, "invented", null, first.plusSeconds(60));
        }

        assertThat(pages.get("superviseuse", "/supervision")).bodyText().doesNotContain("supervision.finding.");
        assertThat(pages.get("superviseuse", "/supervision?lang=en")).bodyText().doesNotContain("supervision.finding.");
    }

    /// The application compares every minute and forgets what it did not see; these are not for it to judge.
    private static Instant afterAnyComparison() {
        return Instant.now().plus(Duration.ofHours(1));
    }
}
