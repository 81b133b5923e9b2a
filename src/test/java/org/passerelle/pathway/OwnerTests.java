package org.passerelle.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.passerelle.platform.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

class OwnerTests {

    static final List<Owner> OWNERS = List.of(new Owner.User("amina"), new Owner.Team("CASO"), new Owner.Machine());

    @ParameterizedTest
    @FieldSource("OWNERS")
    void isReadFromTheTableAsItWasKept(Owner owner) {
        assertThat(Owner.kept(owner.kind(), owner.name())).isEqualTo(owner);
    }

    @Test
    void whoWasATextBeforeIsSomebodyNow() {
        TestDatabase empty = TestDatabase.empty();
        FluentConfiguration migration = Flyway.configure().dataSource(empty.owner());
        migration.target("030").load().migrate();
        JdbcClient database = JdbcClient.create(empty.owner());
        UUID pathway = pathway(database);
        waits(database, 1, pathway, "TASK", "amina");
        waits(database, 2, pathway, "TASK", "CASO");
        waits(database, 3, pathway, "TASK", null);
        waits(database, 4, pathway, "DATE", "system");

        migration.target("031").load().migrate();

        assertThat(database.sql("select owner_kind, owner from waiting_step order by engine_key")
                        .query((row, number) ->
                                Owner.kept(Owner.Kind.valueOf(row.getString("owner_kind")), row.getString("owner")))
                        .list())
                .containsExactly(
                        new Owner.User("amina"), new Owner.Team("CASO"), new Owner.Team("CASO"), new Owner.Machine());
    }

    /// As the tables were then.
    private static UUID pathway(JdbcClient database) {
        UUID id = UUID.randomUUID();
        database.sql("""
            insert into person (id, alias, languages, created_at, created_by) values (?, 'Lina', '["ara"]', now(), 'amina')
            """).param(id).update();
        database.sql("""
            insert into pathway (id, person_id, programme, state, started_at, started_by, moved_at, expected_by, version)
            values (?, ?, 'CASO', 'RUNNING', now(), 'amina', now(), now(), 0)
            """).params(id, id).update();
        return id;
    }

    private static void waits(JdbcClient database, long key, UUID pathway, String kind, String owner) {
        database.sql("""
            insert into waiting_step (engine_key, pathway_id, process_id, step, kind, since, expected_by, owner)
            values (?, ?, 'rights-check', 'Task_RightsInterview', ?, now(), now(), ?)
            """).params(key, pathway, kind, owner).update();
    }
}
