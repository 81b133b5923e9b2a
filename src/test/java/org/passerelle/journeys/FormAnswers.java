package org.passerelle.journeys;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Draws what somebody could answer to any task, from its own form as the API tells it: every answer is one the form
/// takes, none is known beforehand. Which answers come more often than others, the odds say.
final class FormAnswers {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int FARTHEST_DAYS = 40;
    private static final int LONGEST_RIGHTS_DAYS = 400;
    private static final Set<String> ASKING =
            Set.of("textfield", "textarea", "number", "checkbox", "select", "radio", "datetime");

    /// How often a value is drawn, once if it is not among them: `practiceAnswer=ACCEPTED`.
    private final Map<String, Integer> odds;

    private final Random random;

    FormAnswers(Random random, Map<String, Integer> odds) {
        this.random = random;
        this.odds = odds;
    }

    /// Nothing when the form asks for one of a list that is empty at the moment.
    Optional<Map<String, Object>> to(JsonNode task, OffsetDateTime now) {
        List<JsonNode> fields = Api.stream(task.path("form").path("components"))
                .filter(field -> ASKING.contains(field.path("type").asString()))
                .toList();
        Map<String, Object> drawn = new LinkedHashMap<>();
        for (JsonNode field : fields) {
            Object answer = required(field) || random.nextBoolean() ? draw(field, task.path("data"), now) : null;
            if (answer != null) {
                drawn.put(key(field), answer);
            }
        }
        List<JsonNode> visible = visible(fields, drawn);
        if (visible.stream().anyMatch(field -> required(field) && !drawn.containsKey(key(field)))) {
            return Optional.empty();
        }
        Set<String> shown = visible.stream().map(FormAnswers::key).collect(Collectors.toSet());
        drawn.keySet().retainAll(shown);
        return Optional.of(drawn);
    }

    /// A hidden field has no answer, which may hide or show another one.
    private static List<JsonNode> visible(List<JsonNode> fields, Map<String, Object> drawn) {
        List<JsonNode> visible = fields;
        for (int round = 0; round < fields.size(); round++) {
            Map<String, Object> answers = new HashMap<>();
            fields.forEach(field -> answers.put(key(field), null));
            visible.forEach(field -> answers.put(key(field), drawn.get(key(field))));
            List<JsonNode> next =
                    fields.stream().filter(field -> !hidden(field, answers)).toList();
            if (next.equals(visible)) {
                break;
            }
            visible = next;
        }
        return visible;
    }

    private static boolean hidden(JsonNode field, Map<String, Object> answers) {
        String hide = field.path("conditional").path("hide").asString("");
        if (!hide.startsWith("=")) {
            return false;
        }
        EvaluationResult result = FEEL.evaluateExpression(hide.substring(1), answers);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }

    private @Nullable Object draw(JsonNode field, JsonNode data, OffsetDateTime now) {
        return switch (field.path("type").asString()) {
            case "select", "radio" -> one(field, data);
            case "checkbox" -> required(field) || random.nextBoolean();
            case "number" -> number(field);
            case "datetime" -> date(field, now.atZoneSameInstant(PARIS).toOffsetDateTime());
            default -> "Note " + random.nextInt(1000);
        };
    }

    private @Nullable String one(JsonNode field, JsonNode data) {
        String list = field.path("valuesKey").asString("");
        List<String> often = new ArrayList<>();
        Api.stream(list.isEmpty() ? field.path("values") : data.path(list))
                .map(option -> option.path("value").asString())
                .forEach(value -> {
                    for (int times = odds.getOrDefault(key(field) + "=" + value, 1); times > 0; times--) {
                        often.add(value);
                    }
                });
        return often.isEmpty() ? null : often.get(random.nextInt(often.size()));
    }

    private int number(JsonNode field) {
        int smallest = field.path("validate").path("min").asInt(0);
        int largest = field.path("validate").path("max").asInt(smallest + 100);
        return random.nextInt(smallest, largest + 1);
    }

    private String date(JsonNode field, OffsetDateTime now) {
        return switch (field.path("subtype").asString("date")) {
            case "time" -> "%02d:%02d".formatted(random.nextInt(7, 20), 15 * random.nextInt(4));
            case "datetime" ->
                now.plusDays(random.nextInt(1, FARTHEST_DAYS))
                        .withHour(random.nextInt(8, 19))
                        .truncatedTo(ChronoUnit.HOURS)
                        .plusMinutes(15L * random.nextInt(4))
                        .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
            default -> now.plusDays(days(field)).toLocalDate().toString();
        };
    }

    private int days(JsonNode field) {
        if (field.path("properties").path("past").asString("").equals("true")) {
            return -random.nextInt(LONGEST_RIGHTS_DAYS);
        }
        return future(field)
                ? random.nextInt(
                        1, field.path("key").asString().equals("rightEndDate") ? LONGEST_RIGHTS_DAYS : FARTHEST_DAYS)
                : random.nextInt(LONGEST_RIGHTS_DAYS) - 5;
    }

    private static boolean future(JsonNode field) {
        return field.path("disallowPassedDates").asBoolean(false)
                || field.path("properties").path("future").asString("").equals("true");
    }

    private static boolean required(JsonNode field) {
        return field.path("validate").path("required").asBoolean(false);
    }

    private static String key(JsonNode field) {
        return field.path("key").asString();
    }
}
