package org.passerelle.supervision;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.WholeApplication;
import org.passerelle.pathway.PathwayMessage;
import org.passerelle.pathway.PathwayMessages;
import org.passerelle.supervision.Findings.Kind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A condition or a date that a model cannot work out raises an incident without a job: nobody could try it again, and
/// nobody saw it.
@WholeApplication
class StoppedByTheModelTests {

    @LocalServerPort
    private int port;

    @Autowired
    private PathwayMessages messages;

    @Autowired
    private Reconciler reconciler;

    @Autowired
    private Findings findings;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void forget() {
        database.sql("delete from finding").update();
    }

    @Test
    void aPathwayThatAModelStoppedIsShownToTheSupervisor() {
        Api api = Api.at(port, "mediatrice");
        String pathway = api.pathway(api.person("Halima", "fra"));
        api.task(pathway, "Task_RightsInterview");
        // a day that is none: the timer at the end of the rights cannot be worked out
        transaction.executeWithoutResult(status ->
                messages.say(PathwayMessage.RENEWAL_DUE, UUID.fromString(pathway), Map.of("rightsEnd", "some day")));

        Api.await(
                () -> {
                    reconciler.compare();
                    return findings.confirmed(100, 100).findings().stream()
                            .filter(found -> found.kind() == Kind.STOPPED_BY_THE_MODEL)
                            .filter(found -> found.pathways().contains(UUID.fromString(pathway)))
                            .findFirst();
                },
                "the finding");
    }
}
