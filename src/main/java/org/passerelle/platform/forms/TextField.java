package org.passerelle.platform.forms;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.refusals.PlainText;
import tools.jackson.databind.JsonNode;

/// A text, kept without the blanks around it.
record TextField(
        boolean multiline,
        Limit shortest,
        Limit longest,
        @Nullable Pattern pattern,
        String kind) implements FieldType {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+");
    private static final Pattern INTERNATIONAL_PHONE = Pattern.compile("(\\+|00)[0-9][0-9 ().-]{5,24}");

    static TextField read(JsonNode component, Feel feel) {
        JsonNode validate = component.path("validate");
        String pattern = validate.path("pattern").asString("");
        return new TextField(
                component.path("type").asString("").equals("textarea"),
                Limit.read(validate.path("minLength"), feel),
                Limit.read(validate.path("maxLength"), feel),
                pattern.isEmpty() ? null : Pattern.compile(pattern),
                validate.path("validationType").asString(""));
    }

    @Override
    public Object accept(Object given, AnswerContext now) throws Misfit {
        String text = JsonType.of(String.class, given, "type.text").strip();
        String refused = multiline ? PlainText.refused(text) : PlainText.refusedInALine(text);
        if (!refused.isEmpty()) {
            throw new Misfit("text.characters", refused);
        }
        refuseLength(text, now);
        if (pattern != null && !pattern.matcher(text).find()) {
            throw new Misfit("text.pattern");
        }
        if (kind.equals("email") && !EMAIL.matcher(text).matches()) {
            throw new Misfit("email.invalid");
        }
        if (kind.equals("phone") && !INTERNATIONAL_PHONE.matcher(text).matches()) {
            throw new Misfit("phone.invalid");
        }
        return text;
    }

    private void refuseLength(String text, AnswerContext now) throws Misfit {
        BigDecimal length = BigDecimal.valueOf(text.length());
        Optional<BigDecimal> atLeast = shortest.in(now.answers());
        if (atLeast.isPresent() && length.compareTo(atLeast.get()) < 0) {
            throw new Misfit("text.short", atLeast.get());
        }
        Optional<BigDecimal> atMost = longest.in(now.answers());
        if (atMost.isPresent() && length.compareTo(atMost.get()) > 0) {
            throw new Misfit("text.long", atMost.get());
        }
    }
}
