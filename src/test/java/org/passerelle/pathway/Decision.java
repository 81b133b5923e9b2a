package org.passerelle.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.dmn.DecisionEngine;
import io.camunda.zeebe.dmn.DecisionEngineFactory;
import io.camunda.zeebe.dmn.ParsedDecisionRequirementsGraph;
import io.camunda.zeebe.dmn.impl.VariablesContext;
import io.camunda.zeebe.protocol.impl.encoding.MsgPackConverter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.agrona.concurrent.UnsafeBuffer;
import tools.jackson.databind.json.JsonMapper;

/// A decision table of `bpmn/`, asked without a process around it.
public final class Decision {

    private final String id;
    private final DecisionEngine engine = DecisionEngineFactory.createDecisionEngine();
    private final ParsedDecisionRequirementsGraph table;

    public Decision(String id) {
        this.id = id;
        try {
            table = engine.parse(new ByteArrayInputStream(Files.readAllBytes(Path.of("bpmn", id + ".dmn"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(table.isValid()).as(table.getFailureMessage()).isTrue();
    }

    public Map<String, Object> decide(Map<String, Object> facts) {
        var result = engine.evaluateDecisionById(table, id, new VariablesContext(facts));
        assertThat(result.isFailure()).as(result.getFailureMessage()).isFalse();
        byte[] output = new byte[result.getOutput().capacity()];
        result.getOutput().getBytes(0, output);
        return new JsonMapper()
                .readerForMapOf(Object.class)
                .readValue(MsgPackConverter.convertToJson(new UnsafeBuffer(output)));
    }
}
