package org.passerelle.platform.forms;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A bound as designers write it: a number, or FEEL that counts one from the answers.
interface Limit {

    Optional<BigDecimal> in(Map<String, Object> answers);

    static Limit read(JsonNode written, Feel feel) {
        String text = written.asString("");
        if (Feel.isExpression(text)) {
            Feel.Expression expression = feel.read(text);
            return answers -> expression.about(answers).flatMap(Limit::number);
        }
        Optional<BigDecimal> fixed = number(text);
        return answers -> fixed;
    }

    static Optional<BigDecimal> number(Object value) {
        try {
            return Optional.of(new BigDecimal(String.valueOf(value)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
