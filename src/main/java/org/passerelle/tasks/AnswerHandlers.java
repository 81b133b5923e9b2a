package org.passerelle.tasks;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.AnsweredTask;
import org.passerelle.platform.forms.Answers;
import org.passerelle.platform.refusals.InvalidInput;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/// Hands the answers of a form to the house that makes facts of them.
@Component
class AnswerHandlers {

    private final Map<String, AnswerHandler<?, ?>> byForm;
    private final JsonMapper json;

    AnswerHandlers(List<AnswerHandler<?, ?>> handlers, JsonMapper json) {
        this.byForm = handlers.stream().collect(Collectors.toMap(AnswerHandler::formId, Function.identity()));
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /// What the engine may know of the answers: what the handler says, and what the form marks as a fact.
    Map<String, Object> factsOf(AnsweredTask task, Answers answers) {
        AnswerHandler<?, ?> handler = byForm.get(answers.formId());
        if (handler == null) {
            return answers.facts();
        }
        Map<String, Object> facts = new HashMap<>(answers.facts());
        facts.putAll(handled(handler, task, answers.all()));
        return facts;
    }

    private <A extends Record, F extends Record> Map<String, Object> handled(
            AnswerHandler<A, F> handler, AnsweredTask task, Map<String, Object> answers) {
        F facts = handler.handle(task, typed(handler, answers));
        Map<String, Object> named = new HashMap<>();
        for (RecordComponent component : facts.getClass().getRecordComponents()) {
            named.put(component.getName(), null);
        }
        named.putAll(json.convertValue(facts, mapType()));
        return named;
    }

    /// A form may have been drawn again since the record was written: what does not fit is told beside its field.
    private <A extends Record> A typed(AnswerHandler<A, ?> handler, Map<String, Object> answers) {
        try {
            return json.convertValue(answers, json.constructType(answerType(handler)));
        } catch (IllegalArgumentException | DatabindException e) {
            throw notFitting(e);
        }
    }

    private static InvalidInput notFitting(Exception failure) {
        DatabindException cause = failure instanceof DatabindException direct
                ? direct
                : failure.getCause() instanceof DatabindException wrapped ? wrapped : null;
        String field = cause == null || cause.getPath().isEmpty()
                ? "variables"
                : cause.getPath().getFirst().getPropertyName();
        return new InvalidInput(field, "option.other");
    }

    private static Class<?> answerType(AnswerHandler<?, ?> handler) {
        return ResolvableType.forClass(AopUtils.getTargetClass(handler))
                .as(AnswerHandler.class)
                .getGeneric(0)
                .resolve(Record.class);
    }

    private JavaType mapType() {
        return json.getTypeFactory().constructMapType(HashMap.class, String.class, Object.class);
    }
}
