package org.passerelle.platform.forms;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;

/// Holds given answers against a form, as the browser did: what is hidden does not count, whatever was sent for it.
final class FormCheck {

    private final FormSchema form;
    private final Map<String, Object> given;
    private final Map<String, List<FormOptions.Option>> lists;
    private final AnswerContext.WhyNot whyNot;
    private final ZonedDateTime now;
    private final List<FieldProblem> problems = new ArrayList<>();

    FormCheck(
            FormSchema form,
            Map<String, Object> given,
            Map<String, List<FormOptions.Option>> lists,
            AnswerContext.WhyNot whyNot,
            ZonedDateTime now) {
        this.form = form;
        this.given = given;
        this.lists = lists;
        this.whyNot = whyNot;
        this.now = now;
    }

    /// Throws [InvalidInput] with each field that does not fit.
    Answers answers() {
        refuseUnknown(given, List.of());
        List<FormField> visible = visible();
        AnswerContext moment = new AnswerContext(now, around(visible), lists, whyNot);
        Map<String, Object> all = new LinkedHashMap<>();
        Map<String, Object> kept = new LinkedHashMap<>();
        Map<String, Object> facts = new LinkedHashMap<>();
        // what is not answered this time must not keep the answer of an earlier time in the engine
        form.fields().stream().filter(FormField::fact).forEach(field -> Nested.put(facts, field.path(), null));
        for (FormField field : form.fields()) {
            Object accepted =
                    visible.contains(field) || isGoneMeanwhile(field, moment) ? accepted(field, moment) : null;
            if (accepted != null) {
                Nested.put(all, field.path(), accepted);
                if (field.kept()) {
                    Nested.put(kept, field.path(), accepted);
                }
                if (field.fact()) {
                    Nested.put(facts, field.path(), accepted);
                }
            }
        }
        InvalidInput.throwIfAny(problems);
        return new Answers(form.id(), all, kept, facts);
    }

    /// A form may hide a list that has nothing to offer. Whoever chose from it while it had hears why that is gone,
    /// instead of having answered nothing.
    private boolean isGoneMeanwhile(FormField field, AnswerContext moment) {
        return answer(field) != null && field.expected().offersNothing(moment);
    }

    private @Nullable Object accepted(FormField field, AnswerContext moment) {
        Object answer = answer(field);
        if (field.required() && (answer == null || !field.answeredBy(answer))) {
            problems.add(new FieldProblem(field.name(), "required"));
            return null;
        }
        try {
            return answer == null ? null : field.expected().accept(answer, moment);
        } catch (Misfit misfit) {
            problems.add(misfit.of(field.name()));
            return null;
        }
    }

    /// A hidden field has no answer, which may hide or show another one: it goes on until nothing changes any more, or
    /// as long as a chain through all fields can be.
    private List<FormField> visible() {
        List<FormField> visible = asked();
        for (int round = 0; round < form.fields().size(); round++) {
            Map<String, Object> answers = around(visible);
            List<FormField> next = asked().stream()
                    .filter(field -> !field.hiddenAmong(answers))
                    .toList();
            if (next.equals(visible)) {
                break;
            }
            visible = next;
        }
        return visible;
    }

    private List<FormField> asked() {
        return form.fields().stream().filter(field -> !field.shownOnly()).toList();
    }

    private Map<String, Object> around(List<FormField> visible) {
        Map<String, Object> answers = new LinkedHashMap<>();
        lists.forEach((key, options) -> answers.put(
                key,
                options.stream()
                        .map(option -> Map.of("value", option.value(), "label", option.label()))
                        .toList()));
        form.fields().forEach(field -> Nested.put(answers, field.path(), null));
        visible.forEach(field -> Nested.put(answers, field.path(), answer(field)));
        return answers;
    }

    /// Nothing, blank or an empty list is no answer.
    private @Nullable Object answer(FormField field) {
        Object answer = Nested.get(given, field.path());
        boolean empty = (answer instanceof String text && text.isBlank())
                || (answer instanceof List<?> several && several.isEmpty());
        return empty ? null : answer;
    }

    private void refuseUnknown(Map<?, ?> answers, List<String> path) {
        answers.forEach((key, value) -> {
            List<String> longer = new ArrayList<>(path);
            longer.add(String.valueOf(key));
            if (form.fields().stream().anyMatch(field -> field.path().equals(longer))) {
                return;
            }
            boolean group = form.fields().stream().anyMatch(field -> startsWith(field.path(), longer));
            if (group && value instanceof Map<?, ?> inner) {
                refuseUnknown(inner, longer);
            } else if (!group || value != null) {
                problems.add(new FieldProblem(String.join(".", longer), "field.unknown"));
            }
        });
    }

    private static boolean startsWith(List<String> path, List<String> beginning) {
        return path.size() > beginning.size()
                && path.subList(0, beginning.size()).equals(beginning);
    }
}
