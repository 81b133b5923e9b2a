package org.passerelle.care.practices.imports;

import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.practices.imports.ImportView.Refusal;
import org.passerelle.platform.refusals.Conflict;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.NotFound;
import org.passerelle.platform.words.Sentences;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The rows that tell how far an import is. Each write is a transaction of its own: a reader sees it at once, and a try
/// that changes nothing is told all the same.
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class ImportRecord {

    private static final int TOLD = 1_000;

    private static final String ROWS = """
        select id, source, dry_run,
            case when state = 'RUNNING' and touched_at < :silent then 'BROKEN' else state end as state, started_by, started_at, read, created, updated, unchanged, skipped, refused,
            problem
        from practice_import
        """;

    /// One that said nothing for so long ended with its process.
    private static final Duration SILENT = Duration.ofMinutes(2);

    record Refused(long line, String column, FieldProblem why) {}

    private record Row(
            UUID id,
            String source,
            boolean dryRun,
            String state,
            String startedBy,
            OffsetDateTime startedAt,
            long read,
            long created,
            long updated,
            long unchanged,
            long skipped,
            long refused,
            @Nullable String problem) {}

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Sentences sentences;
    private final JsonMapper json;
    private final InstantSource time = InstantSource.system();

    ImportRecord(JdbcClient database, JdbcTemplate batches, Sentences sentences, JsonMapper json) {
        this.database = database;
        this.batches = batches;
        this.sentences = sentences;
        this.json = json;
    }

    /// Throws [Conflict] while another one runs.
    public UUID begin(String source, boolean dryRun, String by) {
        UUID id = UUID.randomUUID();
        database.sql("update practice_import set state = 'BROKEN' where state = 'RUNNING' and touched_at < ?")
                .param(silent())
                .update();
        try {
            database.sql("""
                insert into practice_import (id, source, dry_run, state, started_by, started_at, touched_at)
                values (?, ?, ?, 'RUNNING', ?, ?, ?)
                """).params(id, source, dryRun, by, now(), now()).update();
        } catch (DuplicateKeyException running) {
            throw new Conflict("import.running");
        }
        return id;
    }

    public void progress(UUID id, ImportCounts counts, List<Refused> refused) {
        batches.batchUpdate(
                "insert into practice_import_refusal (import_id, line, column_name, problem) values (?, ?, ?,"
                        + " ?::jsonb)",
                refused,
                refused.size(),
                (insert, one) -> {
                    insert.setObject(1, id);
                    insert.setLong(2, one.line());
                    insert.setString(3, one.column());
                    insert.setString(4, json.writeValueAsString(one.why()));
                });
        database.sql("""
            update practice_import set read = ?, created = ?, updated = ?, unchanged = ?, skipped = ?, refused = ?,
                touched_at = ?
            where id = ?
            """)
                .params(
                        counts.read,
                        counts.created,
                        counts.updated,
                        counts.unchanged,
                        counts.skipped,
                        counts.refused,
                        now(),
                        id)
                .update();
    }

    public void end(UUID id, String state, @Nullable FieldProblem why) {
        database.sql("update practice_import set state = ?, problem = ?::jsonb, touched_at = ? where id = ?")
                .param(state)
                .param(why == null ? null : json.writeValueAsString(why))
                .param(now())
                .param(id)
                .update();
    }

    /// In the reader's words. Throws [NotFound].
    public ImportView get(UUID id) {
        Row row = database.sql(ROWS + " where id = :id")
                .param("silent", silent())
                .param("id", id)
                .query(Row.class)
                .optional()
                .orElseThrow(() -> new NotFound("import", id));
        List<Refusal> refusals = database.sql("""
            select line, column_name, problem from practice_import_refusal where import_id = ? order by line limit ?
            """)
                .params(id, TOLD)
                .query((found, number) -> new Refusal(
                        found.getLong("line"), found.getString("column_name"), say(found.getString("problem"))))
                .list();
        return view(row, refusals);
    }

    /// Without the lines that were refused.
    public List<ImportView> latest(int most) {
        return database
                .sql(ROWS + " order by started_at desc limit :most")
                .param("silent", silent())
                .param("most", most)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> view(row, List.of()))
                .toList();
    }

    private ImportView view(Row row, List<Refusal> refusals) {
        return new ImportView(
                row.id(),
                row.source(),
                row.dryRun(),
                row.state(),
                row.startedBy(),
                row.startedAt().toInstant(),
                row.read(),
                row.created(),
                row.updated(),
                row.unchanged(),
                row.skipped(),
                row.refused(),
                refusals,
                row.problem() == null ? null : say(row.problem()));
    }

    private OffsetDateTime silent() {
        return now().minus(SILENT);
    }

    private String say(String problem) {
        return sentences.problem(json.readValue(problem, FieldProblem.class));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(time.instant(), ZoneOffset.UTC);
    }
}
