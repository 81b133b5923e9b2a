package org.passerelle.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A pathway that was closed goes on, because somebody learned more.
@WholeApplication
class ReopenedPathwayTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Pathways pathways;

    /// The word that closed it lives an hour, and the time after the visit begins within it.
    @Test
    void theTimeAfterTheVisitDoesNotHearTheWordThatOnceClosedThePathway() {
        Api api = Api.at(port, "mediatrice");
        String pathway = afterItsVisit(api);
        Api.ok(api.post("pathways/" + pathway + "/closure", Map.of("reason", "MOVED")));
        api.awaitClosed(pathway);

        assertThat(pathways.reopenClosed(UUID.fromString(pathway), "mediatrice", "follow-up", Map.of()))
                .isTrue();
        api.awaitWait(pathway, "Wait_FollowUpDue");
        tell(api, pathway, "ATTENDED");
        api.awaitWait(pathway, "Wait_ThreeMonths");
        tell(api, pathway, "REGULAR_DOCTOR");

        assertThat(api.awaitClosed(pathway).path("closedReason").asString()).isEqualTo("LINKED_TO_GP");
    }

    /// Closing ends what watches over the end of rights.
    @Test
    void theRightsOfAPathwayThatIsOpenedAgainAreFollowedAgain() {
        Api api = Api.at(port, "mediatrice");
        String pathway = afterItsVisit(api);
        Api.ok(api.post("pathways/" + pathway + "/closure", Map.of("reason", "MOVED")));
        api.awaitClosed(pathway);
        api.advance("PT5M");

        pathways.reopenClosed(UUID.fromString(pathway), "mediatrice", "follow-up", Map.of());

        api.awaitWait(pathway, "Wait_FollowUpDue");
        api.awaitWait(pathway, "Wait_RenewalWindow");
    }

    @Test
    void anOpenPathwayIsNotOpenedAgain() {
        Api api = Api.at(port, "mediatrice");
        String pathway = api.pathway(api.person("Ada", "fra"));

        assertThat(pathways.reopenClosed(UUID.fromString(pathway), "mediatrice", "follow-up", Map.of()))
                .isFalse();
    }

    @Test
    void aPathwayIsNotOpenedAgainBesideAnother() {
        Api api = Api.at(port, "mediatrice");
        String person = api.person("Simon", "fra");
        String closed = api.pathway(person);
        api.task(closed, "Task_RightsInterview");
        Api.ok(api.post("pathways/" + closed + "/closure", Map.of("reason", "MOVED")));
        api.awaitClosed(closed);
        api.pathway(person);

        assertThat(pathways.reopenClosed(UUID.fromString(closed), "mediatrice", "follow-up", Map.of()))
                .isFalse();
    }

    private static String afterItsVisit(Api api) {
        String pathway = api.pathway(api.person("Rosa", "fra"));
        api.answer(pathway, "Task_RightsInterview");
        api.answer(pathway, "Task_CallPractice");
        api.answer(pathway, "Task_BookAppointment");
        api.answer(pathway, "Task_PrepareEscort");
        api.advance("P3DT1H");
        api.awaitWait(pathway, "Wait_FollowUpDue");
        return pathway;
    }

    private static void tell(Api api, String pathway, String outcome) {
        Api.ok(api.post("pathways/" + pathway + "/news", Map.of("kind", "OUTCOME_REPORTED", "outcome", outcome)));
    }
}
