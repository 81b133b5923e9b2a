package org.passerelle.camunda;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.worker.JobWorker;
import java.util.List;
import java.util.function.Consumer;

/// Models of earlier versions have steps that wrote down what a person had said. Answers are facts at once now, so
/// nothing is left to do there: pathways that still run on such a model pass them.
final class RetiredSteps {

    private static final List<String> JOB_TYPES = List.of(
            "record-rights",
            "record-practice-answer",
            "record-interpreter",
            "record-appointment",
            "record-escort",
            "record-follow-up");

    private RetiredSteps() {}

    static void passAll(CamundaClient client, JobAnswers jobs, Consumer<JobWorker> opened) {
        for (String jobType : JOB_TYPES) {
            opened.accept(client.newWorker()
                    .jobType(jobType)
                    .handler((jobClient, job) -> jobs.answer(jobClient, job, () -> "{}"))
                    .fetchVariables(List.of("pathwayId"))
                    .open());
        }
    }
}
