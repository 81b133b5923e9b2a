package org.passerelle.care.rights;

import static io.camunda.process.test.api.CamundaAssert.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.assertions.ProcessInstanceSelector;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.camunda.embedded.EmbeddedProcessTest;
import org.passerelle.pathway.CareProcess;

@EmbeddedProcessTest(deploy = {"bpmn/rights-renewal.bpmn", "forms"})
class RightsRenewalProcessTests {

    CareProcess process;

    @BeforeEach
    void aProcess(CamundaClient camunda, CamundaProcessTestContext context) {
        process = new CareProcess(camunda, context);
        process.worker("tell-rights-ended");
        process.worker("ask-renewal");
    }

    private static final String PROCESS = "rights-renewal";

    /// Nobody has to look: AME until in 261 days becomes a task ninety days before its end.
    @Test
    void theTaskComesByItselfOnTheFirstDayOnWhichItCanBeRenewed() {
        var renewal = begin(261, 261 - 90);
        assertThat(renewal).hasActiveElements("Wait_RenewalWindow");
        process.advance(Duration.ofDays(170));
        assertThat(renewal).hasActiveElements("Wait_RenewalWindow");

        process.advance(Duration.ofDays(1).plusHours(8));

        assertThat(renewal).hasActiveElements("Task_RenewRights").hasCompletedElement("Event_RenewalWindow", 1);
    }

    /// In Paris, and for an hour or two not yet where Greenwich rules.
    @Test
    void aQuarterPastMidnightTheFirstDayHasBegun(CamundaProcessTestContext context) {
        ZonedDateTime now = context.getCurrentTime().atZone(ZoneId.of("Europe/Paris"));
        ZonedDateTime night = now.toLocalDate().plusDays(1).atTime(0, 15).atZone(now.getZone());
        process.advance(Duration.between(now, night));

        assertThat(begin(60, 0)).hasActiveElements("Task_RenewRights");
    }

    @Test
    void newsOfTheRightsComesBeforeTheFirstDay() {
        var renewal = begin(261, 261 - 90);
        assertThat(renewal).hasActiveElements("Wait_RenewalWindow");

        process.tell("rights-changed", Map.of());
        assertThat(renewal).hasActiveElements("Task_RenewRights").hasNotActivatedElements("Event_RenewalWindow");
        renewed("PLANNED");

        // too early to ask every three weeks
        process.advance(Duration.ofDays(170));
        assertThat(renewal).hasActiveElements("Wait_RenewalAnswer");
        process.advance(Duration.ofDays(1).plusHours(8));
        assertThat(renewal).hasActiveElements("Task_RenewRights");
    }

    @Test
    void rightsThatAreNotedAnewEndTheFollowingOfWhatWasKnown() {
        var renewal = begin(261, 261 - 90);
        assertThat(renewal).hasActiveElements("Wait_RenewalWindow");

        process.tell("rights-noted", Map.of());

        assertThat(renewal).isCompleted().hasCompletedElements("End_FollowedAnew");
    }

    /// Two months before the end a file that nobody has handed in is late.
    @Test
    void aFileThatIsNotHandedInTwoMonthsBeforeTheEndStandsWithTheSupervisor() {
        var renewal = begin(
                Map.of("rightsEnd", process.day(50), "renewFrom", process.day(-40), "renewLateFrom", process.day(-10)));
        renewed("PLANNED");

        assertThat(renewal).hasActiveElements("Task_ReviewRenewal");
    }

    @Test
    void aFileThatIsHandedInIsWaitedForEvenLate() {
        var renewal = begin(
                Map.of("rightsEnd", process.day(50), "renewFrom", process.day(-40), "renewLateFrom", process.day(-10)));
        renewed("FILED");

        assertThat(renewal).hasActiveElements("Wait_RenewalAnswer");
    }

    @Test
    void newRightsEndTheFollowingAndTheirNewEndIsFollowedInItsTurn() {
        var renewal = begin(60);
        process.complete(
                "Task_RenewRights",
                Map.of(
                        "renewalStatus", "RENEWED",
                        "newRightsEnd", process.day(425),
                        "newRenewFrom", process.day(335),
                        "newRenewLateFrom", process.day(365)));

        assertThat(renewal)
                .isCompleted()
                .hasCompletedElements("Event_FollowAgain", "End_Renewed")
                .hasVariable("newRightsEnd", process.day(425));
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
        assertThat(renewal).hasActiveElements("Wait_RenewalAnswer");
        process.advance(Duration.ofDays(1).plusHours(8));

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
        return begin(Map.of("rightsEnd", process.day(daysLeft)));
    }

    private ProcessInstanceSelector begin(int daysLeft, int renewIn) {
        return begin(Map.of(
                "rightsEnd", process.day(daysLeft),
                "renewFrom", process.day(renewIn),
                "renewLateFrom", process.day(daysLeft - 60)));
    }

    private ProcessInstanceSelector begin(Map<String, Object> facts) {
        return process.begin("renewal-due", PROCESS, facts);
    }

    private void renewed(String status) {
        process.complete("Task_RenewRights", Map.of("renewalStatus", status));
    }
}
