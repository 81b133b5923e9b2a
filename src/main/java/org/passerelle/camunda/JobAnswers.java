package org.passerelle.camunda;

import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.FinalCommandStep;
import io.camunda.client.api.command.ProblemException;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Answers a job of any kind: the effect once, then the word to the engine. What fails is tried again, each time
/// later; used up, it is shown to the supervisor.
@Component
class JobAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(JobAnswers.class);
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final Inbox inbox;
    private final StuckJobs stuck;
    private final Clock clock;

    JobAnswers(Inbox inbox, StuckJobs stuck, Clock clock) {
        this.inbox = inbox;
        this.stuck = stuck;
        this.clock = clock;
    }

    void answer(JobClient client, ActivatedJob job, Supplier<String> effect) {
        try {
            String answer = inbox.once(job.getKey(), () -> {
                stuck.repaired(job.getKey());
                return effect.get();
            });
            complete(client, job, answer);
        } catch (BusinessRefusal refusal) {
            client.newThrowErrorCommand(job.getKey())
                    .errorCode(refusal.code())
                    .errorMessage(refusal.getMessage())
                    .send()
                    .join();
        } catch (ClientException unsaid) {
            // the effect stands; the engine hands the job out again after its timeout and gets the same answer
            LOG.warn(
                    "Job {} ({}) is done, the engine could not be told: {}", job.getKey(), job.getType(), kind(unsaid));
        } catch (RuntimeException failure) {
            fail(client, job, failure);
        }
    }

    /// Lets what a listener announces happen, or denies it with a sentence. Only looks, so it needs no inbox: asked
    /// again, it answers the same.
    void allow(JobClient client, ActivatedJob job, BooleanSupplier allowed, String otherwise) {
        try {
            boolean may = allowed.getAsBoolean();
            stuck.repaired(job.getKey());
            unlessAnswered(client.newCompleteCommand(job).withResult(result -> {
                var completion = result.forUserTask().deny(!may);
                return may ? completion : completion.deniedReason(otherwise);
            }));
        } catch (ClientException unsaid) {
            LOG.warn("Listener {} could not answer the engine: {}", job.getKey(), kind(unsaid));
        } catch (RuntimeException failure) {
            fail(client, job, failure);
        }
    }

    /// Lets an instance go on, or ends it with the job. What was decided the first time stands.
    void goOn(JobClient client, ActivatedJob job, BooleanSupplier may, Runnable end) {
        try {
            boolean goes = Boolean.parseBoolean(inbox.once(job.getKey(), () -> {
                stuck.repaired(job.getKey());
                return String.valueOf(may.getAsBoolean());
            }));
            if (goes) {
                complete(client, job, "{}");
            } else {
                LOG.info(
                        "Instance {} of {} began once too often and is ended",
                        job.getProcessInstanceKey(),
                        job.getBpmnProcessId());
                end.run();
            }
        } catch (ClientException unsaid) {
            LOG.warn("Instance {} could not be answered: {}", job.getProcessInstanceKey(), kind(unsaid));
        } catch (RuntimeException failure) {
            fail(client, job, failure);
        }
    }

    private static void complete(JobClient client, ActivatedJob job, String answer) {
        var completion = client.newCompleteCommand(job.getKey());
        unlessAnswered(answer.equals("{}") ? completion : completion.variables(answer));
    }

    private static void unlessAnswered(FinalCommandStep<?> completion) {
        try {
            completion.send().join();
        } catch (ProblemException e) {
            if (e.code() != NOT_FOUND && e.code() != CONFLICT) {
                throw e;
            }
            // answered by an earlier try, or the pathway went another way meanwhile
        }
    }

    private void fail(JobClient client, ActivatedJob job, RuntimeException failure) {
        int left = job.getRetries() - 1;
        String problem = kind(failure);
        LOG.warn("Job {} ({}) failed, {} tries left", job.getKey(), job.getType(), left, failure);
        if (left <= 0) {
            stuck.add(job, problem, clock.instant());
        }
        try {
            client.newFailCommand(job.getKey())
                    .retries(Math.max(left, 0))
                    .retryBackoff(pause(left))
                    .errorMessage(problem)
                    .send()
                    .join();
        } catch (ClientException unsaid) {
            LOG.warn("Failure of job {} could not be told to the engine: {}", job.getKey(), kind(unsaid));
        }
    }

    /// 1 s, 5 s, then 25 s.
    private static Duration pause(int left) {
        return left >= 2 ? Duration.ofSeconds(1) : left == 1 ? Duration.ofSeconds(5) : Duration.ofSeconds(25);
    }

    /// The kind of failure only: a message may carry what a person typed, and the engine must not see that.
    private static String kind(Throwable failure) {
        return failure.getClass().getSimpleName();
    }
}
