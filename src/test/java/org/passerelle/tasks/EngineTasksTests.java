package org.passerelle.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.camunda.Subject;
import org.passerelle.camunda.UserTaskCanceled;
import org.passerelle.camunda.UserTaskCreated;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/// Two words of the engine about one task come by two ways, and may overtake each other.
@WholeApplication
class EngineTasksTests {

    private static final long KEY = 9_000_000_000_000_001L;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationEventPublisher engine;

    @Autowired
    private TransactionTemplate transaction;

    private Api api;
    private String pathway;
    private UserTaskCreated offered;

    @BeforeEach
    void aPathway() {
        api = Api.at(port, "mediatrice");
        pathway = api.pathway(api.person("Hiwot", "fra"));
        api.task(pathway, "Task_RightsInterview");
        offered = new UserTaskCreated(
                KEY,
                Subject.pathway(UUID.fromString(pathway)),
                "reminders",
                "Task_RemindPerson",
                "Rappeler le rendez-vous",
                null,
                null,
                50,
                "mediators");
    }

    @Test
    void aTaskThatIsGoneBeforeItIsOfferedIsNotOffered() {
        say(new UserTaskCanceled(offered));
        say(offered);

        assertThat(api.openSteps(pathway)).containsExactly("Task_RightsInterview");
        assertThat(Api.stream(api.pathwayNow(pathway).path("waiting"))
                        .map(wait -> wait.path("step").asString()))
                .containsExactly("Task_RightsInterview");
    }

    private void say(Object word) {
        transaction.executeWithoutResult(_ -> engine.publishEvent(word));
    }
}
