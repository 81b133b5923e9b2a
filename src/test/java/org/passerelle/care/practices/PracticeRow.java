package org.passerelle.care.practices;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A practice that is only a row, for tests of what is made of it: in Rouen, and it takes everybody unless told
/// otherwise.
public final class PracticeRow {

    private final JdbcClient database;
    private final UUID id = UUID.randomUUID();

    private PracticeRow(JdbcClient database) {
        this.database = database;
    }

    /// It said yes on this day; without one nobody asked it whether it takes new patients.
    public static PracticeRow insert(JdbcClient database, String name, @Nullable LocalDate saidYesOn) {
        PracticeRow practice = new PracticeRow(database);
        database.sql("""
            insert into practice (id, name, kind, commune_insee, phone, languages, takes_new_patients, verified_at,
                takes_ame, takes_paper_proof, takes_pending_rights, uses_interpreter)
            values (?, ?, 'CABINET', '76540', '+33261910000', '["fra"]', ?, ?, true, true, true, true)
            """)
                .param(practice.id)
                .param(name)
                .param(saidYesOn == null ? null : true)
                .param(saidYesOn)
                .update();
        return practice;
    }

    /// With all that refers to them.
    public static void deleteAllIn(JdbcClient database, String commune) {
        for (String table : new String[] {"practice_override", "practice_answer", "practice_call"}) {
            database.sql("delete from " + table
                            + " where practice_id in (select id from practice where commune_insee = ?)")
                    .param(commune)
                    .update();
        }
        database.sql("delete from practice where commune_insee = ?")
                .param(commune)
                .update();
    }

    public PracticeRow in(String commune) {
        return with("commune_insee", commune);
    }

    public PracticeRow with(String column, @Nullable Object value) {
        database.sql("update practice set " + column + " = ? where id = ?")
                .param(value)
                .param(id)
                .update();
        return this;
    }

    public PracticeRow languages(String... codes) {
        return list("languages", codes);
    }

    public PracticeRow residentsOf(String... communes) {
        return list("residents_of", communes);
    }

    private PracticeRow list(String column, String... values) {
        database.sql("update practice set " + column + " = to_jsonb(?::text[]) where id = ?")
                .param(values)
                .param(id)
                .update();
        return this;
    }

    public UUID id() {
        return id;
    }
}
