package org.passerelle.models;

import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskSchedule;
import java.util.List;

/// A task nobody does is seen by somebody else: by a timer drawn on it, or by the rule for all tasks past their date
/// (`org.passerelle.tasks.UndoneTasks`), which needs a date.
final class UndoneTasks {

    private UndoneTasks() {}

    static List<String> in(BpmnModelInstance model) {
        return model.getModelElementsByType(UserTask.class).stream()
                .filter(task -> !hasDueDate(task) && !hasTimer(task))
                .map(task -> Models.say(task)
                        + " : personne ne verra qu’elle n’est pas faite ; donnez-lui une échéance ou une minuterie")
                .toList();
    }

    private static boolean hasDueDate(UserTask task) {
        ZeebeTaskSchedule schedule = task.getSingleExtensionElement(ZeebeTaskSchedule.class);
        return schedule != null
                && schedule.getDueDate() != null
                && !schedule.getDueDate().isBlank();
    }

    private static boolean hasTimer(UserTask task) {
        return task.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .anyMatch(event -> event.getAttachedTo().equals(task) && Models.hasTimer(event));
    }
}
