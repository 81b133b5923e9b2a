package org.passerelle.camunda.embedded;

import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static io.camunda.process.test.api.assertions.ElementSelectors.byId;
import static io.camunda.process.test.api.assertions.UserTaskSelectors.byElementId;
import static io.camunda.process.test.api.assertions.UserTaskSelectors.byTaskName;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.assertions.ProcessInstanceSelectors;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.builder.ProcessBuilder;
import io.camunda.zeebe.model.bpmn.builder.StartEventBuilder;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Each BPMN element that Camunda documents, in a model that runs through it.
/// Many models under one name: a coverage report would add up what does not belong together.
@EmbeddedProcessTest(coverage = false)
class BpmnElementTests {

    private static final String PROCESS = "elements";

    private CamundaClient camunda;
    private CamundaProcessTestContext context;

    @Nested
    class Gateways {

        @Test
        void anExclusiveGatewayTakesTheFirstFlowThatHoldsAndElseTheDefault() {
            deploy(start().exclusiveGateway("big")
                    .sequenceFlowId("yes")
                    .condition("=n > 10")
                    .endEvent("large")
                    .moveToLastExclusiveGateway()
                    .defaultFlow()
                    .endEvent("small")
                    .done());

            assertThat(begin(Map.of("n", 11)))
                    .isCompleted()
                    .hasCompletedElements("large")
                    .hasNotActivatedElements("small");
            assertThat(begin(Map.of("n", 10))).isCompleted().hasCompletedElements("small");
        }

        @Test
        void aParallelGatewayTakesAllFlowsAndWaitsForAll() {
            deploy(start().parallelGateway("fork")
                    .serviceTask("a", t -> t.zeebeJobType("a"))
                    .parallelGateway("join")
                    .endEvent("end")
                    .moveToNode("fork")
                    .serviceTask("b", t -> t.zeebeJobType("b"))
                    .connectTo("join")
                    .done());
            ProcessInstanceEvent instance = begin();

            context.completeJob("a");
            assertThat(instance).isActive().hasCompletedElements("a").hasActiveElements("b");
            context.completeJob("b");
            assertThat(instance).isCompleted().hasCompletedElements("b", "join");
        }

        @Test
        void anInclusiveGatewayTakesEveryFlowThatHoldsAndJoinsThem() {
            deploy(start().inclusiveGateway("fork")
                    .condition("=contains(needs, \"language\")")
                    .manualTask("interpreter")
                    .inclusiveGateway("join")
                    .endEvent("end")
                    .moveToNode("fork")
                    .condition("=contains(needs, \"escort\")")
                    .manualTask("escort")
                    .connectTo("join")
                    .moveToNode("fork")
                    .condition("=contains(needs, \"money\")")
                    .manualTask("money")
                    .connectTo("join")
                    .done());

            assertThat(begin(Map.of("needs", "language, escort")))
                    .isCompleted()
                    .hasCompletedElements("interpreter", "escort", "join")
                    .hasNotActivatedElements("money");
        }

        @Test
        void anEventBasedGatewayGoesWhereSomethingHappensFirst() {
            deploy(start().eventBasedGateway("which")
                    .intermediateCatchEvent(
                            "called", e -> e.message(m -> m.name("call").zeebeCorrelationKeyExpression("id")))
                    .endEvent("answered")
                    .moveToNode("which")
                    .intermediateCatchEvent("waited", e -> e.timerWithDuration("P2D"))
                    .endEvent("late")
                    .done());

            ProcessInstanceEvent called = begin(Map.of("id", "one"));
            assertThat(called).isWaitingForMessage("call", "one");
            publish("call", "one");
            assertThat(called).isCompleted().hasCompletedElements("answered").hasNotActivatedElements("late");

            ProcessInstanceEvent waited = begin(Map.of("id", "two"));
            assertThat(waited).hasActiveElements("which");
            context.increaseTime(Duration.ofDays(2));
            assertThat(waited).isCompleted().hasCompletedElements("late").hasNotActivatedElements("answered");
        }
    }

    @Nested
    class Timers {

        @Test
        void aTimerWaitsForADuration() {
            deploy(start().intermediateCatchEvent("wait", e -> e.timerWithDuration("P3D"))
                    .endEvent()
                    .done());
            ProcessInstanceEvent instance = begin();

            assertThat(instance).hasActiveElements("wait");
            context.increaseTime(Duration.ofDays(2));
            assertThat(instance).isActive();
            context.increaseTime(Duration.ofDays(1));
            assertThat(instance).isCompleted();
        }

        @Test
        void aTimerWaitsForADate() {
            deploy(start().intermediateCatchEvent("wait", e -> e.timerWithDateExpression("appointmentAt"))
                    .endEvent()
                    .done());
            ProcessInstanceEvent instance = begin(Map.of(
                    "appointmentAt",
                    context.getCurrentTime().plus(5, ChronoUnit.DAYS).toString()));

            assertThat(instance).hasActiveElements("wait");
            context.increaseTime(Duration.ofDays(5));
            assertThat(instance).isCompleted();
        }

        @Test
        void aBoundaryTimerInterruptsOrRepeatsBesideIt() {
            deploy(start().serviceTask("work", t -> t.zeebeJobType("work"))
                    .boundaryEvent("reminder", b -> b.cancelActivity(false).timerWithCycle("R2/PT1H"))
                    .endEvent("reminded")
                    .moveToActivity("work")
                    .boundaryEvent("deadline", b -> b.timerWithDuration("P1D"))
                    .endEvent("given-up")
                    .done());
            ProcessInstanceEvent instance = begin();

            assertThat(instance).hasActiveElements("work");
            context.increaseTime(Duration.ofHours(1));
            assertThat(instance).hasCompletedElement("reminded", 1).isActive();
            context.increaseTime(Duration.ofHours(1));
            assertThat(instance).hasCompletedElement("reminded", 2).isActive();
            context.increaseTime(Duration.ofHours(22));
            assertThat(instance).isCompleted().hasTerminatedElements("work").hasCompletedElements("given-up");
        }

        @Test
        void aTimerStartsAnEventSubProcess() {
            ProcessBuilder process = Bpmn.createExecutableProcess(PROCESS);
            process.eventSubProcess("late", e -> e.startEvent(
                            "after-a-day", s -> s.interrupting(true).timerWithDuration("P1D"))
                    .endEvent("closed"));
            deploy(process.startEvent()
                    .serviceTask("work", t -> t.zeebeJobType("work"))
                    .endEvent()
                    .done());
            ProcessInstanceEvent instance = begin();

            assertThat(instance).hasActiveElements("work");
            context.increaseTime(Duration.ofDays(1));
            assertThat(instance).isCompleted().hasTerminatedElements("work").hasCompletedElements("closed");
        }

        @Test
        void aTimerStartsAProcessAgainAndAgain() {
            deploy(Bpmn.createExecutableProcess("every-hour")
                    .startEvent("hourly")
                    .timerWithCycle("R2/PT1H")
                    .endEvent()
                    .done());

            context.increaseTime(Duration.ofHours(1));
            context.increaseTime(Duration.ofHours(1));

            CamundaAssert.assertThatProcessInstance(ProcessInstanceSelectors.byProcessId("every-hour"))
                    .isCompleted();
        }
    }

    @Nested
    class Messages {

        @Test
        void aMessageStartsAProcess() {
            deploy(Bpmn.createExecutableProcess("referral")
                    .startEvent("referred")
                    .message("referral")
                    .endEvent()
                    .done());

            publish("referral", "one");

            CamundaAssert.assertThatProcessInstance(ProcessInstanceSelectors.byProcessId("referral"))
                    .isCompleted()
                    .hasCorrelatedMessage("referral");
        }

        @Test
        void aReceiveTaskWaitsForItsMessage() {
            deploy(start().receiveTask(
                            "hear", t -> t.message(m -> m.name("answer").zeebeCorrelationKeyExpression("id")))
                    .endEvent()
                    .done());
            ProcessInstanceEvent instance = begin(Map.of("id", "one"));

            assertThat(instance).isWaitingForMessage("answer", "one");
            publish("answer", "another");
            assertThat(instance).isActive();
            publish("answer", "one");
            assertThat(instance)
                    .isCompleted()
                    .hasCorrelatedMessage("answer", "one")
                    .hasVariable("heard", "one");
        }

        @Test
        void aMessageAtTheBoundaryInterrupts() {
            deploy(start().serviceTask("work", t -> t.zeebeJobType("work"))
                    .boundaryEvent(
                            "cancelled", b -> b.message(m -> m.name("cancel").zeebeCorrelationKeyExpression("id")))
                    .endEvent("stopped")
                    .done());
            ProcessInstanceEvent instance = begin(Map.of("id", "one"));

            assertThat(instance).isWaitingForMessage("cancel");
            publish("cancel", "one");
            assertThat(instance).isCompleted().hasTerminatedElements("work").hasCompletedElements("stopped");
        }

        @Test
        void aMessageStartsAnEventSubProcessBesideTheRest() {
            ProcessBuilder process = Bpmn.createExecutableProcess(PROCESS);
            process.eventSubProcess("note", e -> e.startEvent("noted", s -> s.interrupting(false)
                            .message(m -> m.name("note").zeebeCorrelationKeyExpression("id")))
                    .endEvent("written"));
            deploy(process.startEvent()
                    .serviceTask("work", t -> t.zeebeJobType("work"))
                    .endEvent()
                    .done());
            ProcessInstanceEvent instance = begin(Map.of("id", "one"));

            assertThat(instance).isWaitingForMessage("note", "one");
            publish("note", "one");
            assertThat(instance).hasCompletedElements("written").hasActiveElements("work");
            context.completeJob("work");
            assertThat(instance).isCompleted();
        }

        @Test
        void messagesAreSentByJobs() {
            deploy(start().sendTask("send", t -> t.zeebeJobType("send"))
                    .intermediateThrowEvent("throw", e -> e.message("m").zeebeJobType("throw"))
                    .endEvent("end", e -> e.message("m").zeebeJobType("end"))
                    .done());
            ProcessInstanceEvent instance = begin();

            context.completeJob("send");
            context.completeJob("throw");
            context.completeJob("end");
            assertThat(instance).isCompleted().hasCompletedElementsInOrder(byId("send"), byId("throw"), byId("end"));
        }
    }

    @Nested
    class Signals {

        @Test
        void aSignalReachesAllThatListenAndStartsProcesses() {
            deploy(
                    Bpmn.createExecutableProcess("listens")
                            .startEvent()
                            .intermediateCatchEvent("hear", e -> e.signal("alarm"))
                            .endEvent()
                            .done(),
                    Bpmn.createExecutableProcess("starts")
                            .startEvent("alarmed")
                            .signal("alarm")
                            .endEvent()
                            .done(),
                    start().intermediateThrowEvent("ring", e -> e.signal("alarm"))
                            .endEvent("again", e -> e.signal("alarm"))
                            .done());
            ProcessInstanceEvent first = begin("listens", Map.of());
            ProcessInstanceEvent second = begin("listens", Map.of());
            assertThat(first).hasActiveElements("hear");
            assertThat(second).hasActiveElements("hear");

            assertThat(begin()).isCompleted();

            assertThat(first).isCompleted();
            assertThat(second).isCompleted();
            CamundaAssert.assertThatProcessInstance(ProcessInstanceSelectors.byProcessId("starts"))
                    .isCompleted();
        }

        @Test
        void aSignalFromOutsideBringsVariables() {
            deploy(start().intermediateCatchEvent("hear", e -> e.signal("alarm"))
                    .endEvent()
                    .done());
            ProcessInstanceEvent instance = begin();
            assertThat(instance).hasActiveElements("hear");

            camunda.newBroadcastSignalCommand()
                    .signalName("alarm")
                    .variables(Map.of("why", "fire"))
                    .send()
                    .join();

            assertThat(instance).isCompleted().hasVariable("why", "fire");
        }
    }

    @Nested
    class Errors {

        @Test
        void anErrorOfAJobIsCaughtAtItsBoundary() {
            deploy(start().serviceTask("work", t -> t.zeebeJobType("work"))
                    .boundaryEvent("refused", b -> b.error("REFUSED").zeebeOutputExpression("why", "why"))
                    .endEvent("caught")
                    .done());
            ProcessInstanceEvent instance = begin();

            context.throwBpmnErrorFromJob("work", "REFUSED", Map.of("why", "full"));

            assertThat(instance)
                    .isCompleted()
                    .hasTerminatedElements("work")
                    .hasCompletedElements("caught")
                    .hasVariable("why", "full");
        }

        @Test
        void anErrorEndEventOfASubProcessIsCaughtOutsideIt() {
            deploy(start().subProcess("inside")
                    .embeddedSubProcess()
                    .startEvent()
                    .endEvent("fails", e -> e.error("BROKEN"))
                    .subProcessDone()
                    .boundaryEvent("broken", b -> b.error("BROKEN"))
                    .endEvent("caught")
                    .done());

            assertThat(begin()).isCompleted().hasTerminatedElements("inside").hasCompletedElements("caught");
        }

        @Test
        void anErrorStartsAnEventSubProcess() {
            ProcessBuilder process = Bpmn.createExecutableProcess(PROCESS);
            process.eventSubProcess(
                    "mend", e -> e.startEvent("broken", s -> s.error("BROKEN")).endEvent("mended"));
            deploy(process.startEvent()
                    .serviceTask("work", t -> t.zeebeJobType("work"))
                    .endEvent()
                    .done());
            ProcessInstanceEvent instance = begin();

            context.throwBpmnErrorFromJob("work", "BROKEN");

            assertThat(instance).isCompleted().hasCompletedElements("mended");
        }

        @Test
        void anErrorNobodyCatchesIsAnIncident() {
            deploy(start().serviceTask("work", t -> t.zeebeJobType("work"))
                    .endEvent()
                    .done());
            ProcessInstanceEvent instance = begin();

            context.throwBpmnErrorFromJob("work", "UNKNOWN");

            assertThat(instance).hasActiveIncidents();
        }
    }

    @Nested
    class Escalations {

        @Test
        void anEscalationGoesOnBesideItOrInterrupts() {
            deploy(start().subProcess("inside")
                    .embeddedSubProcess()
                    .startEvent()
                    .intermediateThrowEvent("asks", e -> e.escalation("HELP"))
                    .endEvent("stops", e -> e.escalation("STOP"))
                    .subProcessDone()
                    .boundaryEvent("help", b -> b.cancelActivity(false).escalation("HELP"))
                    .endEvent("helped")
                    .moveToActivity("inside")
                    .boundaryEvent("stop", b -> b.escalation("STOP"))
                    .endEvent("stopped")
                    .done());

            assertThat(begin())
                    .isCompleted()
                    .hasCompletedElements("helped", "stopped")
                    .hasTerminatedElements("inside");
        }
    }

    @Nested
    class Compensation {

        @Test
        void whatWasDoneIsUndone() {
            deploy(start().serviceTask("book", t -> t.zeebeJobType("book"))
                    .boundaryEvent(
                            "undo-booking",
                            b -> b.compensation(c -> c.serviceTask("unbook").zeebeJobType("unbook")))
                    .moveToActivity("book")
                    .endEvent("undo", e -> e.compensateEventDefinition().compensateEventDefinitionDone())
                    .done());
            ProcessInstanceEvent instance = begin();

            context.completeJob("book");
            context.completeJob("unbook");

            assertThat(instance).isCompleted().hasCompletedElements("book", "unbook", "undo");
        }
    }

    @Nested
    class MultiInstances {

        @Test
        void inParallelAllAreThereAtOnceAndTheirResultsAreCollected() {
            deploy(start().serviceTask("call", t -> t.zeebeJobType("call").multiInstance(m -> m.parallel()
                            .zeebeInputCollectionExpression("practices")
                            .zeebeInputElement("practice")
                            .zeebeOutputCollection("answers")
                            .zeebeOutputElementExpression("practice + \"!\"")))
                    .endEvent()
                    .done());
            ProcessInstanceEvent instance = begin(Map.of("practices", List.of("a", "b", "c")));

            // The three, and what holds them together
            assertThat(instance).hasActiveElement("call", 4);
            context.mockJobWorker("call").thenComplete();

            assertThat(instance).isCompleted().hasVariable("answers", List.of("a!", "b!", "c!"));
        }

        @Test
        void inSequenceOneFollowsTheOtherUntilTheConditionHolds() {
            deploy(start().serviceTask("call", t -> t.zeebeJobType("call").multiInstance(m -> m.sequential()
                            .zeebeInputCollectionExpression("practices")
                            .zeebeInputElement("practice")
                            .completionCondition("=numberOfCompletedInstances = 2")))
                    .endEvent()
                    .done());
            ProcessInstanceEvent instance = begin(Map.of("practices", List.of("a", "b", "c")));

            assertThat(instance).hasActiveElement("call", 2);
            context.completeJob("call");
            assertThat(instance).hasCompletedElement("call", 1).hasActiveElement("call", 2);
            context.completeJob("call");
            assertThat(instance).isCompleted();
        }
    }

    @Nested
    class Containers {

        @Test
        void aSubProcessKeepsItsOwnVariables() {
            deploy(start().subProcess("inside", s -> s.zeebeInputExpression("n + 1", "inner"))
                    .embeddedSubProcess()
                    .startEvent()
                    .manualTask("within")
                    .endEvent()
                    .subProcessDone()
                    .endEvent()
                    .done());

            assertThat(begin(Map.of("n", 1)))
                    .isCompleted()
                    .hasCompletedElements("inside", "within")
                    .hasLocalVariable("inside", "inner", 2)
                    .hasVariableNames("n");
        }

        @Test
        void aCallActivityRunsAnotherProcessAndTakesItsResult() {
            deploy(
                    Bpmn.createExecutableProcess("child")
                            .startEvent()
                            .endEvent("said", e -> e.zeebeOutputExpression("\"hello \" + name", "greeting"))
                            .done(),
                    start().callActivity("call", c -> c.zeebeProcessId("child"))
                            .endEvent()
                            .done());

            assertThat(begin(Map.of("name", "Awa")))
                    .isCompleted()
                    .hasCompletedElements("call")
                    .hasVariable("greeting", "hello Awa");
            CamundaAssert.assertThatProcessInstance(ProcessInstanceSelectors.byProcessId("child"))
                    .isCompleted();
        }

        @Test
        void anAdHocSubProcessDoesWhatItIsTold() {
            deploy(start().adHocSubProcess("any", a -> {
                        a.zeebeActiveElementsCollectionExpression("todo");
                        a.manualTask("A");
                        a.manualTask("B");
                        a.manualTask("C");
                    })
                    .endEvent()
                    .done());

            assertThat(begin(Map.of("todo", List.of("A", "C"))))
                    .isCompleted()
                    .hasCompletedElements("A", "C", "any")
                    .hasNotActivatedElements("B");
        }
    }

    @Nested
    class Tasks {

        @Test
        void aServiceTaskIsDoneByAWorker() {
            deploy(start().serviceTask("work", t -> t.zeebeJobType("work"))
                    .endEvent()
                    .done());
            context.mockJobWorker("work").thenComplete(Map.of("done", true));

            assertThat(begin()).isCompleted().hasVariable("done", true);
        }

        @Test
        void aUserTaskIsThereForItsPeopleWithItsForm() {
            camunda.newDeployResourceCommand()
                    .addResourceStringUtf8("{\"id\": \"ask\", \"type\": \"default\", \"components\": []}", "ask.form")
                    .send()
                    .join();
            deploy(start().userTask("ask", t -> t.zeebeUserTask()
                            .name("Ask")
                            .zeebeFormId("ask")
                            .zeebeCandidateGroups("mediators")
                            .zeebeAssignee("amina")
                            .zeebeDueDateExpression("now() + duration(\"P2D\")")
                            .zeebeTaskPriority("80"))
                    .endEvent()
                    .done());
            ProcessInstanceEvent instance = begin();

            assertThat(byTaskName("Ask"))
                    .isCreated()
                    .hasAssignee("amina")
                    .hasCandidateGroup("mediators")
                    .hasPriority(80)
                    .hasElementId("ask");
            context.completeUserTask(byElementId("ask"), Map.of("answer", "yes"));
            assertThat(instance).isCompleted().hasVariable("answer", "yes");
            assertThat(byElementId("ask")).isCompleted();
        }

        @Test
        void aBusinessRuleTaskAsksADecision() {
            context.mockDmnDecision("route", Map.of("way", "GP"));
            deploy(start().businessRuleTask(
                            "decide", t -> t.zeebeCalledDecisionId("route").zeebeResultVariable("route"))
                    .endEvent()
                    .done());

            assertThat(begin()).isCompleted().hasVariable("route", Map.of("way", "GP"));
        }

        @Test
        void aScriptTaskWorksOutAnExpression() {
            deploy(start().scriptTask(
                            "count", t -> t.zeebeExpression("sum(list)").zeebeResultVariable("total"))
                    .endEvent()
                    .done());

            assertThat(begin(Map.of("list", List.of(1, 2, 3)))).isCompleted().hasVariable("total", 6);
        }

        @Test
        void manualAndPlainTasksAreOnlyPassed() {
            deploy(start().manualTask("by-hand").task("somehow").endEvent().done());

            assertThat(begin()).isCompleted().hasCompletedElementsInOrder(byId("by-hand"), byId("somehow"));
        }
    }

    @Nested
    class Listeners {

        @Test
        void executionListenersRunBeforeAndAfterAnElement() {
            deploy(start().serviceTask("work", t -> t.zeebeJobType("work")
                            .zeebeStartExecutionListener("before")
                            .zeebeEndExecutionListener("after"))
                    .endEvent()
                    .done());
            ProcessInstanceEvent instance = begin();

            context.completeJob("before", Map.of("a", 1));
            context.completeJob("work");
            context.completeJob("after", Map.of("b", 2));
            assertThat(instance).isCompleted().hasVariable("b", 2);
        }

        @Test
        void taskListenersSeeATaskComeAndGo() {
            deploy(start().userTask("ask", t -> t.zeebeUserTask()
                            .zeebeTaskListener(l -> l.creating().type("coming"))
                            .zeebeTaskListener(l -> l.completing().type("going")))
                    .endEvent()
                    .done());
            ProcessInstanceEvent instance = begin();

            context.completeJob("coming");
            assertThat(byElementId("ask")).isCreated();
            context.mockJobWorker("going").thenComplete();
            context.completeUserTask(byElementId("ask"));
            assertThat(instance).isCompleted();
        }
    }

    @Nested
    class OtherEvents {

        @Test
        void aTerminateEndEventEndsTheRest() {
            deploy(start().parallelGateway("fork")
                    .serviceTask("work", t -> t.zeebeJobType("work"))
                    .endEvent()
                    .moveToNode("fork")
                    .endEvent("enough", e -> e.terminate())
                    .done());

            assertThat(begin()).isCompleted().hasTerminatedElements("work").hasCompletedElements("enough");
        }

        @Test
        void aLinkGoesOnElsewhere() {
            ProcessBuilder process = Bpmn.createExecutableProcess(PROCESS);
            process.startEvent().intermediateThrowEvent("out", e -> e.link("there"));
            deploy(process.linkCatchEvent("in")
                    .link("there")
                    .manualTask("on")
                    .endEvent()
                    .done());

            assertThat(begin()).isCompleted().hasCompletedElementsInOrder(byId("out"), byId("in"), byId("on"));
        }

        @Test
        void aPlainThrowEventIsOnlyPassed() {
            deploy(start().intermediateThrowEvent("milestone").endEvent().done());

            assertThat(begin()).isCompleted().hasCompletedElements("milestone");
        }
    }

    private static StartEventBuilder start() {
        return Bpmn.createExecutableProcess(PROCESS).startEvent("start");
    }

    private void deploy(BpmnModelInstance... models) {
        for (int i = 0; i < models.length; i++) {
            camunda.newDeployResourceCommand()
                    .addProcessModel(models[i], i + ".bpmn")
                    .send()
                    .join();
        }
    }

    private ProcessInstanceEvent begin() {
        return begin(Map.of());
    }

    private ProcessInstanceEvent begin(Map<String, Object> variables) {
        return begin(PROCESS, variables);
    }

    private ProcessInstanceEvent begin(String processId, Map<String, Object> variables) {
        return camunda.newCreateInstanceCommand()
                .bpmnProcessId(processId)
                .latestVersion()
                .variables(variables)
                .send()
                .join();
    }

    private void publish(String name, String correlationKey) {
        camunda.newPublishMessageCommand()
                .messageName(name)
                .correlationKey(correlationKey)
                .timeToLive(Duration.ZERO)
                .variables(Map.of("heard", correlationKey))
                .send()
                .join();
    }
}
