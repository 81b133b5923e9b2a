package org.passerelle.camunda.embedded.search;

import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.util.modelreader.ProcessModelReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The names in the process models: records carry ids only. Remembers the models used last.
final class Models {

    private static final int REMEMBERED = 200;

    private static final Model UNKNOWN = new Model(null, null, null, Collections.emptyMap());

    private final Map<Long, Model> models = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Model> eldest) {
            return size() > REMEMBERED;
        }
    };

    record Model(
            @Nullable String name,
            @Nullable String versionTag,
            @Nullable String startFormId,
            Map<String, String> elementNames) {

        @Nullable
        String elementName(String elementId) {
            return elementNames.get(elementId);
        }
    }

    Model add(long key, String processId, @Nullable String versionTag, byte[] xml) {
        Model model = ProcessModelReader.of(xml, processId)
                .map(reader -> read(reader, versionTag))
                .orElse(UNKNOWN);
        models.put(key, model);
        return model;
    }

    Model find(Connection connection, long key) throws SQLException {
        Model known = models.get(key);
        return known != null ? known : load(connection, key);
    }

    void clear() {
        models.clear();
    }

    private Model load(Connection connection, long key) throws SQLException {
        String sql = "select process_definition_id, version_tag, xml from camunda.process_definition where"
                + " process_definition_key = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, key);
            try (ResultSet result = statement.executeQuery()) {
                return result.next()
                        ? add(
                                key,
                                result.getString(1),
                                result.getString(2),
                                result.getString(3).getBytes(StandardCharsets.UTF_8))
                        : UNKNOWN;
            }
        }
    }

    private static Model read(ProcessModelReader reader, @Nullable String versionTag) {
        Map<String, String> names = new HashMap<>();
        for (FlowNode node : reader.extractFlowNodes()) {
            String name = node.getName();
            if (name != null && !name.isBlank()) {
                names.put(node.getId(), name);
            }
        }
        String startForm = reader.extractStartFormLink()
                .map(ProcessModelReader.StartFormLink::formId)
                .orElse(null);
        return new Model(reader.extractProcessName(), versionTag, startForm, names);
    }
}
