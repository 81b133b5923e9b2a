package org.passerelle.models;

import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.CatchEvent;
import io.camunda.zeebe.model.bpmn.instance.TimerEventDefinition;
import java.util.List;
import java.util.regex.Pattern;

/// A wait of days ends at the hour on the wall at which it began: counted from `now()` in days of 24 hours, it ends an
/// hour early or late when the clocks change meanwhile.
final class UnevenDays {

    /// As the answer of the expression, not as what it only compares with.
    private static final Pattern FROM_NOW =
            Pattern.compile("(^=\\s*|\\bthen |\\belse )now\\(\\) \\+ duration\\(\"P\\d+[DWMY]\"\\)");

    private UnevenDays() {}

    static List<String> in(BpmnModelInstance model) {
        return model.getModelElementsByType(CatchEvent.class).stream()
                .filter(event -> event.getEventDefinitions().stream()
                        .anyMatch(definition ->
                                definition instanceof TimerEventDefinition timer && isCountedFromNow(timer)))
                .map(event -> Models.say(event)
                        + " : une heure de trop ou de moins au changement d’heure ; comptez les jours sur la date de"
                        + " Paris, comme le font les autres attentes")
                .toList();
    }

    private static boolean isCountedFromNow(TimerEventDefinition timer) {
        return timer.getTimeDuration() != null
                        && timer.getTimeDuration().getTextContent().matches("P\\d+[DWMY].*")
                || timer.getTimeDate() != null
                        && FROM_NOW.matcher(timer.getTimeDate().getTextContent())
                                .find();
    }
}
