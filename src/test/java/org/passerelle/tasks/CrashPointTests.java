package org.passerelle.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.journeys.WholeApplication;
import org.passerelle.pathway.NewPathway;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.NewPerson;
import org.passerelle.person.People;
import org.passerelle.platform.forms.FormOptions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/// An answer is a fact at once and as a whole. Its connection is cut before each of its statements in turn, then before
/// its commit, as the death of the process cuts it: nothing may be left.
@WholeApplication
@TestPropertySource(properties = "passerelle.data=target/crash-points")
@Import(CrashPointTests.Cutting.class)
@DirtiesContext
class CrashPointTests {

    private static final CurrentUser AMINA = new CurrentUser("mediatrice", "Amina", Set.of("MEDIATOR"), Set.of("CASO"));

    @Autowired
    Tasks tasks;

    @Autowired
    Pathways pathways;

    @Autowired
    People people;

    @Autowired
    JdbcClient database;

    @Test
    void anAnswerCutAnywhereLeavesAllOfItOrNothing() {
        UUID pathway = pathways.open(
                new NewPathway(
                        people.add(new NewPerson("Lina", null, List.of("fra"), "76540"), "mediatrice"), "CASO", null),
                AMINA);
        answer(pathway, "Task_RightsInterview", rights());
        UUID task = task(pathway, "Task_CallPractice");
        Map<String, Object> answers = accepted(task);
        List<Map<String, Object>> before = everything(pathway);

        int statements = 0;
        boolean done = false;
        while (!done) {
            Scissors.cutBefore(statements);
            done = completes(task, answers);
            Scissors.rest();
            if (!done) {
                assertThat(everything(pathway))
                        .as("cut before statement %d", statements)
                        .isEqualTo(before);
                statements++;
            }
        }

        assertThat(statements).as("the points where it was cut").isGreaterThan(8);
        assertThat(database.sql("select state from task where id = ?")
                        .param(task)
                        .query(String.class)
                        .single())
                .isEqualTo("DONE");
        assertThat(count("practice_call", pathway)).isEqualTo(1);
        task(pathway, "Task_BookAppointment");
    }

    private boolean completes(UUID task, Map<String, Object> answers) {
        try {
            tasks.complete(task, answers, AMINA);
            return true;
        } catch (RuntimeException cut) {
            return false;
        }
    }

    /// Each row that an answer writes or changes, of all the tables it touches.
    private List<Map<String, Object>> everything(UUID pathway) {
        return List.of(
                rows("select state, answers::text from task where pathway_id = ? order by id", pathway),
                rows("select what, fields::text from pathway_event where pathway_id = ? order by id", pathway),
                rows("select answer from practice_call where pathway_id = ?", pathway),
                rows("select step from waiting_step where pathway_id = ? order by engine_key", pathway),
                rows("select state, expected_by from pathway where id = ?", pathway),
                rows(
                        "select id, takes_new_patients, verified_at from practice where ?::uuid is not null order by"
                                + " id",
                        pathway),
                rows(
                        "select task_instance from scheduled_tasks where task_name = 'engine-command' and ?::uuid is"
                                + " not null",
                        pathway));
    }

    private Map<String, Object> rows(String sql, UUID pathway) {
        return Map.of(sql, database.sql(sql).param(pathway).query().listOfRows());
    }

    private long count(String table, UUID pathway) {
        return database.sql("select count(*) from " + table + " where pathway_id = ?")
                .param(pathway)
                .query(Long.class)
                .single();
    }

    private void answer(UUID pathway, String step, Map<String, Object> answers) {
        tasks.complete(task(pathway, step), answers, AMINA);
    }

    private UUID task(UUID pathway, String step) {
        TaskQuery query = new TaskQuery(Scope.ALL, TaskState.OPEN, pathway, step, false, null, 1);
        await().until(() -> !tasks.list(query, AMINA).items().isEmpty()
                && database.sql("select not exists (select from scheduled_tasks where task_name = 'engine-command')")
                        .query(Boolean.class)
                        .single());
        return tasks.list(query, AMINA).items().getFirst().id();
    }

    private static Map<String, Object> rights() {
        return Map.of(
                "urgentSigns", "NO", "currentRight", "AME", "rightEndDate", "2099-01-01", "proofType", "CARTE_AME");
    }

    private Map<String, Object> accepted(UUID task) {
        var options = (List<?>) tasks.get(task, AMINA).data().get("practices");
        Map<String, Object> answers = new HashMap<>(Map.of("practiceAnswer", "ACCEPTED", "notes", "rappeler lundi"));
        answers.put("practiceId", ((FormOptions.Option) options.getFirst()).value());
        return answers;
    }

    /// Cuts the connection of this thread before its n-th statement or commit.
    static final class Scissors {

        private static final ThreadLocal<@Nullable Integer> LEFT = new ThreadLocal<>();

        private Scissors() {}

        static void cutBefore(int statement) {
            LEFT.set(statement);
        }

        static void rest() {
            LEFT.remove();
        }

        static void passes(Connection connection) throws Exception {
            Integer left = LEFT.get();
            if (left == null) {
                return;
            }
            if (left == 0) {
                LEFT.remove();
                connection.unwrap(Connection.class).abort(Runnable::run);
                throw new java.sql.SQLException("cut", "08006");
            }
            LEFT.set(left - 1);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Cutting {

        @Bean
        static BeanPostProcessor cutConnections() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? watched(DataSource.class, source, null) : bean;
                }
            };
        }

        private static <T> T watched(Class<T> type, Object real, @Nullable Connection connection) {
            return type.cast(
                    Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
                        if (connection != null && method.getName().startsWith("execute")) {
                            Scissors.passes(connection);
                        }
                        if (real instanceof Connection own && method.getName().equals("commit")) {
                            Scissors.passes(own);
                        }
                        try {
                            Object result = method.invoke(real, args);
                            return switch (result) {
                                case Connection opened
                                when !method.getName().equals("unwrap") -> watched(Connection.class, opened, null);
                                case java.sql.CallableStatement call -> call;
                                case java.sql.PreparedStatement prepared
                                when real instanceof Connection own ->
                                    watched(java.sql.PreparedStatement.class, prepared, own);
                                case java.sql.Statement statement
                                when real instanceof Connection own ->
                                    watched(java.sql.Statement.class, statement, own);
                                case null, default -> result;
                            };
                        } catch (InvocationTargetException e) {
                            throw e.getTargetException();
                        }
                    }));
        }
    }
}
