package org.passerelle.camunda.models;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What was deployed to the engine: models, forms and decisions, every version, as the designers drew them.
@Service
public class DeployedModels {

    public enum Kind {
        PROCESS,
        FORM,
        DECISION
    }

    public record Model(long key, Kind kind, String id, String name, int version, String file, Instant deployedAt) {}

    private static final String COLUMNS = "key, kind, id, name, version, file, deployed_at";

    /// What an engine that is gone had counts as long as the new one has nothing.
    private static final String NEWEST = "key > 0 desc, version desc";

    private final JdbcClient jdbc;

    /// Never changes once deployed, is asked for at every task.
    private final Map<Long, String> contents = new ConcurrentHashMap<>();

    private final Map<Long, ProcessModel> processes = new ConcurrentHashMap<>();

    /// As of the last deployment anybody saw; another node may deploy too.
    private volatile Newest newest = new Newest(0, List.of());

    private record Newest(long lastKey, List<ProcessModel> processes) {}

    DeployedModels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The newest version of each, in the order of their names.
    public List<Model> latest() {
        return jdbc.sql("select distinct on (kind, id) " + COLUMNS + " from deployed_resource order by kind, id, "
                        + NEWEST)
                .query(Model.class)
                .list();
    }

    public Optional<Model> latest(Kind kind, String id) {
        return jdbc.sql("select " + COLUMNS + " from deployed_resource where kind = ? and id = ? order by " + NEWEST
                        + " limit 1")
                .params(kind.name(), id)
                .query(Model.class)
                .optional();
    }

    /// Whether each of these files, by name, was deployed as it is, and nothing else since.
    public boolean areLatest(Map<String, String> files) {
        Map<String, String> deployed = new HashMap<>();
        jdbc.sql("""
            select distinct on (kind, id) file, content from deployed_resource where key > 0
            order by kind, id, version desc\
            """).query(row -> {
            deployed.put(row.getString("file"), row.getString("content"));
        });
        return deployed.entrySet().containsAll(files.entrySet());
    }

    /// The schema of a form version, as JSON; absent when the key is unknown here.
    public @Nullable String form(long formKey) {
        return content(formKey);
    }

    /// The file as the designer drew it: XML for models and decisions.
    public @Nullable String content(long key) {
        return contents.computeIfAbsent(key, unknown -> jdbc.sql("select content from deployed_resource where key = ?")
                .param(unknown)
                .query(String.class)
                .optional()
                .orElse(null));
    }

    /// What a deployed process says about its elements; absent when the key is unknown here.
    public Optional<ProcessModel> process(long definitionKey) {
        ProcessModel known = processes.get(definitionKey);
        String xml = known == null ? content(definitionKey) : null;
        if (xml != null) {
            known = processes.computeIfAbsent(definitionKey, key -> ProcessModel.read(xml));
        }
        return Optional.ofNullable(known);
    }

    public Optional<ProcessModel> latestProcess(String processId) {
        return latest(Kind.PROCESS, processId).flatMap(model -> process(model.key()));
    }

    /// The newest version of every process.
    public List<ProcessModel> newestProcesses() {
        long lastKey = jdbc.sql("select coalesce(max(key), 0) from deployed_resource")
                .query(Long.class)
                .single();
        Newest known = newest;
        if (known.lastKey() != lastKey) {
            known = new Newest(
                    lastKey,
                    latest().stream()
                            .filter(model -> model.kind() == Kind.PROCESS)
                            .flatMap(model -> process(model.key()).stream())
                            .toList());
            newest = known;
        }
        return known.processes();
    }

    public void remember(
            long key, Kind kind, String id, String name, int version, String file, String content, Instant now) {
        jdbc.sql("""
            insert into deployed_resource (key, kind, id, name, version, file, content, deployed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (key) do nothing\
            """)
                .params(key, kind.name(), id, name, version, file, content, java.sql.Timestamp.from(now))
                .update();
    }

    /// The keys of an engine that is gone, which the next one may give to something else.
    public void retire(int epoch) {
        jdbc.sql("update deployed_resource set key = retired_key(key, ?) where key > 0")
                .param(epoch)
                .update();
    }

    /// A key may mean something else now.
    public void forgetWhatWasRead() {
        contents.clear();
        processes.clear();
        newest = new Newest(0, List.of());
    }
}
