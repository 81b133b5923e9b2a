package org.passerelle.camunda.embedded.rest;

import io.camunda.client.protocol.rest.JobActivationRequest;
import io.camunda.client.protocol.rest.JobActivationResult;
import io.camunda.client.protocol.rest.JobChangeset;
import io.camunda.client.protocol.rest.JobCompletionRequest;
import io.camunda.client.protocol.rest.JobErrorRequest;
import io.camunda.client.protocol.rest.JobFailRequest;
import io.camunda.client.protocol.rest.JobUpdateRequest;
import io.camunda.zeebe.protocol.impl.record.value.job.JobBatchRecord;
import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.JobBatchIntent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.util.buffer.BufferUtil;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.passerelle.camunda.embedded.broker.JobSignals;
import org.passerelle.camunda.embedded.broker.Purged;

/// Workers fetch jobs and say what became of them.
final class JobCalls {

    private static final JobActivationResult NO_JOBS = new JobActivationResult().jobs(List.of());
    private static final long LOOK_AGAIN_MILLIS = 10_000;
    private static final long BEFORE_ASKING_AGAIN_MILLIS = 50;

    private final Gateway gateway;
    private final JobSignals jobs;

    JobCalls(Gateway gateway) {
        this.gateway = gateway;
        this.jobs = gateway.broker().jobs();
    }

    void register(Routes routes) {
        routes.on("POST", "/v2/jobs/activation", this::activate);
        routes.on("POST", "/v2/jobs/{jobKey}/completion", this::complete);
        routes.on("POST", "/v2/jobs/{jobKey}/failure", this::fail);
        routes.on("POST", "/v2/jobs/{jobKey}/error", this::throwError);
        routes.on("PATCH", "/v2/jobs/{jobKey}", this::update);
    }

    private Answer activate(HttpCall call) throws Exception {
        JobActivationRequest request = call.body(JobActivationRequest.class);
        Check.tenants("Activate Jobs", request.getTenantIds());
        new Check()
                .given("type", request.getType())
                .given("timeout", request.getTimeout())
                .positive("timeout", request.getTimeout())
                .given("maxJobsToActivate", request.getMaxJobsToActivate())
                .positive("maxJobsToActivate", request.getMaxJobsToActivate())
                .refuse();
        try {
            return Answer.json(poll(request, call.caller()));
        } catch (Purged e) {
            return Answer.json(NO_JOBS);
        }
    }

    /// Long polling: a negative request timeout does not wait, none or zero waits as long as a command may take.
    private JobActivationResult poll(JobActivationRequest request, ConnectionState caller)
            throws InterruptedException, TimeoutException {
        Long wanted = request.getRequestTimeout();
        long patience = wanted == null || wanted == 0 ? Gateway.PATIENCE_MILLIS : wanted;
        long giveUp = System.currentTimeMillis() + patience;
        long epoch = gateway.broker().epoch();
        while (!jobs.haveEnded()) {
            long seen = jobs.seen(request.getType());
            JobBatchRecord found = gateway.send(ValueType.JOB_BATCH, JobBatchIntent.ACTIVATE, -1, batch(request))
                    .into(new JobBatchRecord());
            if (!found.getJobKeys().isEmpty() && caller.isGone()) {
                giveBack(found);
                return NO_JOBS;
            }
            long left = giveUp - System.currentTimeMillis();
            if (!found.getJobKeys().isEmpty() || left <= 0) {
                return ActivatedJobs.of(found);
            }
            jobs.await(request.getType(), seen, Math.min(left, LOOK_AGAIN_MILLIS));
            if (gateway.broker().epoch() != epoch || System.currentTimeMillis() >= giveUp || caller.isGone()) {
                return NO_JOBS;
            }
        }
        // a worker asks again at once
        Thread.sleep(BEFORE_ASKING_AGAIN_MILLIS);
        return NO_JOBS;
    }

    /// Nobody will work on these; another worker need not wait for their deadline.
    private void giveBack(JobBatchRecord batch) throws InterruptedException, TimeoutException {
        List<Long> keys = batch.getJobKeys();
        for (int i = 0; i < keys.size(); i++) {
            JobRecord job = (JobRecord) batch.getJobs().get(i);
            gateway.send(ValueType.JOB, JobIntent.FAIL, keys.get(i), new JobRecord().setRetries(job.getRetries()));
        }
    }

    private static JobBatchRecord batch(JobActivationRequest request) {
        JobBatchRecord batch = new JobBatchRecord()
                .setType(request.getType())
                .setWorker(request.getWorker() == null ? "" : request.getWorker())
                .setTimeout(request.getTimeout())
                .setMaxJobsToActivate(request.getMaxJobsToActivate())
                .setTenantIds(List.of(Check.DEFAULT_TENANT));
        if (request.getFetchVariable() != null) {
            request.getFetchVariable().forEach(name -> batch.variables().add().wrap(BufferUtil.wrapString(name)));
        }
        return batch;
    }

    private Answer complete(HttpCall call) throws Exception {
        JobCompletionRequest request = call.body(JobCompletionRequest.class);
        JobRecord record = new JobRecord().setVariables(Gateway.document(request.getVariables()));
        if (request.getResult() != null) {
            record.setResult(JobResults.of(request.getResult()));
        }
        gateway.send(ValueType.JOB, JobIntent.COMPLETE, call.key("jobKey"), record);
        return Answer.noContent();
    }

    private Answer fail(HttpCall call) throws Exception {
        JobFailRequest request = call.body(JobFailRequest.class);
        JobRecord record = new JobRecord()
                .setRetries(request.getRetries() == null ? 0 : request.getRetries())
                .setRetryBackoff(request.getRetryBackOff() == null ? 0 : request.getRetryBackOff())
                .setErrorMessage(request.getErrorMessage() == null ? "" : request.getErrorMessage())
                .setVariables(Gateway.document(request.getVariables()));
        gateway.send(ValueType.JOB, JobIntent.FAIL, call.key("jobKey"), record);
        return Answer.noContent();
    }

    private Answer throwError(HttpCall call) throws Exception {
        JobErrorRequest request = call.body(JobErrorRequest.class);
        new Check().given("errorCode", request.getErrorCode()).refuse();
        JobRecord record = new JobRecord()
                .setErrorCode(BufferUtil.wrapString(request.getErrorCode()))
                .setErrorMessage(request.getErrorMessage() == null ? "" : request.getErrorMessage())
                .setVariables(Gateway.document(request.getVariables()));
        gateway.send(ValueType.JOB, JobIntent.THROW_ERROR, call.key("jobKey"), record);
        return Answer.noContent();
    }

    private Answer update(HttpCall call) throws Exception {
        JobUpdateRequest request = call.body(JobUpdateRequest.class);
        JobChangeset changes = request.getChangeset() == null ? new JobChangeset() : request.getChangeset();
        new Check()
                .require(
                        changes.getRetries() != null || changes.getTimeout() != null,
                        "At least one of [retries, timeout] is required")
                .positive("retries", changes.getRetries())
                .positive("timeout", changes.getTimeout())
                .refuse();
        JobRecord record = new JobRecord();
        Set<String> changed = new HashSet<>();
        if (changes.getRetries() != null) {
            record.setRetries(changes.getRetries());
            changed.add("retries");
        }
        if (changes.getTimeout() != null) {
            record.setTimeout(changes.getTimeout());
            changed.add("timeout");
        }
        gateway.send(
                ValueType.JOB,
                JobIntent.UPDATE,
                call.key("jobKey"),
                record.setChangedAttributes(changed),
                request.getOperationReference(),
                Gateway.PATIENCE_MILLIS);
        return Answer.noContent();
    }
}
