package org.passerelle.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.platform.startup.StartRefused;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/// What the application's role may do in the database, and above all what it may not.
class ApplicationRoleTests {

    private static final String LINE = """
        insert into read_audit (at, who, person_id, what, why)
        values (now(), 'amina', gen_random_uuid(), 'GET /people/{id}', 'TEAM')
        """;

    private final TestDatabase database = TestDatabase.migrated();
    private final JdbcClient application = JdbcClient.create(database.dataSource());
    private final JdbcClient owner = JdbcClient.create(database.owner());

    @Test
    void theAuditIsAddedToAndRead() {
        application.sql(LINE).update();
        application.sql(LINE).update();

        assertThat(count(application, "read_audit")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update read_audit set who = 'nobody'",
                "delete from read_audit",
                "truncate read_audit",
                "drop table read_audit",
                "drop schema public cascade",
                "alter table read_audit disable trigger all",
                "alter table read_audit rename to elsewhere",
                "alter table read_audit drop column who",
                "alter table read_audit owner to passerelle_app",
                "alter sequence read_audit_id_seq restart",
                "drop index read_audit_person",
                "create rule forget as on insert to read_audit do instead nothing",
                "create trigger forget before insert on read_audit execute function"
                        + " suppress_redundant_updates_trigger()",
                "insert into read_audit (at, who, found, what, why) values (now(), 'a', 1, '', 'TEAM')"
                        + " on conflict (id) do update set who = 'b'",
                "merge into read_audit a using (values (1)) v on true when matched then delete",
                "set role passerelle",
                "alter role passerelle_app superuser",
                "create role another superuser",
                "copy (select 1) to program 'true'",
                "update flyway_schema_history set checksum = 0",
            })
    void whatWouldChangeTheAuditIsRefused(String sql) {
        application.sql(LINE).update();

        assertThatThrownBy(() -> application.sql(sql).update())
                .rootCause()
                .message()
                .containsAnyOf(
                        "permission denied", "must be owner", "must be able to", "not permitted", "does not exist");
        assertThat(count(owner, "read_audit")).isEqualTo(1);
        assertThat(owner.sql("select who from read_audit").query(String.class).single())
                .isEqualTo("amina");
    }

    @Test
    void allOtherRowsAreTheApplicationsToChange() {
        application
                .sql("insert into finding values ('COMMAND_OVERDUE', 'x', null, now(), now())")
                .update();
        application.sql("update finding set seen_at = now()").update();
        application.sql("delete from finding").update();

        assertThat(count(application, "finding")).isZero();
    }

    @Test
    void theTablesOfALaterMigrationAreItsToo() {
        owner.sql("create table later (id bigint generated always as identity, word text)")
                .update();

        application.sql("insert into later (word) values ('said')").update();

        assertThat(count(application, "later")).isEqualTo(1);
    }

    @Test
    void aLaterTableNamedAnAuditIsOnlyAddedToOnceTheApplicationStarts() {
        owner.sql("create table send_audit (word text)").update();

        open(database.owner(), database.dataSource(), database);

        application.sql("insert into send_audit values ('said')").update();
        assertThatThrownBy(() -> application.sql("delete from send_audit").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    /// As it was when the owner did everything, the engine's tables included.
    @Test
    void aDatabaseOfAnEarlierVersionOpensAndGoesOn() {
        TestDatabase earlier = TestDatabase.empty();
        Flyway.configure().dataSource(earlier.owner()).target("015").load().migrate();
        JdbcClient then = JdbcClient.create(earlier.owner());
        UUID person = UUID.randomUUID();
        then.sql("""
            insert into person (id, alias, languages, created_at, created_by)
            values (?, 'Lina', '["ara"]', now(), 'amina')
            """).param(person).update();
        for (String programme : new String[] {"CASO", "CASO", "SPT"}) {
            then.sql("""
                insert into pathway (id, person_id, programme, state, started_at, started_by, moved_at, expected_by,
                    version) values (gen_random_uuid(), ?, ?, 'RUNNING', now(), 'amina', now(), now(), 0)
                """).params(person, programme).update();
        }
        then.sql("create schema camunda").update();
        then.sql("create table camunda.log (low bigint)").update();
        then.sql("insert into camunda.log values (7)").update();

        open(earlier.owner(), earlier.dataSource(), earlier);

        JdbcClient now = JdbcClient.create(earlier.dataSource());
        assertThat(count(now, "pathway")).isEqualTo(3);
        assertThat(now.sql("select programme from person_team where person_id = ? order by programme")
                        .param(person)
                        .query(String.class)
                        .list())
                .containsExactly("CASO", "SPT");
        now.sql("create schema if not exists camunda").update();
        now.sql("alter table camunda.log add column high bigint").update();
        now.sql("truncate camunda.log").update();
    }

    @Test
    void anOwnerWhoIsAlsoTheApplicationIsRefused() throws Exception {
        JdbcConnectionDetails itself =
                new Details(database.getJdbcUrl(), PostgresServer.OWNER, TestServer.POSTGRES.password());

        assertThatThrownBy(() -> open(database.owner(), database.owner(), itself))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("Le rôle « passerelle » peut changer ou vider le journal")
                .hasMessageContaining("spring.flyway.user");
    }

    @Test
    void aGenerousGrantIsSeenEvenIfTheSettingsAreRight() {
        assertThatCode(() -> ApplicationRole.refuseIfItMayChangeAnAudit(database.dataSource()))
                .doesNotThrowAnyException();

        owner.sql("grant truncate on read_audit to passerelle_app").update();

        assertThatThrownBy(() -> ApplicationRole.refuseIfItMayChangeAnAudit(database.dataSource()))
                .isInstanceOf(StartRefused.class);
    }

    /// As before PostgreSQL 16, whose `pg_has_role` says no to whoever made a role.
    @Test
    void aRoleJustMadeSignsInThoughItsMakerGotNoAdminOptionOnIt() {
        owner.sql("create schema before_16").update();
        owner.sql("create function before_16.pg_has_role(name, text) returns boolean return false")
                .update();
        owner.sql("grant usage on schema before_16 to public").update();
        owner.sql("create role maker login createrole password 'made'").update();
        PGSimpleDataSource maker = signIn("maker", "made");
        maker.setOptions("-c search_path=before_16,pg_catalog,public");

        new ApplicationRole("just_made").prepare(maker, "its own", false);

        assertThatCode(() -> signIn("just_made", "its own").getConnection().close())
                .doesNotThrowAnyException();
    }

    @Test
    void aWrongPasswordEndsTheStartInASentence() {
        owner.sql("create role no_maker login password 'kept'").update();
        JdbcConnectionDetails guess = new Details(database.getJdbcUrl(), database.getUsername(), "guess");

        assertThatThrownBy(() -> open(signIn("no_maker", "guess"), database.dataSource(), database))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("refuse le mot de passe du réglage spring.flyway.password");
        assertThatThrownBy(() -> open(signIn("no_maker", "kept"), database.dataSource(), guess))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("refuse le mot de passe du réglage spring.datasource.password");
    }

    @Test
    void nodesThatStartAtTheSameTimeDoNotDisturbEachOther() throws Exception {
        ApplicationRole role = new ApplicationRole(database.getUsername());
        try (ExecutorService nodes = Executors.newFixedThreadPool(8)) {
            List<Future<?>> starts = new ArrayList<>();
            for (int node = 0; node < 24; node++) {
                starts.add(nodes.submit(() -> {
                    role.prepare(database.owner(), database.getPassword(), true);
                    role.grantRows(database.owner());
                    role.grantASchemaForTheEngine(database.owner());
                }));
            }
            for (Future<?> start : starts) {
                start.get();
            }
        }
    }

    private record Details(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {}

    private PGSimpleDataSource signIn(String role, String password) {
        PGSimpleDataSource as = database.owner();
        as.setUser(role);
        as.setPassword(password);
        return as;
    }

    private static void open(DataSource owner, DataSource application, JdbcConnectionDetails details) {
        new MigrationByTheOwner()
                .migrate(application, details, new MockEnvironment())
                .migrate(Flyway.configure().dataSource(owner).load());
    }

    private static long count(JdbcClient sql, String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }
}
