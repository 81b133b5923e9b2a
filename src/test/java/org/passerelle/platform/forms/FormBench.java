package org.passerelle.platform.forms;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.platform.refusals.InvalidInput;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import tools.jackson.databind.json.JsonMapper;

/// Forms at ten past noon in Rouen on Monday 16 November 2026, with one list to choose from: two practices.
class FormBench {

    static final UUID PATHWAY = UUID.fromString("5a1c1d3e-0000-4000-8000-000000000001");
    static final ZoneId ROUEN = ZoneId.of("Europe/Paris");
    static final Instant NOW = Instant.parse("2026-11-16T11:10:30Z");

    final Forms forms = forms();

    private Forms forms() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("practices", new Practices());
        return new Forms(
                beans.getBeanProvider(FormOptions.class), JsonMapper.builder().build(), Clock.fixed(NOW, ROUEN));
    }

    /// A schema of these components, written with single quotes.
    static String form(String... components) {
        String quoted = String.join(",", components).replace('\'', '"');
        return "{\"id\": \"trial\", \"type\": \"default\", \"components\": [" + quoted + "]}";
    }

    Answers check(String schema, Map<String, Object> answers) {
        return forms.check(schema, PATHWAY, answers);
    }

    /// Each problem as "field: code".
    List<String> problems(String schema, Map<String, Object> answers) {
        return catchThrowableOfType(InvalidInput.class, () -> check(schema, answers)).problems().stream()
                .map(problem -> problem.field() + ": " + problem.code())
                .toList();
    }

    private static class Practices implements FormOptions {

        @Override
        public String valuesKey() {
            return "practices";
        }

        @Override
        public List<Option> options(UUID pathwayId) {
            return List.of(new Option("p1", "Cabinet des Tilleuls"), new Option("p2", "Maison de santé du Port"));
        }
    }
}
