package org.passerelle.camunda.models;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.dmn.DmnEngine;
import org.camunda.dmn.parser.ParsedDmn;
import org.camunda.feel.impl.DefaultValueMapper;
import org.camunda.feel.impl.JavaValueMapper;
import org.camunda.feel.valuemapper.CustomValueMapper;
import org.camunda.feel.valuemapper.ValueMapper;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.models.DeployedModels.Kind;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import scala.jdk.javaapi.CollectionConverters;

/// Asks a decision table in this process, with the library the engine uses itself: the engine would write down what it
/// was asked. The newest version that was deployed answers; before the first deployment the one that comes along.
@Component
public class QuietDecisions {

    /// The engine's library takes and gives what this mapper makes, whichever others are on the class path.
    private static final ValueMapper VALUES = new ValueMapper.CompositeValueMapper(CollectionConverters.asScala(
                    List.<CustomValueMapper>of(new JavaValueMapper(), DefaultValueMapper.instance()))
            .toList());

    private final DeployedModels models;
    private final DmnEngine engine = new DmnEngine.Builder().build();
    private final Map<String, ParsedDmn> tables = new ConcurrentHashMap<>();

    QuietDecisions(DeployedModels models) {
        this.models = models;
    }

    /// A map for a table with several outputs, a list for one that collects; absent when no row fits. What
    /// failed is told without what was asked.
    public <T> Optional<T> decide(String decision, Map<String, ? extends @Nullable Object> asked, Class<T> expected) {
        ParsedDmn table = tables.computeIfAbsent(inForce(decision), this::read);
        Map<String, Object> values = new HashMap<>();
        asked.forEach((name, value) -> values.put(name, VALUES.toVal(value)));
        var answer = engine.eval(table, decision, values);
        if (answer.isLeft()) {
            throw new IllegalStateException("The table " + decision + " cannot be evaluated");
        }
        var result = answer.toOption().get();
        return result.isNil()
                ? Optional.empty()
                : Optional.of(expected.cast(VALUES.unpackVal(VALUES.toVal(result.value()))));
    }

    private String inForce(String decision) {
        return models.latest(Kind.DECISION, "Definitions_" + decision)
                .map(model -> models.content(model.key()))
                .orElseGet(() -> comingAlong(decision));
    }

    private static String comingAlong(String decision) {
        try {
            return new ClassPathResource("bpmn/" + decision + ".dmn").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ParsedDmn read(String xml) {
        var parsed = engine.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        if (parsed.isLeft()) {
            throw new IllegalStateException(
                    "Not DMN: " + parsed.left().toOption().get().message());
        }
        return parsed.toOption().get();
    }
}
