package org.passerelle.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.accounts.TestUsers;
import org.passerelle.journeys.WholeApplication;
import org.passerelle.pathway.PathwayQuery;
import org.passerelle.pathway.PathwayRows;
import org.passerelle.pathway.Pathways;
import org.passerelle.platform.database.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A list asks for all the names of a page at once, however long the page is.
@WholeApplication
class NamesOfAPageTests {

    private static final CurrentUser AMINA = TestUsers.named("mediatrice");
    private static final AtomicLong KEY = new AtomicLong(7_000_000_000L);

    @Autowired
    private Tasks tasks;

    @Autowired
    private Pathways pathways;

    @Autowired
    private JdbcClient database;

    private final List<UUID> rows = new ArrayList<>();

    /// Before all that other tests left: a task about something else has its name from another statement.
    @BeforeEach
    void twentyTasksForTwentyPeople() {
        for (int i = 0; i < 20; i++) {
            UUID pathway = PathwayRows.insert(database);
            rows.add(pathway);
            database.sql("""
                insert into task (id, user_task_key, pathway_id, person_id, process_id, step, title, priority, due_at, programme,
                    audience, state, created_at, version)
                values (gen_random_uuid(), ?, ?, (select person_id from pathway where id = ?), 'rights-check', 'Task_RightsInterview', 'x', 100, now(), 'CASO',
                    'MEDIATOR', 'OPEN', now(), 0)
                """).params(KEY.incrementAndGet(), pathway, pathway).update();
        }
    }

    @AfterEach
    void forgetThem() {
        database.sql("delete from task where pathway_id in (:rows)")
                .param("rows", rows)
                .update();
        database.sql("delete from pathway where id in (:rows)")
                .param("rows", rows)
                .update();
    }

    @Test
    void aListOfTasksTakesTwoStatements() {
        assertThat(StatementCount.during(() -> tasksShown(2))).isEqualTo(2);
        assertThat(StatementCount.during(() -> tasksShown(20))).isEqualTo(2);
    }

    @Test
    void aListOfPathwaysTakesTwo() {
        assertThat(StatementCount.during(() -> pathwaysShown(2))).isEqualTo(2);
        assertThat(StatementCount.during(() -> pathwaysShown(20))).isEqualTo(2);
    }

    @Test
    void aLineTellsThePersonsName() {
        assertThat(tasks.ofPathway(rows.getFirst()))
                .singleElement()
                .satisfies(line -> assertThat(line.alias()).isEqualTo("Lina"))
                .satisfies(line -> assertThat(line.languages()).containsExactly("ara"));
    }

    private int tasksShown(int limit) {
        return tasks.list(new TaskQuery(Scope.ALL, TaskState.OPEN, null, null, false, null, limit), AMINA)
                .items()
                .size();
    }

    private int pathwaysShown(int limit) {
        return pathways.list(new PathwayQuery(Set.of(), false, null, limit), AMINA)
                .items()
                .size();
    }
}
