package org.passerelle.camunda.embedded.rest;

import io.camunda.client.protocol.rest.JobResultAdHocSubProcess;
import io.camunda.client.protocol.rest.JobResultUserTask;
import io.camunda.zeebe.protocol.impl.record.value.job.JobResult;
import io.camunda.zeebe.protocol.impl.record.value.job.JobResultActivateElement;
import io.camunda.zeebe.protocol.impl.record.value.job.JobResultCorrections;
import io.camunda.zeebe.protocol.impl.record.value.usertask.UserTaskRecord;
import io.camunda.zeebe.protocol.record.value.JobResultType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a listener or an ad-hoc sub-process answers beside variables.
final class JobResults {

    private JobResults() {}

    static JobResult of(io.camunda.client.protocol.rest.JobResult result) {
        return switch (result) {
            case JobResultUserTask userTask -> userTask(userTask);
            case JobResultAdHocSubProcess adHoc -> adHoc(adHoc);
            default -> throw Problem.invalid("The value for type is not one of [userTask, adHocSubProcess].");
        };
    }

    private static JobResult userTask(JobResultUserTask answer) {
        JobResult result = new JobResult()
                .setType(JobResultType.USER_TASK)
                .setDenied(Boolean.TRUE.equals(answer.getDenied()))
                .setDeniedReason(answer.getDeniedReason() == null ? "" : answer.getDeniedReason());
        if (answer.getCorrections() != null) {
            correct(result, answer.getCorrections());
        }
        return result;
    }

    private static void correct(JobResult result, io.camunda.client.protocol.rest.JobResultCorrections wanted) {
        JobResultCorrections corrections = new JobResultCorrections();
        List<String> corrected = new ArrayList<>();
        if (isSet(wanted.getAssignee(), UserTaskRecord.ASSIGNEE, corrected)) {
            corrections.setAssignee(wanted.getAssignee());
        }
        if (isSet(wanted.getDueDate(), UserTaskRecord.DUE_DATE, corrected)) {
            corrections.setDueDate(wanted.getDueDate());
        }
        if (isSet(wanted.getFollowUpDate(), UserTaskRecord.FOLLOW_UP_DATE, corrected)) {
            corrections.setFollowUpDate(wanted.getFollowUpDate());
        }
        if (isSet(wanted.getCandidateUsers(), UserTaskRecord.CANDIDATE_USERS, corrected)) {
            corrections.setCandidateUsersList(wanted.getCandidateUsers());
        }
        if (isSet(wanted.getCandidateGroups(), UserTaskRecord.CANDIDATE_GROUPS, corrected)) {
            corrections.setCandidateGroupsList(wanted.getCandidateGroups());
        }
        Integer priority = wanted.getPriority();
        if (priority != null) {
            corrections.setPriority(priority);
            corrected.add(UserTaskRecord.PRIORITY);
        }
        result.setCorrections(corrections).setCorrectedAttributes(corrected);
    }

    private static boolean isSet(@Nullable Object value, String attribute, List<String> corrected) {
        return value != null && corrected.add(attribute);
    }

    private static JobResult adHoc(JobResultAdHocSubProcess answer) {
        JobResult result = new JobResult()
                .setType(JobResultType.AD_HOC_SUB_PROCESS)
                .setCompletionConditionFulfilled(Boolean.TRUE.equals(answer.getIsCompletionConditionFulfilled()))
                .setCancelRemainingInstances(Boolean.TRUE.equals(answer.getIsCancelRemainingInstances()));
        if (answer.getActivateElements() != null) {
            answer.getActivateElements()
                    .forEach(element -> result.addActivateElement(new JobResultActivateElement()
                            .setElementId(element.getElementId())
                            .setVariables(Gateway.document(element.getVariables()))));
        }
        return result;
    }
}
