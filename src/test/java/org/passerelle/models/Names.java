package org.passerelle.models;

import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.Event;
import io.camunda.zeebe.model.bpmn.instance.ExclusiveGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Gateway;
import io.camunda.zeebe.model.bpmn.instance.Task;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Whoever reads a drawing reads sentences: a task says what to do, a split asks a question and answers it on every
/// way out, a call has the name of what it calls.
final class Names {

    private static final Pattern TO_DO = Pattern.compile("\\p{Lu}\\p{L}*(?:er|ir|re)\\b.*");

    private final Map<String, String> processes = new HashMap<>();

    private Names(Collection<BpmnModelInstance> models) {
        models.stream().map(Models::process).forEach(process -> processes.put(process.getId(), process.getName()));
    }

    static List<String> in(Collection<BpmnModelInstance> models) {
        Names names = new Names(models);
        return models.stream()
                .flatMap(model -> model.getModelElementsByType(FlowNode.class).stream())
                .flatMap(node -> names.complaints(node).map(complaint -> Models.say(node) + " : " + complaint))
                .toList();
    }

    private Stream<String> complaints(FlowNode node) {
        boolean nameless = Models.name(node).isEmpty();
        return switch (node) {
            case UserTask task -> ofUserTask(task);
            case CallActivity call -> ofCall(call);
            case Event _ -> nameless ? Stream.of("un événement sans nom") : Stream.empty();
            case Task _ -> nameless ? Stream.of("une tâche sans nom") : Stream.empty();
            case ExclusiveGateway split when split.getOutgoing().size() > 1 -> ofSplit(split);
            case Gateway _ -> nameless ? Stream.empty() : Stream.of("ne demande rien, donc ne porte pas de nom");
            default -> Stream.empty();
        };
    }

    private static Stream<String> ofUserTask(UserTask task) {
        return TO_DO.matcher(Models.name(task)).matches()
                ? Stream.empty()
                : Stream.of("dites ce qu’il faut faire, verbe d’abord (Appeler, Prévoir, Prendre)");
    }

    private Stream<String> ofCall(CallActivity call) {
        String called = call.getSingleExtensionElement(ZeebeCalledElement.class).getProcessId();
        String name = processes.get(called);
        if (name == null) {
            return Stream.of("appelle " + called + ", qui n’existe pas");
        }
        return name.equals(Models.name(call))
                ? Stream.empty()
                : Stream.of("doit porter le nom du processus appelé, «" + name + "»");
    }

    private static Stream<String> ofSplit(ExclusiveGateway split) {
        Stream<String> question = Models.name(split).endsWith("?")
                ? Stream.empty()
                : Stream.of("posez une question, avec son point d’interrogation");
        Stream<String> otherwise =
                split.getDefault() == null ? Stream.of("dites par où aller sinon (flux par défaut)") : Stream.empty();
        Stream<String> conditions = split.getOutgoing().stream()
                .filter(flow -> !flow.equals(split.getDefault()) && flow.getConditionExpression() == null)
                .map(flow -> "la flèche vers " + flow.getTarget().getId() + " n’a pas de condition");
        return Stream.of(question, otherwise, conditions).flatMap(each -> each);
    }
}
