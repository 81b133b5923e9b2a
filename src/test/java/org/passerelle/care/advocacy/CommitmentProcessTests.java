package org.passerelle.care.advocacy;

import static io.camunda.process.test.api.CamundaAssert.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.assertions.ProcessInstanceSelector;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.camunda.embedded.EmbeddedProcessTest;
import org.passerelle.pathway.CareProcess;

@EmbeddedProcessTest(deploy = {"bpmn/commitment.bpmn", "forms"})
class CommitmentProcessTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    CareProcess process;
    CamundaClient client;
    CamundaProcessTestContext time;
    String commitment;

    @BeforeEach
    void aProcess(CamundaClient camunda, CamundaProcessTestContext context) {
        process = new CareProcess(camunda, context);
        client = camunda;
        time = context;
        commitment = UUID.randomUUID().toString();
    }

    @Test
    void onItsDayAPromiseIsATask() {
        var promised = begin(time.getCurrentTime().plus(Duration.ofDays(20)));
        assertThat(promised).hasActiveElements("Wait_CommitmentDay");
        process.advance(Duration.ofDays(20).minusHours(2));
        assertThat(promised).hasActiveElements("Wait_CommitmentDay");
        process.advance(Duration.ofHours(4));
        assertThat(promised).hasActiveElements("Task_CheckCommitment");
        process.complete("Task_CheckCommitment", Map.of());

        assertThat(promised).isCompleted().hasCompletedElements("End_CommitmentChecked");
    }

    @Test
    void whatIsSettledBeforeItsDayIsNoTask() {
        var promised = begin(time.getCurrentTime().plus(Duration.ofDays(20)));
        assertThat(promised).hasActiveElements("Wait_CommitmentDay");
        changed();

        assertThat(promised).isCompleted().hasCompletedElements("End_ChangedBefore");
    }

    @Test
    void whatIsSettledElsewhereTakesItsTaskAway() {
        var promised = begin(time.getCurrentTime());
        assertThat(promised).hasActiveElements("Task_CheckCommitment");
        changed();

        assertThat(promised).isCompleted().hasCompletedElements("End_ChangedMeanwhile");
    }

    /// The day after each change of the clocks, at eight on the wall.
    @ParameterizedTest
    @ValueSource(strings = {"2027-03-29", "2027-11-01"})
    void eightOClockIsEightOClockBothSidesOfAChangeOfTime(LocalDate day) {
        Instant due = day.atTime(8, 0).atZone(PARIS).toInstant();
        process.advance(Duration.between(time.getCurrentTime(), due.minus(Duration.ofDays(3))));
        var promised = begin(due);
        assertThat(promised).hasActiveElements("Wait_CommitmentDay");
        process.advance(Duration.between(time.getCurrentTime(), due.minus(Duration.ofMinutes(10))));
        assertThat(promised).hasActiveElements("Wait_CommitmentDay");
        process.advance(Duration.ofMinutes(20));

        assertThat(promised).hasActiveElements("Task_CheckCommitment");
        changed();
    }

    private ProcessInstanceSelector begin(Instant due) {
        return process.begin(
                "commitment-made", "commitment", Map.of("commitmentId", commitment, "dueAt", due.toString()));
    }

    private void changed() {
        client.newPublishMessageCommand()
                .messageName("commitment-changed")
                .correlationKey(commitment)
                .timeToLive(Duration.ofSeconds(10))
                .send()
                .join();
    }
}
