package org.passerelle.camunda.embedded.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.camunda.client.protocol.rest.ActivatedJobResult;
import io.camunda.client.protocol.rest.JobActivationResult;
import io.camunda.client.protocol.rest.JobKindEnum;
import io.camunda.client.protocol.rest.JobListenerEventTypeEnum;
import io.camunda.client.protocol.rest.UserTaskProperties;
import io.camunda.zeebe.msgpack.value.LongValue;
import io.camunda.zeebe.protocol.Protocol;
import io.camunda.zeebe.protocol.impl.record.value.job.JobBatchRecord;
import io.camunda.zeebe.protocol.impl.record.value.job.JobRecord;
import io.camunda.zeebe.protocol.record.value.JobKind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Jobs as their worker sees them.
final class ActivatedJobs {

    private ActivatedJobs() {}

    static JobActivationResult of(JobBatchRecord batch) {
        List<ActivatedJobResult> jobs = new ArrayList<>();
        Iterator<LongValue> keys = batch.jobKeys().iterator();
        // both iterators reuse their element
        for (JobRecord job : batch.jobs()) {
            jobs.add(job(keys.next().getValue(), job));
        }
        return new JobActivationResult().jobs(jobs);
    }

    private static ActivatedJobResult job(long key, JobRecord job) {
        return new ActivatedJobResult()
                .jobKey(Long.toString(key))
                .type(job.getType())
                .processDefinitionId(job.getBpmnProcessId())
                .processDefinitionVersion(job.getProcessDefinitionVersion())
                .processDefinitionKey(Keys.text(job.getProcessDefinitionKey()))
                .processInstanceKey(Keys.text(job.getProcessInstanceKey()))
                .elementId(job.getElementId())
                .elementInstanceKey(Keys.text(job.getElementInstanceKey()))
                .worker(job.getWorker())
                .retries(job.getRetries())
                .deadline(job.getDeadline())
                .variables(job.getVariables())
                .customHeaders(job.getCustomHeadersObjectMap())
                .userTask(userTask(job))
                .tenantId(job.getTenantId())
                .kind(JobKindEnum.fromValue(job.getJobKind().name()))
                .listenerEventType(JobListenerEventTypeEnum.fromValue(
                        job.getJobListenerEventType().name()))
                .tags(job.getTags());
    }

    private static @Nullable UserTaskProperties userTask(JobRecord job) {
        Map<String, String> headers = job.getCustomHeaders();
        if (job.getJobKind() != JobKind.TASK_LISTENER || headers.isEmpty()) {
            return null;
        }
        String priority = headers.get(Protocol.USER_TASK_PRIORITY_HEADER_NAME);
        return new UserTaskProperties()
                .action(headers.get(Protocol.USER_TASK_ACTION_HEADER_NAME))
                .assignee(headers.get(Protocol.USER_TASK_ASSIGNEE_HEADER_NAME))
                .candidateGroups(list(headers.get(Protocol.USER_TASK_CANDIDATE_GROUPS_HEADER_NAME)))
                .candidateUsers(list(headers.get(Protocol.USER_TASK_CANDIDATE_USERS_HEADER_NAME)))
                .changedAttributes(list(headers.get(Protocol.USER_TASK_CHANGED_ATTRIBUTES_HEADER_NAME)))
                .dueDate(headers.get(Protocol.USER_TASK_DUE_DATE_HEADER_NAME))
                .followUpDate(headers.get(Protocol.USER_TASK_FOLLOW_UP_DATE_HEADER_NAME))
                .formKey(headers.get(Protocol.USER_TASK_FORM_KEY_HEADER_NAME))
                .priority(priority == null || priority.isEmpty() ? null : Integer.valueOf(priority))
                .userTaskKey(headers.get(Protocol.USER_TASK_KEY_HEADER_NAME));
    }

    private static List<String> list(@Nullable String json) {
        try {
            return json == null || json.isEmpty()
                    ? List.of()
                    : Json.MAPPER.readValue(json, new TypeReference<List<String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
