package org.passerelle.calls;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.passerelle.care.followup.Agreement;
import org.passerelle.care.followup.CallResult;
import org.passerelle.care.followup.CallTold;
import org.passerelle.care.followup.NotAttendedReason;
import org.passerelle.care.followup.ToldOutcome;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;

/// The tasks that are calls, and a call as the answers to their forms: so it ends a task the way its own form does.
final class CallForms {

    static final String AFTER_CARE = "Task_AfterCareCall";

    /// Those of the runner; whoever is at the open session answers the form of the task.
    static final Set<String> TO_CALL = Set.of("Task_FollowUpCall", AFTER_CARE);

    static final Set<String> STEPS = Set.of("Task_FollowUpCall", "Task_AskAtPermanence", AFTER_CARE);

    private static final int LONGEST_REASON = 200;

    /// Of the fields of the forms, as whoever calls knows them.
    private static final Map<String, String> NAMES = Map.of(
            "attended", "outcome",
            "wantsToReturn", "outcome",
            "afterCareResult", "outcome",
            "reasonCode", "reason",
            "reasonWords", "note",
            "notes", "note",
            "callResult", "result");

    private CallForms() {}

    /// Absent when the call says nothing that this task asks.
    static Optional<Map<String, Object>> answers(String step, CallTold call) {
        Map<String, Object> answers = step.equals(AFTER_CARE) ? afterCare(call) : followUp(call);
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        if (call.contactId() != null) {
            answers.put("contactId", call.contactId().toString());
        }
        return Optional.of(answers);
    }

    private static Map<String, Object> followUp(CallTold told) {
        Map<String, Object> answers = new HashMap<>();
        ToldOutcome outcome = told.outcome();
        if (told.result() == CallResult.REACHED) {
            if (outcome == null) {
                return answers;
            }
            boolean went = outcome != ToldOutcome.NOT_ATTENDED;
            answers.put("attended", went ? "YES" : "NO");
            if (went) {
                answers.put("wantsToReturn", wantsToReturn(outcome));
            }
        }
        answers.put("callResult", told.result().name());
        note(told, answers);
        return answers;
    }

    private static String wantsToReturn(ToldOutcome outcome) {
        return switch (outcome) {
            case WANTS_ANOTHER_GP, LEFT -> "NO";
            case ATTENDED_UNSURE -> "UNSURE";
            case ATTENDED, REGULAR_DOCTOR, NOT_ATTENDED -> "YES";
        };
    }

    /// Another reason than those of the list is told in the person's words.
    private static void note(CallTold told, Map<String, Object> answers) {
        NotAttendedReason reason = told.reason();
        String note = told.note();
        if (reason != null) {
            answers.put("reasonCode", reason.name());
        }
        if (note == null) {
            return;
        }
        boolean isReason = reason == NotAttendedReason.OTHER && note.length() <= LONGEST_REASON;
        answers.put(isReason ? "reasonWords" : "notes", note);
        if (reason == NotAttendedReason.OTHER && !isReason) {
            answers.put("reasonWords", note.substring(0, LONGEST_REASON));
        }
    }

    /// That the visit took place is nothing new by then.
    private static Map<String, Object> afterCare(CallTold told) {
        Map<String, Object> answers = new HashMap<>();
        if (told.result() != CallResult.REACHED) {
            answers.put("afterCareResult", "UNREACHED");
            answers.put("callResult", told.result().name());
        } else if (told.outcome() == ToldOutcome.REGULAR_DOCTOR) {
            answers.put("afterCareResult", "REGULAR_DOCTOR");
            answers.put("regularDoctor", (told.agreement() == null ? Agreement.UNKNOWN : told.agreement()).name());
        } else if (told.outcome() != null
                && Set.of(ToldOutcome.LEFT, ToldOutcome.WANTS_ANOTHER_GP).contains(told.outcome())) {
            answers.put("afterCareResult", "LEFT");
        } else {
            return answers;
        }
        if (told.note() != null) {
            answers.put("notes", told.note());
        }
        return answers;
    }

    /// As whoever told the call knows the fields.
    static InvalidInput named(InvalidInput wrong) {
        return new InvalidInput(wrong.problems().stream().map(CallForms::named).toList());
    }

    private static FieldProblem named(FieldProblem problem) {
        return new FieldProblem(
                NAMES.getOrDefault(problem.field(), problem.field()),
                problem.code(),
                List.copyOf(problem.args()).toArray());
    }
}
