package org.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.passerelle.care.advocacy.CommitmentMessage;
import org.passerelle.care.outreach.OutreachMessage;
import org.passerelle.care.referral.ReferralMessage;
import org.passerelle.pathway.PathwayMessage;

/// Between the models, the forms and our code travel facts by name. One that is sent and that nothing reads is a fact
/// too many in the engine; one that is read and that nobody gives decides nothing, silently.
@Execution(ExecutionMode.CONCURRENT)
class FactsTests {

    private final ModelFacts facts = ModelFacts.ofAllModels();

    @Test
    void everyFactThatIsSentIsReadByAModel() {
        assertThat(facts.unread()).isEmpty();
    }

    @Test
    void everyFactThatAModelReadsIsGivenBySomebody() {
        assertThat(facts.unknown()).isEmpty();
    }

    @Test
    void whatACallGivesAndTakesIsComparedWithWhatIsCalled() {
        var caller = Bpmn.createExecutableProcess("caller")
                .startEvent()
                .callActivity("Call_Called", call -> call.zeebeProcessId("called")
                        .zeebeInputExpression("\"Lyon\"", "town")
                        .zeebeOutputExpression("calledResult", "result"))
                .done();
        var called =
                Bpmn.createExecutableProcess("called").startEvent().endEvent().done();
        ModelFacts two = ModelFacts.of(List.of(caller, called));

        assertThat(two.unread())
                .containsExactly(
                        "called : «town» est donné, et rien ne le lit",
                        "caller : «result» est donné, et rien ne le lit");
        assertThat(two.unknown()).containsExactly("called : «calledResult» est lu, et personne ne le donne");
    }

    @Test
    void whatAnExpressionNamesForItselfIsNoFact() {
        var model = Bpmn.createExecutableProcess("visit")
                .startEvent()
                .intermediateCatchEvent("Wait_DayBefore")
                .timerWithDateExpression("{at: date and time(visitAt), eve: at - duration(lead), due: eve}.due")
                .endEvent()
                .done();

        assertThat(ModelFacts.of(List.of(model)).unknown())
                .containsExactly(
                        "visit : «lead» est lu, et personne ne le donne",
                        "visit : «visitAt» est lu, et personne ne le donne");
    }

    @Test
    void aMessageThatBringsWhatNobodyReadsIsToldFrom() {
        var model = Bpmn.createExecutableProcess("news")
                .startEvent()
                .intermediateCatchEvent("Wait_News")
                .message(message -> message.name("outcome-reported").zeebeCorrelationKeyExpression("pathwayId"))
                .zeebeOutputExpression("if outcome = \"ATTENDED\" then wantsToReturn else null", "kept")
                .endEvent()
                .done();

        assertThat(ModelFacts.of(List.of(model)).unreadOfMessages())
                .containsExactly("message outcome-reported : aucun de ceux qui l’attendent ne lit «reasonCode»");
    }

    /// Some forms need none: their answers stay with the task, or the form itself marks what leaves it.
    @Test
    void everyHandlerHasAForm() {
        assertThat(facts.forms()).containsAll(facts.handlers());
    }

    @Test
    void everyFactOfAMessageIsReadByOneOfItsReceivers() {
        assertThat(facts.unreadOfMessages()).isEmpty();
    }

    @Test
    void theModelsAndOurCodeNameTheSameMessages() {
        assertThat(facts.messages())
                .isEqualTo(Stream.of(
                                Stream.of(PathwayMessage.values()).map(PathwayMessage::messageName),
                                Stream.of(OutreachMessage.values()).map(OutreachMessage::messageName),
                                Stream.of(ReferralMessage.values()).map(ReferralMessage::messageName),
                                Stream.of(CommitmentMessage.values()).map(CommitmentMessage::messageName))
                        .flatMap(names -> names)
                        .collect(Collectors.toSet()));
    }
}
