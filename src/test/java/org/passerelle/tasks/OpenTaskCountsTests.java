package org.passerelle.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.pathway.PathwayRows;
import org.passerelle.platform.database.TestDatabase;
import org.passerelle.platform.database.UsesTestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is kept of the open tasks is what counting them would say, whatever happens to them.
@DataJpaTest
@UsesTestDatabase
@Import(OpenTaskCounts.class)
class OpenTaskCountsTests {

    @Autowired
    OpenTaskCounts counts;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void someTasks() {
        for (int i = 0; i < 6; i++) {
            offer(i % 2 == 0 ? "CASO" : "SPT", i < 4 ? "MEDIATOR" : "SUPERVISOR");
        }
    }

    @AfterEach
    void keptIsCounted() {
        assertKept();
        counts.fold();
        assertKept();
        assertThat(database.sql("select count(*) from open_task_count")
                        .query(Long.class)
                        .single())
                .as("one row for each kind")
                .isEqualTo(counted().size());
    }

    @Test
    void offered() {
        assertThat(kept()).hasSize(4);
    }

    @Test
    void takenGivenBackAndGivenToAnother() {
        change("assignee = 'amina'");
        assertKept();
        change("assignee = null where programme = 'CASO'");
        assertKept();
        change("assignee = 'karim'");
    }

    @Test
    void doneAndCanceled() {
        change("state = 'DONE', done_at = now(), done_by = 'amina' where programme = 'CASO'");
        assertKept();
        change("state = 'CANCELED', done_at = now()");
        assertThat(kept()).isEmpty();
    }

    @Test
    void carriedByAnotherTeamAndForOthers() {
        change("programme = 'LILLE_SUD' where programme = 'SPT'");
        assertKept();
        change("audience = 'SUPERVISOR'");
    }

    @Test
    void changedInWhatIsNotCounted() {
        long rows = database.sql("select count(*) from open_task_count")
                .query(Long.class)
                .single();
        change("priority = 80, due_at = now()");

        assertThat(database.sql("select count(*) from open_task_count")
                        .query(Long.class)
                        .single())
                .isEqualTo(rows);
    }

    @Test
    void deleted() {
        database.sql("delete from task where audience = 'MEDIATOR'").update();
        assertKept();
        offer("CASO", "MEDIATOR");
        counts.fold();
        database.sql("delete from task").update();
        assertThat(kept()).isEmpty();
    }

    @Test
    void theApplicationMayKeepThem() {
        JdbcClient application = JdbcClient.create(TestDatabase.migrated().dataSource());

        assertThat(application.sql("update task set assignee = 'amina'").update())
                .isZero();
        assertThat(application
                        .sql("select count(*) from open_task_count")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void change(String what) {
        assertThat(database.sql("update task set " + what).update()).isPositive();
    }

    private void offer(String programme, String audience) {
        UUID pathway = PathwayRows.insert(database);
        database.sql("""
            insert into task (id, user_task_key, pathway_id, person_id, process_id, step, title, priority, due_at,
                programme, audience, state, created_at, version)
            select gen_random_uuid(), ?, id, person_id, 'p', 's', 't', 50, now(), ?, ?, 'OPEN', now(), 0
            from pathway where id = ?
            """)
                .params(pathway.getMostSignificantBits(), programme, audience, pathway)
                .update();
    }

    private record Kind(
            String programme, String audience, @Nullable String assignee, long count) {}

    private void assertKept() {
        assertThat(kept()).isEqualTo(counted());
    }

    private List<Kind> kept() {
        return kinds("sum(count) as count from open_task_count group by 1, 2, 3 having sum(count) <> 0");
    }

    private List<Kind> counted() {
        return kinds("count(*) as count from task where state = 'OPEN' group by 1, 2, 3");
    }

    private List<Kind> kinds(String counts) {
        return database.sql("select programme, audience, assignee, " + counts + " order by 1, 2, 3")
                .query(Kind.class)
                .list();
    }
}
