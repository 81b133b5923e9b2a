package org.passerelle.camunda.embedded;

import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.camunda.embedded.Refusals.assertRefused;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.PublishMessageCommandStep1.PublishMessageCommandStep3;
import io.camunda.client.api.response.CorrelateMessageResponse;
import io.camunda.client.api.response.EvaluateDecisionResponse;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Messages, signals and decisions. The model waits for the message `answer`, and again for the signal `closing`.
@EmbeddedProcessTest(deploy = "embedded/visit", coverage = false)
class MessageCallsTests {

    private CamundaClient camunda;
    private CamundaProcessTestContext context;

    @BeforeEach
    void aModelThatWaits() {
        camunda.newDeployResourceCommand()
                .addProcessModel(
                        Bpmn.createExecutableProcess("question")
                                .startEvent()
                                .intermediateCatchEvent(
                                        "wait-for-answer",
                                        event -> event.message(message ->
                                                message.name("answer").zeebeCorrelationKeyExpression("id")))
                                .intermediateCatchEvent("wait-for-closing", event -> event.signal("closing"))
                                .endEvent()
                                .done(),
                        "question.bpmn")
                .execute();
    }

    @Test
    void aMessagePublishedBeforeAnybodyWaitsIsKeptForItsTime() {
        publish("early").timeToLive(Duration.ofHours(1)).execute();
        publish("too-early").timeToLive(Duration.ofHours(1)).execute();

        assertThat(ask("early")).hasCompletedElements("wait-for-answer");
        context.increaseTime(Duration.ofHours(2));
        assertThat(ask("too-early")).hasActiveElements("wait-for-answer").isWaitingForMessage("answer", "too-early");
    }

    @Test
    void aMessageWithTheSameIdIsRefusedWhileTheFirstIsKept() {
        publish("twice").messageId("m-1").timeToLive(Duration.ofHours(1)).execute();

        assertRefused(409, "ALREADY_EXISTS", () -> publish("twice")
                .messageId("m-1")
                .timeToLive(Duration.ofHours(1))
                .execute());
    }

    @Test
    void aCorrelationTellsWhomItReachedAndBringsItsVariables() {
        ProcessInstanceEvent question = ask("one");
        assertThat(question).isWaitingForMessage("answer", "one");

        CorrelateMessageResponse reached = camunda.newCorrelateMessageCommand()
                .messageName("answer")
                .correlationKey("one")
                .variables(Map.of("text", "yes"))
                .execute();

        assertThat(reached.getProcessInstanceKey()).isEqualTo(question.getProcessInstanceKey());
        assertThat(question).hasVariable("text", "yes").hasCorrelatedMessage("answer", "one");
    }

    @Test
    void aCorrelationThatReachesNobodyIsRefused() {
        assertRefused(404, "answer", () -> camunda.newCorrelateMessageCommand()
                .messageName("answer")
                .correlationKey("nobody")
                .execute());
    }

    @Test
    void aSignalReachesAllThatWaitForIt() {
        ProcessInstanceEvent one = answered("one");
        ProcessInstanceEvent two = answered("two");

        camunda.newBroadcastSignalCommand()
                .signalName("closing")
                .variables(Map.of("reason", "evening"))
                .execute();

        assertThat(one).isCompleted().hasVariable("reason", "evening");
        assertThat(two).isCompleted();
    }

    @Test
    void aDecisionIsEvaluatedByIdOrKeyAndTellsWhy() {
        EvaluateDecisionResponse byId = camunda.newEvaluateDecisionCommand()
                .decisionId("visit-route")
                .variables(Map.of("urgent", true))
                .execute();
        EvaluateDecisionResponse byKey = camunda.newEvaluateDecisionCommand()
                .decisionKey(byId.getDecisionKey())
                .variables(Map.of("urgent", true))
                .execute();

        assertThat(byId.getDecisionOutput()).isEqualTo("\"at home\"");
        assertThat(byKey.getDecisionOutput()).isEqualTo(byId.getDecisionOutput());
        assertThat(byId.getEvaluatedDecisions().getFirst().getMatchedRules()).hasSize(1);
        assertThat(byId).isEvaluated().hasOutput("at home");
    }

    private PublishMessageCommandStep3 publish(String id) {
        return camunda.newPublishMessageCommand().messageName("answer").correlationKey(id);
    }

    private ProcessInstanceEvent ask(String id) {
        return camunda.newCreateInstanceCommand()
                .bpmnProcessId("question")
                .latestVersion()
                .variables(Map.of("id", id))
                .execute();
    }

    private ProcessInstanceEvent answered(String id) {
        ProcessInstanceEvent question = ask(id);
        assertThat(question).isWaitingForMessage("answer", id);
        publish(id).execute();
        assertThat(question).hasActiveElements("wait-for-closing");
        return question;
    }
}
