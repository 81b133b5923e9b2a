package org.passerelle.care.rights;

import static io.camunda.process.test.api.CamundaAssert.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.assertions.ProcessInstanceSelector;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.camunda.embedded.EmbeddedProcessTest;
import org.passerelle.pathway.CareProcess;

@EmbeddedProcessTest(deploy = {"bpmn", "forms"})
class RightsRenewalProcessTests {

    CareProcess process;

    @BeforeEach
    void aProcess(CamundaClient camunda, CamundaProcessTestContext context) {
        process = new CareProcess(camunda, context);
        process.worker("tell-rights-ended");
    }

    private static final String PROCESS = "rights-renewal";

    @Test
    void newRightsEndTheFollowing() {
        var renewal = begin(60);
        renewed("RENEWED");

        assertThat(renewal).isCompleted().hasCompletedElements("End_Renewed");
    }

    @Test
    void aFileThatIsHandedInIsAskedAboutAgainAfterThreeWeeks() {
        var renewal = begin(60);
        renewed("FILED");
        assertThat(renewal).hasActiveElements("Wait_RenewalAnswer");

        process.advance(Duration.ofDays(21).plusMinutes(1));

        assertThat(renewal).hasActiveElements("Task_RenewRights");
    }

    @Test
    void newsOfTheRightsComesBeforeTheThreeWeeks() {
        var renewal = begin(60);
        renewed("FILED");
        assertThat(renewal).hasActiveElements("Wait_RenewalAnswer");

        process.tell("rights-changed", Map.of());

        assertThat(renewal).hasActiveElements("Task_RenewRights");
        renewed("RENEWED");
        assertThat(renewal).isCompleted();
    }

    @Test
    void whatTakesTooLongIsReviewedByASupervisor() {
        var renewal = begin(300);
        for (int time = 1; time <= 5; time++) {
            renewed("PLANNED");
            if (time < 5) {
                assertThat(renewal).hasActiveElements("Wait_RenewalAnswer");
                process.tell("rights-changed", Map.of());
            }
        }
        process.complete("Task_ReviewRenewal", Map.of());

        assertThat(renewal).hasActiveElements("Wait_RenewalAnswer");
    }

    @Test
    void aRenewalNobodyAskedAboutForTwoWeeksStandsWithTheSupervisorToo() {
        var renewal = begin(60);
        assertThat(renewal).hasActiveElements("Task_RenewRights");
        process.advance(Duration.ofDays(14).plusMinutes(1));
        assertThat(renewal).hasActiveElements("Task_RenewRights", "Task_UnblockRenewal");

        process.complete("Task_UnblockRenewal", Map.of());

        assertThat(renewal).hasActiveElements("Task_RenewRights").hasCompletedElements("End_RenewalUnblocked");
    }

    @Test
    void atTheEndOfTheRightsThePathwayIsTold() {
        var renewal = begin(20);
        renewed("NOT_WANTED");
        assertThat(renewal).hasActiveElements("Wait_RenewalAnswer");

        process.advance(Duration.ofDays(20));

        assertThat(renewal).isCompleted().hasCompletedElements("Event_RightsEnded", "End_Expired");
    }

    @Test
    void aPathwayThatEndsEndsTheFollowing() {
        var renewal = begin(60);
        assertThat(renewal).hasActiveElements("Task_RenewRights");

        process.tell("pathway-closed", Map.of());

        assertThat(renewal).isCompleted().hasCompletedElements("End_RenewalStopped");
    }

    @Test
    void oneFollowingAtATimeIsEnough() {
        var renewal = begin(60);
        assertThat(renewal).hasActiveElements("Task_RenewRights");
        begin(60);

        renewed("RENEWED");

        assertThat(renewal).isCompleted();
    }

    private ProcessInstanceSelector begin(int daysLeft) {
        return process.begin("renewal-due", PROCESS, Map.of("rightsEnd", process.day(daysLeft)));
    }

    private void renewed(String status) {
        process.complete("Task_RenewRights", Map.of("renewalStatus", status));
    }
}
