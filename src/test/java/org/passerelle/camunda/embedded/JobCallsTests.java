package org.passerelle.camunda.embedded;

import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static io.camunda.process.test.api.assertions.UserTaskSelectors.byElementId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.camunda.embedded.Refusals.assertRefused;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.client.api.search.response.UserTask;
import io.camunda.client.api.worker.JobWorker;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Workers fetch jobs and say what became of them. The model translates (a job), then somebody reads, watched by
/// listeners.
@EmbeddedProcessTest(coverage = false)
class JobCallsTests {

    private CamundaClient camunda;
    private CamundaProcessTestContext context;
    private ProcessInstanceEvent letter;

    @BeforeEach
    void aLetterComes() {
        camunda.newDeployResourceCommand()
                .addProcessModel(
                        Bpmn.createExecutableProcess("letter")
                                .startEvent()
                                .serviceTask("translate", task -> task.zeebeJobType("translate")
                                        .zeebeTaskHeader("to", "fra"))
                                .boundaryEvent("lost", event -> event.error("LETTER_LOST"))
                                .endEvent("gone")
                                .moveToActivity("translate")
                                .userTask("read", task -> task.zeebeUserTask()
                                        .zeebeTaskListener(
                                                listener -> listener.creating().type("arrives"))
                                        .zeebeTaskListener(listener ->
                                                listener.completing().type("is-read")))
                                .endEvent("answered")
                                .done(),
                        "letter.bpmn")
                .execute();
        letter = camunda.newCreateInstanceCommand()
                .bpmnProcessId("letter")
                .latestVersion()
                .variables(Map.of("language", "per", "pages", 3))
                .execute();
    }

    @Test
    void aJobComesWithItsHeadersAndTheVariablesAskedFor() {
        ActivatedJob job = camunda.newActivateJobsCommand()
                .jobType("translate")
                .maxJobsToActivate(5)
                .workerName("amina")
                .fetchVariables("language")
                .tenantIds("<default>")
                .execute()
                .getJobs()
                .getFirst();

        assertThat(job.getVariablesAsMap()).containsExactly(Map.entry("language", "per"));
        assertThat(job.getCustomHeaders()).containsEntry("to", "fra");
        assertThat(job.getWorker()).isEqualTo("amina");
        assertThat(job.getElementId()).isEqualTo("translate");
        assertThat(job.getProcessInstanceKey()).isEqualTo(letter.getProcessInstanceKey());
    }

    @Test
    void whoAsksBeforeThereIsAJobGetsItWhenItComes() throws Exception {
        Future<List<ActivatedJob>> waiting = camunda.newActivateJobsCommand()
                .jobType("arrives")
                .maxJobsToActivate(1)
                .requestTimeout(Duration.ofSeconds(20))
                .send()
                .thenApply(response -> response.getJobs())
                .toCompletableFuture();

        context.completeJob("translate");

        assertThat(waiting.get(20, TimeUnit.SECONDS)).hasSize(1);
    }

    @Test
    void aWorkerIsGivenJobsAsTheyCome() {
        try (JobWorker worker = camunda.newWorker()
                .jobType("translate")
                .handler((jobs, job) -> jobs.newCompleteCommand(job)
                        .variables(Map.of("language", "fra"))
                        .send())
                .open()) {
            assertThat(worker.isOpen()).isTrue();
            assertThat(letter).hasCompletedElements("translate").hasVariable("language", "fra");
        }
    }

    @Test
    void aJobIsNobodyElsesUntilItsTimeIsOver() {
        ActivatedJob first = translation(Duration.ofMinutes(5));
        assertThat(noTranslation()).isTrue();

        context.increaseTime(Duration.ofMinutes(6));

        ActivatedJob second = translation(Duration.ofMinutes(5));
        assertThat(second.getKey()).isEqualTo(first.getKey());
        camunda.newCompleteCommand(second).execute();
        assertRefused(404, "NOT_FOUND", () -> camunda.newCompleteCommand(first).execute());
    }

    @Test
    void aFailedJobComesBackAfterItsPauseWithWhatItLearned() {
        camunda.newFailCommand(translation(Duration.ofMinutes(5)))
                .retries(2)
                .retryBackoff(Duration.ofMinutes(10))
                .errorMessage("The dictionary is closed")
                .variables(Map.of("tried", true))
                .execute();
        assertThat(noTranslation()).isTrue();

        context.increaseTime(Duration.ofMinutes(11));

        ActivatedJob again = translation(Duration.ofMinutes(5));
        assertThat(again.getRetries()).isEqualTo(2);
        assertThat(again.getVariablesAsMap()).containsEntry("tried", true);
    }

    @Test
    void anErrorLeavesByItsBoundary() {
        camunda.newThrowErrorCommand(translation(Duration.ofMinutes(5)))
                .errorCode("LETTER_LOST")
                .errorMessage("Nobody has it")
                .variables(Map.of("last-seen", "monday"))
                .execute();

        assertThat(letter).isCompleted().hasCompletedElements("gone").hasLocalVariable("lost", "last-seen", "monday");
    }

    @Test
    void retriesAndTimeOfAJobAreChanged() {
        ActivatedJob job = translation(Duration.ofMinutes(1));

        camunda.newUpdateRetriesCommand(job).retries(7).execute();
        camunda.newUpdateTimeoutCommand(job).timeout(Duration.ofHours(1)).execute();
        camunda.newUpdateJobCommand(job)
                .update(8, Duration.ofHours(1).toMillis())
                .execute();
        context.increaseTime(Duration.ofMinutes(2));

        assertThat(noTranslation()).isTrue();
        assertThat(camunda.newJobSearchRequest().execute().singleItem().getRetries())
                .isEqualTo(8);
        assertRefused(400, "greater than 0", () -> camunda.newUpdateRetriesCommand(job)
                .retries(0)
                .execute());
    }

    @Test
    void aListenerCorrectsTheTaskThatArrives() {
        context.completeJob("translate");
        camunda.newCompleteCommand(job("arrives", Duration.ofMinutes(1)))
                .withResult(result -> result.forUserTask()
                        .correctAssignee("amina")
                        .correctPriority(80)
                        .correctCandidateGroups(List.of("readers")))
                .execute();

        assertThat(byElementId("read"))
                .isCreated()
                .hasAssignee("amina")
                .hasPriority(80)
                .hasCandidateGroup("readers");
    }

    /// Camunda itself looks at dates that a person sends, not at those of a listener.
    @Test
    void aTaskWhoseListenerCorrectsItsDatesToSomethingElseHasNone() {
        context.completeJob("translate");
        camunda.newCompleteCommand(job("arrives", Duration.ofMinutes(1)))
                .withResult(
                        result -> result.forUserTask().correctDueDate("soon").correctFollowUpDate("2030-01-01"))
                .execute();

        assertThat(byElementId("read")).isCreated();
        UserTask task = camunda.newUserTaskSearchRequest().execute().singleItem();
        assertThat(task.getDueDate()).isNull();
        assertThat(task.getFollowUpDate()).isNull();
    }

    @Test
    void aListenerSeesWhatWasChangedBefore() {
        context.completeJob("translate");
        ActivatedJob arrives = job("arrives", Duration.ofMinutes(1));
        camunda.newCompleteCommand(arrives).execute();
        long task = arrives.getUserTask().getUserTaskKey();
        camunda.newUpdateUserTaskCommand(task)
                .priority(80)
                .dueDate("2030-01-01T00:00:00Z")
                .candidateGroups("supervisors")
                .execute();
        camunda.newAssignUserTaskCommand(task).assignee("amina").execute();
        camunda.newCompleteUserTaskCommand(task).send();

        assertThat(job("is-read", Duration.ofMinutes(1)).getUserTask()).satisfies(seen -> {
            assertThat(seen.getPriority()).isEqualTo(80);
            assertThat(seen.getCandidateGroups()).containsExactly("supervisors");
            assertThat(seen.getAssignee()).isEqualTo("amina");
        });
    }

    @Test
    void aListenerJobBringsNoVariables() {
        context.completeJob("translate");
        ActivatedJob arrives = job("arrives", Duration.ofMinutes(1));

        assertRefused(400, "variables", () -> camunda.newCompleteCommand(arrives)
                .variables(Map.of("read", true))
                .execute());
    }

    private ActivatedJob translation(Duration timeout) {
        return job("translate", timeout);
    }

    private ActivatedJob job(String type, Duration timeout) {
        return camunda.newActivateJobsCommand()
                .jobType(type)
                .maxJobsToActivate(1)
                .timeout(timeout)
                .requestTimeout(Duration.ofSeconds(20))
                .execute()
                .getJobs()
                .getFirst();
    }

    private boolean noTranslation() {
        return camunda.newActivateJobsCommand()
                .jobType("translate")
                .maxJobsToActivate(1)
                .requestTimeout(Duration.ofMillis(100))
                .execute()
                .getJobs()
                .isEmpty();
    }
}
