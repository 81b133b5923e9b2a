package org.passerelle.platform.forms;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// When and among what an answer is looked at: the visible answers around it, the lists supplied to the form.
record AnswerContext(
        ZonedDateTime now, Map<String, Object> answers, Map<String, List<FormOptions.Option>> lists, WhyNot whyNot) {

    /// Why a list does not offer a value, if that is known.
    interface WhyNot {

        Optional<String> of(String valuesKey, String value);
    }

    List<FormOptions.Option> supplied(String valuesKey) {
        return lists.getOrDefault(valuesKey, List.of());
    }
}
