package org.passerelle.platform.forms;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A number; the form may ask the browser to send it as a text.
record NumberField(Limit smallest, Limit largest, Limit step, Limit decimals, boolean asText) implements FieldType {

    static NumberField read(JsonNode component, Feel feel) {
        JsonNode validate = component.path("validate");
        return new NumberField(
                Limit.read(validate.path("min"), feel),
                Limit.read(validate.path("max"), feel),
                Limit.read(component.path("increment"), feel),
                Limit.read(component.path("decimalDigits"), feel),
                component.path("serializeToString").asBoolean(false));
    }

    @Override
    public Object accept(Object given, AnswerContext now) throws Misfit {
        BigDecimal number = number(given);
        Optional<BigDecimal> atLeast = smallest.in(now.answers());
        if (atLeast.isPresent() && number.compareTo(atLeast.get()) < 0) {
            throw new Misfit("number.small", atLeast.get());
        }
        Optional<BigDecimal> atMost = largest.in(now.answers());
        if (atMost.isPresent() && number.compareTo(atMost.get()) > 0) {
            throw new Misfit("number.large", atMost.get());
        }
        refuseBetweenSteps(number, now);
        return given;
    }

    private BigDecimal number(Object given) throws Misfit {
        if (given instanceof Number || (asText && given instanceof String)) {
            return Limit.number(given).orElseThrow(() -> new Misfit("type.number"));
        }
        throw new Misfit("type.number");
    }

    private void refuseBetweenSteps(BigDecimal number, AnswerContext now) throws Misfit {
        Optional<BigDecimal> digits = decimals.in(now.answers());
        if (digits.isPresent()
                && number.stripTrailingZeros().scale() > digits.get().intValue()) {
            throw new Misfit("number.decimals", digits.get());
        }
        Optional<BigDecimal> every = step.in(now.answers()).filter(size -> size.signum() > 0);
        if (every.isPresent() && number.remainder(every.get()).signum() != 0) {
            throw new Misfit("number.step", every.get());
        }
    }
}
