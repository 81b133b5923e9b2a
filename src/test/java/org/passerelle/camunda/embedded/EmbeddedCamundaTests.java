package org.passerelle.camunda.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedCamundaTests extends OwnCamunda {

    @Test
    void anInstanceRunsThroughAJobAPersonAndATimer() throws Exception {
        deployVisit();
        var result = client.newCreateInstanceCommand()
                .bpmnProcessId("visit")
                .latestVersion()
                .variables(Map.of("pathwayId", "p-1"))
                .withResult()
                .requestTimeout(Duration.ofSeconds(30))
                .send();

        ActivatedJob prepare = job("prepare");
        assertThat(prepare.getVariablesAsMap()).containsEntry("pathwayId", "p-1");
        client.newCompleteCommand(prepare).variables(Map.of("ready", true)).execute();
        ActivatedJob created = job("created");
        client.newCompleteCommand(created).execute();
        var completion = client.newCompleteUserTaskCommand(created.getUserTask().getUserTaskKey())
                .variables(Map.of("outcome", "ATTENDED"))
                .send();
        client.newCompleteCommand(job("completed")).execute();
        completion.join(5, TimeUnit.SECONDS);
        camunda.advance(Duration.ofDays(3));

        assertThat(result.join(10, TimeUnit.SECONDS).getVariablesAsMap())
                .containsEntry("ready", true)
                .containsEntry("outcome", "ATTENDED");
    }

    @Test
    void whatWasAcknowledgedIsThereAfterARestart() {
        deployVisit();
        ProcessInstanceEvent visit = startVisit();
        restart();

        assertThat(job("prepare").getProcessInstanceKey()).isEqualTo(visit.getProcessInstanceKey());
    }

    @Test
    void aPurgeForgetsEverythingAndLetsWaitingWorkersGo() {
        deployVisit();
        startVisit();
        var waiting = client.newActivateJobsCommand()
                .jobType("nothing")
                .maxJobsToActivate(1)
                .requestTimeout(Duration.ofSeconds(30))
                .send();
        long epoch = camunda.epoch();

        camunda.purge();

        assertThat(waiting.join(2, TimeUnit.SECONDS).getJobs()).isEmpty();
        assertThat(camunda.epoch()).isGreaterThan(epoch);
        assertThatThrownBy(this::startVisit).hasMessageContaining("NOT_FOUND");
        deployVisit();
        startVisit();
    }

    @Test
    void whatWasInTheWorksAtAPurgeDoesNotComeBack() {
        for (int round = 0; round < 2; round++) {
            deployVisit();
            List<CompletionStage<?>> answers = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                answers.add(client.newCreateInstanceCommand()
                        .bpmnProcessId("visit")
                        .latestVersion()
                        .send());
            }

            camunda.purge();

            answers.forEach(answer ->
                    answer.exceptionally(_ -> null).toCompletableFuture().join());
            assertThat(client.newProcessInstanceSearchRequest().execute().items())
                    .isEmpty();
            assertThat(client.newProcessDefinitionSearchRequest().execute().items())
                    .isEmpty();
        }
        restart();
        assertThatThrownBy(this::startVisit).hasMessageContaining("NOT_FOUND");
    }

    @Test
    void aResetPutsTheClockRightAndTimersOfTheNextTestFire() {
        camunda.reset();
        camunda.setClockOffset(Duration.ofDays(30));
        camunda.reset();
        assertThat(camunda.clockOffset()).isZero();
        camunda.setClockOffset(Duration.ofDays(30));
        camunda.purge();
        camunda.reset();
        deployVisit();
        ProcessInstanceEvent visit = startVisitAtTheTimer();

        camunda.advance(Duration.ofDays(3));

        await().untilAsserted(() -> assertThat(stateOf(visit)).isEqualTo(ProcessInstanceState.COMPLETED));
    }

    @Test
    void searchesForgetWhatEndedAMonthAgoAndKeepWhatIsOpen() {
        deployVisit();
        ProcessInstanceEvent over = startVisit();
        ProcessInstanceEvent open = startVisit();
        client.newCancelInstanceCommand(over.getProcessInstanceKey()).execute();

        camunda.advance(Duration.ofDays(29));
        camunda.forgetOldHistory();
        assertThat(stateOf(over)).isEqualTo(ProcessInstanceState.TERMINATED);
        camunda.advance(Duration.ofDays(2));
        camunda.forgetOldHistory();

        assertThatThrownBy(() -> stateOf(over)).hasMessageContaining("not found");
        assertThat(stateOf(open)).isEqualTo(ProcessInstanceState.ACTIVE);
        assertThat(client.newElementInstanceSearchRequest().execute().items())
                .allMatch(element -> element.getProcessInstanceKey().equals(open.getProcessInstanceKey()));
    }

    @Test
    void searchesForgetADecisionOfAMonthAgo() {
        Deployments.deploy(client, "embedded/visit");
        client.newEvaluateDecisionCommand()
                .decisionId("visit-route")
                .variables(Map.of("urgent", true))
                .execute();
        camunda.forgetOldHistory();
        assertThat(client.newDecisionInstanceSearchRequest().execute().items()).hasSize(1);

        camunda.advance(Duration.ofDays(31));
        camunda.forgetOldHistory();

        assertThat(client.newDecisionInstanceSearchRequest().execute().items()).isEmpty();
    }

    @Test
    void theClockMayGoBackAndTimersStillFire() {
        camunda.setClockOffset(Duration.ofDays(30));
        camunda.setClockOffset(Duration.ofDays(-30));
        deployVisit();
        ProcessInstanceEvent visit = startVisitAtTheTimer();

        camunda.advance(Duration.ofDays(3));

        await().untilAsserted(() -> assertThat(stateOf(visit)).isEqualTo(ProcessInstanceState.COMPLETED));
    }

    @Test
    void twoEnginesOnOneDatabaseAreRefused(@TempDir Path other) {
        assertThatThrownBy(() -> EmbeddedCamunda.start(EmbeddedCamundaSettings.of(database.dataSource(), other)))
                .hasMessageContaining("already works on this database");
    }

    @Test
    void onlyLoopbackIsServed() {
        assertThatThrownBy(() -> EmbeddedCamunda.start(EmbeddedCamundaSettings.of(database.dataSource(), directory)
                        .withHost("0.0.0.0")))
                .hasMessageContaining("loopback only");
    }

    private ProcessInstanceEvent startVisitAtTheTimer() {
        return client.newCreateInstanceCommand()
                .bpmnProcessId("visit")
                .latestVersion()
                .startBeforeElement("later")
                .execute();
    }

    private ProcessInstanceState stateOf(ProcessInstanceEvent instance) {
        return client.newProcessInstanceGetRequest(instance.getProcessInstanceKey())
                .execute()
                .getState();
    }

    private ActivatedJob job(String type) {
        return client.newActivateJobsCommand()
                .jobType(type)
                .maxJobsToActivate(1)
                .requestTimeout(Duration.ofSeconds(10))
                .execute()
                .getJobs()
                .getFirst();
    }
}
