package org.passerelle.care.practices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.WholeApplication;
import org.passerelle.platform.web.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/// A practice chosen against its conditions is the next to be called, wherever the search stands. On the real engine,
/// in a department that has no other practices.
@WholeApplication
class ChooseAnywayTests {

    private static final String CAEN = "14118";
    private static final String TOLD = "Complet est choisi malgré ses conditions";

    @LocalServerPort
    private int port;

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private JdbcClient database;

    private Api api;
    private Api supervisor;
    private UUID full;

    @BeforeEach
    void onePracticeTakesNobody() {
        api = Api.at(port, "mediatrice");
        supervisor = api.as("superviseuse");
        full = yes("Complet").with("takes_new_patients", false).id();
    }

    @AfterEach
    void leaveNothing() {
        PracticeRow.deleteAllIn(database, CAEN);
    }

    @Test
    void theSupervisorsTaskGivesWayToTheCall() {
        Searcher nour = searching();
        supervisor.task(nour.pathway, "Task_WidenSearch");

        Api.ok(nour.choose(full));

        assertThat(nour.proposed()).containsExactly(full.toString());
        assertThat(supervisor.openSteps(nour.pathway)).containsExactly("Task_CallPractice");
        assertThat(nour.history()).contains(TOLD);
    }

    @Test
    void theWaitForTheNextHourOfCallsEnds() {
        UUID silent = yes("Silencieux").id();
        Searcher nour = searching();
        nour.call(Searcher.silent(silent));
        api.awaitWait(nour.pathway, "Wait_NextCall");

        Api.ok(nour.choose(full));

        assertThat(nour.proposed()).containsExactly(full.toString());
    }

    @Test
    void theDayASupervisorChoseIsNotWaitedFor() {
        Searcher nour = searching();
        String day = api.now().toLocalDate().plusDays(5).toString();
        supervisor.complete(nour.pathway, "Task_WidenSearch", Map.of("searchDecision", "WAIT", "nextSearchDate", day));
        api.awaitWait(nour.pathway, "Wait_NextCall");

        Api.ok(nour.choose(full));

        assertThat(nour.proposed()).containsExactly(full.toString());
    }

    @Test
    void theTaskThatAsksForACallStaysAndProposesItFirst() {
        UUID open = yes("Ouvert").id();
        Searcher nour = searching();
        String call = nour.call();

        Api.ok(nour.choose(full));

        assertThat(nour.proposed()).containsExactly(full.toString(), open.toString());
        assertThat(nour.call()).isEqualTo(call);
    }

    /// The supervisor's task heard nothing, and the yes was lost.
    @Test
    void aPracticeThatRingsBackWhileTheSupervisorDecidesCounts() {
        UUID hesitant = yes("Se ravise").id();
        Searcher nour = searching();
        nour.call(Searcher.declined(hesitant, "OVERLOADED"));
        supervisor.task(nour.pathway, "Task_WidenSearch");

        Api.ok(api.post(
                "pathways/" + nour.pathway + "/news",
                Map.of("kind", "PRACTICE_ANSWERED", "practiceId", hesitant, "outcome", "ACCEPTED")));

        api.awaitPathway(nour.pathway, now -> now.path("phase").asString().equals("appointment"), "the appointment");
        assertThat(supervisor.openTask(nour.pathway, "Task_WidenSearch")).isEmpty();
    }

    @Test
    void chosenTwiceItIsToldOnceAndAfterARefusalAgain() {
        Searcher nour = searching();
        supervisor.task(nour.pathway, "Task_WidenSearch");
        Api.ok(nour.choose(full));
        Api.ok(nour.choose(full));
        assertThat(nour.history()).containsOnlyOnce(TOLD);

        nour.call(Searcher.declined(full, "OTHER"));
        supervisor.task(nour.pathway, "Task_WidenSearch");
        Api.ok(nour.choose(full));

        assertThat(nour.proposed()).containsExactly(full.toString());
        assertThat(nour.history()).filteredOn(TOLD::equals).hasSize(2);
    }

    @Test
    void whatIsChosenBeforeASearchIsCalledFirstOnceItBegins() {
        Searcher nour = Searcher.before(api, database, CAEN);
        api.task(nour.pathway, "Task_RightsInterview");

        Api.ok(nour.choose(full));
        nour.tellRights();

        assertThat(nour.proposed()).containsExactly(full.toString());
    }

    @Test
    void onAClosedPathwayNothingIsChosen() {
        Searcher nour = searching();
        Api.ok(api.post("pathways/" + nour.pathway + "/closure", Map.of("reason", "MOVED")));
        api.awaitClosed(nour.pathway);

        assertThat(nour.choose(full).status()).isEqualTo(409);
    }

    @Test
    void thePageSaysWhatComesOfTheChoiceAndThenOpensTheCall() {
        Searcher nour = searching();
        supervisor.task(nour.pathway, "Task_WidenSearch");
        Pages pages = new Pages(application);
        String matches = "/pathways/" + nour.pathway + "/matches";
        assertThat(pages.get("mediatrice", matches))
                .bodyText()
                .contains("Aucun appel n’est à faire en ce moment")
                .doesNotContain("Appeler ce cabinet");

        pages.post("mediatrice", matches + "/" + full, "reason", "Le docteur connaît sa famille");

        String call = nour.call();
        assertThat(pages.get("mediatrice", matches))
                .bodyText()
                .contains("Appeler ce cabinet", "choisi quand même : Le docteur connaît sa famille");
        String opened = "/tasks/at?pathway=" + nour.pathway + "&step=Task_CallPractice&choose=";
        assertThat(pages.get("mediatrice", opened + full)).hasRedirectedUrl("/tasks/" + call + "?choose=" + full);
        assertThat(pages.get("mediatrice", "/tasks/" + call + "?choose=" + full))
                .bodyText()
                .contains("&quot;practiceId&quot;:&quot;" + full)
                .doesNotContain("Ce choix n’est plus proposé");
        assertThat(pages.get("mediatrice", "/tasks/" + call + "?choose=" + UUID.randomUUID()))
                .bodyText()
                .contains("Ce choix n’est plus proposé");
    }

    private Searcher searching() {
        return Searcher.begin(api, database, CAEN);
    }

    private PracticeRow yes(String name) {
        return PracticeRow.insert(database, name, api.now().toLocalDate()).in(CAEN);
    }
}
