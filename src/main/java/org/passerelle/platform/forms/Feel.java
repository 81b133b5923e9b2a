package org.passerelle.platform.forms;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/// FEEL as designers write it in a form: a text that begins with `=`. Never anything a user typed.
final class Feel {

    /// What an expression says about the answers; nothing when it cannot be said.
    interface Expression {
        Optional<Object> about(Map<String, Object> answers);
    }

    private final FeelEngineApi engine;

    Feel(Clock clock) {
        this.engine = FeelEngineBuilder.forJava()
                .withClock(() -> ZonedDateTime.now(clock))
                .build();
    }

    static boolean isExpression(@Nullable String text) {
        return text != null && text.startsWith("=");
    }

    Expression read(String text) {
        ParseResult parsed = engine.parseExpression(text.substring(1));
        if (!parsed.isSuccess()) {
            throw new IllegalArgumentException(
                    "Not FEEL: " + text + ": " + parsed.failure().message());
        }
        ParsedExpression expression = parsed.parsedExpression();
        return answers -> {
            EvaluationResult result = engine.evaluate(expression, answers);
            return result.isSuccess() ? Optional.ofNullable(result.result()) : Optional.empty();
        };
    }
}
