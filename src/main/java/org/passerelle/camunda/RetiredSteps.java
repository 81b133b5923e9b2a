package org.passerelle.camunda;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobWorker;
import java.util.List;
import java.util.function.Consumer;

/// Models of earlier versions have steps that wrote down what a person had said, and one that claimed the pathway.
/// Pathways that still run on such a model pass the former and get the answer they wait for from the latter.
final class RetiredSteps {

    private static final List<String> JOB_TYPES = List.of(
            "record-rights",
            "record-practice-answer",
            "record-interpreter",
            "record-appointment",
            "record-escort",
            "record-follow-up");

    private static final String CLAIM = "claim-pathway";

    private RetiredSteps() {}

    static void passAll(CamundaClient client, JobAnswers jobs, InstanceGates gates, Consumer<JobWorker> opened) {
        for (String jobType : JOB_TYPES) {
            opened.accept(client.newWorker()
                    .jobType(jobType)
                    .handler((jobClient, job) -> jobs.answer(jobClient, job, () -> "{}"))
                    .fetchVariables(Subject.VARIABLES)
                    .open());
        }
        opened.accept(client.newWorker()
                .jobType(CLAIM)
                .handler((jobClient, job) ->
                        jobs.answer(jobClient, job, () -> "{\"claimed\":%s}".formatted(mayRun(gates, job))))
                .fetchVariables(Subject.VARIABLES)
                .open());
    }

    private static boolean mayRun(InstanceGates gates, ActivatedJob job) {
        Subject about = Subject.of(job.getVariablesAsMap());
        return gates.mayRun(job.getBpmnProcessId(), about, job.getProcessInstanceKey());
    }
}
