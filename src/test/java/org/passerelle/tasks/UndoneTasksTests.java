package org.passerelle.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.pathway.PathwayRows;
import org.passerelle.platform.database.UsesTestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DataJpaTest
@UsesTestDatabase
@Import({UndoneTasks.class, TaskFigures.class, UndoneTasksTests.Surroundings.class})
class UndoneTasksTests {

    private static final Instant NOW = Instant.parse("2026-05-15T10:00:00Z");

    @Autowired
    UndoneTasks undone;

    @Autowired
    JdbcClient database;

    @Test
    void twoDaysPastItsDateATaskStandsWithTheSupervisorToo() {
        due(Duration.ofDays(2).minusMinutes(1));
        UUID late = due(Duration.ofDays(2).plusMinutes(1));

        assertThat(undone.list(10)).singleElement().satisfies(line -> {
            assertThat(line.task().id()).isEqualTo(late);
            assertThat(line.secondStep()).isFalse();
        });
    }

    @Test
    void aWeekPastItsDateItIsForTheCoordinationAndNoFurther() {
        UUID month = due(Duration.ofDays(30));
        UUID week = due(Duration.ofDays(7).plusMinutes(1));

        assertThat(undone.list(10))
                .allMatch(UndoneTasks.ToUnblock::secondStep)
                .extracting(line -> line.task().id())
                .isEqualTo(List.of(month, week));
    }

    @Test
    void aTaskThatIsDoneStandsNowhere() {
        UUID late = due(Duration.ofDays(3));
        database.sql("update task set state = 'DONE', done_at = now(), done_by = 'amina' where id = ?")
                .param(late)
                .update();

        assertThat(undone.list(10)).isEmpty();
    }

    private UUID due(Duration ago) {
        UUID task = UUID.randomUUID();
        UUID pathway = PathwayRows.insert(database);
        database.sql("""
            insert into task (id, user_task_key, pathway_id, person_id, process_id, step, title, priority, due_at, programme,
                audience, state, created_at, version)
            values (?, ?, ?, (select person_id from pathway where id = ?), 'gp-matching', 'Task_CallPractice', 'Appeler', 50, ?, 'CASO', 'MEDIATOR', 'OPEN', now(), 0)
            """)
                .params(
                        task,
                        task.getMostSignificantBits(),
                        pathway,
                        pathway,
                        NOW.minus(ago).atOffset(ZoneOffset.UTC))
                .update();
        return task;
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Surroundings {

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneId.of("Europe/Paris"));
        }
    }
}
