package org.passerelle.platform.forms;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/// When and among what an answer is looked at: the visible answers around it, the lists supplied to the form.
record AnswerContext(ZonedDateTime now, Map<String, Object> answers, Map<String, List<FormOptions.Option>> lists) {

    List<FormOptions.Option> supplied(String valuesKey) {
        return lists.getOrDefault(valuesKey, List.of());
    }
}
