package org.passerelle.care.practices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.passerelle.pathway.PathwayRows;
import org.passerelle.platform.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a directory of earlier versions held is in the new one, its conditions and answers included.
class PracticeMigrationTests {

    private final TestDatabase database = TestDatabase.empty();
    private final JdbcClient jdbc = JdbcClient.create(database.owner());

    @Test
    void everyConditionAndEveryAnswerIsCarriedOver() {
        migrateTo("89?");
        UUID practice = UUID.randomUUID();
        jdbc.sql("""
            insert into practice values (?, 'Cabinet du Vieux Puits', 'CABINET', '76540', '+33261910007',
                '["fra", "ara"]', true, '2026-05-02', 2, true, true, false, false, true, '6 impasse du Puits', null)
            """).param(practice).update();
        UUID pathway = PathwayRows.insert(jdbc);
        for (String answer : List.of(
                "'DECLINED', 'QUOTA_REACHED'",
                "'DECLINED', 'PERSON_PREFERS_ANOTHER'",
                "'NO_ANSWER', null",
                "'ACCEPTED', null")) {
            jdbc.sql("""
                insert into practice_call (id, pathway_id, practice_id, answered_at, answered_by, answer, refusal_code)
                values (gen_random_uuid(), ?, ?, '2026-05-02T22:30Z', 'amina', %s)
                """.formatted(answer)).param(pathway).param(practice).update();
        }

        migrateTo("latest");

        assertThat(jdbc.sql("""
            select quota || ' ' || quota_period || ' ' || residents_of || ' ' || words || ' ' || other_phones
            from practice
            """).query(String.class).single())
                .isEqualTo("2 MONTH [\"76540\"]  cabinet du vieux puits []");
        assertThat(jdbc.sql("""
            select concat_ws(' ', told_on, source, accepts, reason, noted_by, quota, quota_period, residents_of,
                languages, interpreter, proofs, call_id is not null)
            from practice_answer order by told_on, noted_at, accepts
            """).query(String.class).list())
                .containsExactly(
                        "2026-05-02 DIRECTORY t 2 MONTH [\"76540\"] [\"fra\", \"ara\"] t [\"AME\"] f",
                        // half past midnight in Rouen
                        "2026-05-03 CALL f QUOTA_REACHED amina t",
                        "2026-05-03 CALL t amina t");
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(database.owner())
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }
}
