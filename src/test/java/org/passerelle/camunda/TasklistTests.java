package org.passerelle.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ProblemException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.HappyAnswers;
import org.passerelle.journeys.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Somebody works on our tasks with Camunda's own tools.
@WholeApplication
class TasklistTests {

    @LocalServerPort
    private int port;

    @Autowired
    CamundaClients clients;

    @Autowired
    JdbcClient database;

    Api api;
    String pathway;
    String task;

    @BeforeEach
    void aTaskIsOffered() {
        api = Api.at(port, "mediatrice");
        pathway = api.pathway(api.person("Omar", "fra"));
        task = api.task(pathway, "Task_RightsInterview");
    }

    @Test
    void aTaskCompletedThereIsRefusedWithASentenceAndStaysHere() {
        assertThatThrownBy(() -> tasklist()
                        .newCompleteUserTaskCommand(key())
                        .variables(Map.of("urgentSigns", "NO"))
                        .send()
                        .join())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Répondez à cette tâche dans Passerelle");

        assertThat(api.openSteps(pathway)).containsExactly("Task_RightsInterview");
        api.complete(pathway, "Task_RightsInterview", HappyAnswers.rights(api.now()));
        api.task(pathway, "Task_CallPractice");
    }

    @Test
    void somebodyOfTheTeamWhoTakesAFreeTaskThereHoldsItHere() {
        tasklist().newAssignUserTaskCommand(key()).assignee("mediateur").send().join();

        await().untilAsserted(() -> assertThat(
                        Api.ok(api.get("tasks/" + task)).path("assignee").asString())
                .isEqualTo("mediateur"));
    }

    @Test
    void whoHoldsATaskIsDecidedHere() {
        Api.ok(api.post("tasks/" + task + "/claim", Map.of()));
        tasklist()
                .newAssignUserTaskCommand(key())
                .assignee("mediateur")
                .allowOverride(true)
                .send()
                .join();
        tasklist()
                .newAssignUserTaskCommand(key())
                .assignee("nobody-we-know")
                .allowOverride(true)
                .send()
                .join();
        tasklist().newUnassignUserTaskCommand(key()).send().join();

        assertThat(Api.ok(api.get("tasks/" + task)).path("assignee").asString()).isEqualTo("mediatrice");
        api.complete(pathway, "Task_RightsInterview", HappyAnswers.rights(api.now()));
        api.task(pathway, "Task_CallPractice");
    }

    private CamundaClient tasklist() {
        return clients.commands();
    }

    private long key() {
        return database.sql("select user_task_key from task where id = ?")
                .param(UUID.fromString(task))
                .query(Long.class)
                .single();
    }
}
