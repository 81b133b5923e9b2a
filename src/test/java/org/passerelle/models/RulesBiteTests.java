package org.passerelle.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.builder.UserTaskBuilder;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnEdge;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnShape;
import io.camunda.zeebe.model.bpmn.instance.di.Waypoint;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Each rule, held against a drawing that breaks it and against the one that mends it.
class RulesBiteTests {

    @Test
    void aDateThatNoMessageMakesNeedless() {
        var model = Bpmn.createExecutableProcess("search")
                .startEvent()
                .intermediateCatchEvent(
                        "Wait_Again", wait -> wait.name("demain").timerWithDuration("P1D"))
                .endEvent()
                .done();

        assertThat(DeafWaits.in(List.of(model)))
                .containsExactly("search, Wait_Again «demain» : rien ne peut la réveiller avant la date ; ajoutez le"
                        + " message qui la rend inutile");
    }

    @Test
    void theEndOfThePathwayIsNoMessageThatWakes() {
        assertThat(DeafWaits.in(List.of(called(), caller("pathway-closing")))).hasSize(1);
        assertThat(DeafWaits.in(List.of(called(), caller("appointment-changed"))))
                .isEmpty();
    }

    @Test
    void aTaskThatTakesItsTimeAwayInSilence() {
        var model = Bpmn.createExecutableProcess("search")
                .startEvent()
                .userTask("Task_Call", task -> task.name("Appeler"))
                .boundaryEvent("Event_Late")
                .timerWithDuration("P1D")
                .endEvent()
                .done();

        assertThat(DeafWaits.in(List.of(model))).singleElement().asString().startsWith("search, Task_Call «Appeler»");
    }

    @Test
    void aTaskNobodyMisses() {
        var model = Bpmn.createExecutableProcess("search")
                .startEvent()
                .userTask("Task_Call", task -> task.name("Appeler").zeebeUserTask())
                .userTask("Task_CallInTime", task -> task.zeebeUserTask().zeebeDueDate("=now()"))
                .done();

        assertThat(UndoneTasks.in(model))
                .containsExactly("search, Task_Call «Appeler» : personne ne verra qu’elle n’est pas faite ; donnez-lui"
                        + " une échéance ou une minuterie");
    }

    @Test
    void daysThatAreCountedInHours() {
        String day = "{at: date and time(now(), \"Europe/Paris\"), due: date and time(date(at) + duration(\"P7D\"),"
                + " time(at))}.due";

        assertThat(UnevenDays.in(waitUntil("=if asked then now() + duration(\"P7D\") else date and time(askAt)")))
                .containsExactly(
                        "search, Wait_Again «plus tard» : une heure de trop ou de moins au changement d’heure ;"
                                + " comptez les jours sur la date de Paris, comme le font les autres attentes");
        assertThat(UnevenDays.in(waitUntil("=" + day))).isEmpty();
        assertThat(UnevenDays.in(waitUntil("=now() + duration(\"PT4H\")"))).isEmpty();
    }

    private static BpmnModelInstance waitUntil(String date) {
        return Bpmn.createExecutableProcess("search")
                .startEvent()
                .intermediateCatchEvent(
                        "Wait_Again", wait -> wait.name("plus tard").timerWithDate(date))
                .endEvent()
                .done();
    }

    @Test
    void aLoopThatNobodyCounts() {
        assertThat(EndlessLoops.in(loop("answer = \"NO\"")))
                .containsExactly("search, boucle Task_Call → Gateway_Answer : rien n’y compte les tours ; ajoutez un"
                        + " compteur et sa limite, ou une supervision");
        assertThat(EndlessLoops.in(loop("answer = \"NO\" and calls < 3"))).isEmpty();
        assertThat(EndlessLoops.in(loop("answer = \"NO\" and others < 3"))).hasSize(1);
    }

    @Test
    void aLoopThatWaitsForNothing() {
        var model = Bpmn.createExecutableProcess("search")
                .startEvent()
                .serviceTask("Task_Rank", task -> task.zeebeJobType("rank")
                        .zeebeOutputExpression("searches + 1", "searches"))
                .exclusiveGateway("Gateway_Found")
                .conditionExpression("searches < 3")
                .connectTo("Task_Rank")
                .done();

        assertThat(EndlessLoops.in(model))
                .containsExactly("search, boucle Gateway_Found → Task_Rank : elle tourne sans rien attendre ; ajoutez"
                        + " une tâche ou une attente");
    }

    @Test
    void aTableWithAGapAndAnOverlap() {
        String table = table("UNIQUE", row("Rule_A", "\"A\"", "&gt; 3"), row("Rule_Any", "\"A\",\"B\"", "&gt;= 4"));

        assertThat(DecisionTables.in(table))
                .containsExactly(
                        "table choose : 11 cas sur 15 ne trouvent aucune ligne, par exemple Lettre = A, Nombre = 2",
                        "table choose : 2 cas sur 15 trouvent plusieurs lignes, par exemple Lettre = A, Nombre = 4 :"
                                + " Rule_A, Rule_Any");
    }

    @Test
    void aTableThatAnswersWithWhateverIsLeft() {
        String table = table("FIRST", row("Rule_A", "\"A\"", ""), row("Rule_Rest", "", ""));

        assertThat(DecisionTables.in(table))
                .contains(
                        "table choose : l’ordre des lignes décide (FIRST) ; choisissez Unique ou Collecter, ou dites"
                                + " dans la description de la table que «La première ligne qui convient décide», et"
                                + " pourquoi",
                        "table choose : «B» (Lettre) n’a pas de ligne à son nom",
                        "table choose : la ligne Rule_Rest, qui attrape tout le reste, répond à 67 % des cas");
    }

    /// As a text of law is read.
    @Test
    void aTableThatIsReadFromTheTopAndSaysSo() {
        String a = row("Rule_A", "\"A\",\"B\"", "&gt; 3");
        String rest = row("Rule_Rest", "", "");

        assertThat(DecisionTables.in(readFromTheTop(a, rest))).isEmpty();
        assertThat(DecisionTables.in(readFromTheTop(a)))
                .containsExactly("table choose : la dernière ligne Rule_A ne répond pas à tout ce qui reste");
        assertThat(DecisionTables.in(readFromTheTop(rest, a)))
                .contains("table choose : la ligne Rule_Rest répond à tout : les suivantes ne sont jamais lues");
    }

    private static String readFromTheTop(String... rows) {
        return table("FIRST", rows)
                .replace(
                        "<decisionTable id=\"t\"",
                        "<description>La première ligne qui convient décide : l’urgence avant tout.</description>"
                                + "<decisionTable id=\"t\"");
    }

    @Test
    void aPictureTheEyeCannotFollow() {
        UserTaskBuilder last = Bpmn.createExecutableProcess("long").startEvent().userTask();
        for (int more = 0; more < 24; more++) {
            last = last.userTask();
        }

        assertThat(Drawings.in(last.done()))
                .containsExactly("long : 26 formes, plus que 25 ; sortez-en un processus appelé");
    }

    @Test
    void linesThatCrossRunThroughOrSlant() {
        assertThat(Drawings.in(drawn(100, 0, 100, 500))).contains("search, la flèche Flow_Still croise Flow_Moved");
        assertThat(Drawings.in(drawn(100, 0, 400, 500)))
                .contains("search, la flèche Flow_Moved est en biais ; tracez-la à angles droits");
        assertThat(Drawings.in(drawn(0, 118, 700, 118)))
                .contains("search, la flèche Flow_Moved passe à travers Start_Search");
    }

    @Test
    void aWayBackWiderThanTheScreen() {
        BpmnModelInstance model = drawn(1700, 700, 100, 700);
        model.getModelElementsByType(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnElement().getId().equals("Task_Two"))
                .forEach(shape -> shape.getBounds().setX(0));

        assertThat(Drawings.in(model))
                .containsExactly("search, la flèche Flow_Moved revient de 1600 points, plus qu’un écran (1280)");
    }

    @Test
    void namesThatSayNothing() {
        var model = Bpmn.createExecutableProcess("search")
                .startEvent("Start_Search")
                .name("Recherche")
                .userTask("Task_Call", task -> task.name("Appel du cabinet"))
                .exclusiveGateway("Gateway_Answer")
                .name("Réponse")
                .endEvent("End_Yes", end -> end.name(""))
                .moveToLastGateway()
                .endEvent("End_No", end -> end.name("Refusé"))
                .done();

        assertThat(Names.in(List.of(model)))
                .containsExactlyInAnyOrder(
                        "search, Task_Call «Appel du cabinet» : dites ce qu’il faut faire, verbe d’abord (Appeler,"
                                + " Prévoir, Prendre)",
                        "search, Gateway_Answer «Réponse» : posez une question, avec son point d’interrogation",
                        "search, Gateway_Answer «Réponse» : dites par où aller sinon (flux par défaut)",
                        "search, Gateway_Answer «Réponse» : la flèche vers End_Yes n’a pas de condition",
                        "search, Gateway_Answer «Réponse» : la flèche vers End_No n’a pas de condition",
                        "search, End_Yes : un événement sans nom");
    }

    @Test
    void aCallUnderAnotherName() {
        var caller = Bpmn.createExecutableProcess("caller")
                .startEvent("Start_Caller")
                .name("Début")
                .callActivity("Call_Search", call -> call.name("Chercher").zeebeProcessId("search"))
                .done();
        var called = Bpmn.createExecutableProcess("search").name("Recherche").done();

        assertThat(Names.in(List.of(caller, called)))
                .containsExactly(
                        "caller, Call_Search «Chercher» : doit porter le nom du processus appelé, «Recherche»");
    }

    private static BpmnModelInstance called() {
        return Bpmn.createExecutableProcess("search")
                .startEvent()
                .intermediateCatchEvent("Wait_Again", wait -> wait.timerWithDuration("P1D"))
                .done();
    }

    private static BpmnModelInstance caller(String message) {
        return Bpmn.createExecutableProcess("caller")
                .startEvent()
                .callActivity("Call_Search", call -> call.zeebeProcessId("search"))
                .boundaryEvent("Event_Over")
                .message(waking -> waking.name(message).zeebeCorrelationKeyExpression("pathwayId"))
                .endEvent()
                .done();
    }

    private static BpmnModelInstance loop(String again) {
        return Bpmn.createExecutableProcess("search")
                .startEvent()
                .userTask(
                        "Task_Call",
                        task -> task.zeebeOutputExpression("if calls = null then 1 else calls + 1", "calls"))
                .exclusiveGateway("Gateway_Answer")
                .conditionExpression(again)
                .connectTo("Task_Call")
                .moveToNode("Gateway_Answer")
                .endEvent()
                .done();
    }

    /// Two flows, one lying below all shapes, one as asked.
    private static BpmnModelInstance drawn(double x1, double y1, double x2, double y2) {
        BpmnModelInstance model = Bpmn.createExecutableProcess("search")
                .startEvent("Start_Search")
                .sequenceFlowId("Flow_Still")
                .userTask("Task_One")
                .sequenceFlowId("Flow_Moved")
                .userTask("Task_Two")
                .done();
        Iterator<BpmnEdge> edges = model.getModelElementsByType(BpmnEdge.class).iterator();
        move(edges.next(), 0, 400, 700, 400);
        move(edges.next(), x1, y1, x2, y2);
        return model;
    }

    private static void move(BpmnEdge edge, double x1, double y1, double x2, double y2) {
        Iterator<Waypoint> points = edge.getWaypoints().iterator();
        move(points.next(), x1, y1);
        move(points.next(), x2, y2);
    }

    private static void move(Waypoint point, double x, double y) {
        point.setX(x);
        point.setY(y);
    }

    private static String table(String hitPolicy, String... rows) {
        return """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
              <decision id="choose" name="Choisir">
                <decisionTable id="t" hitPolicy="%s">
                  <input id="i1" label="Lettre">
                    <inputExpression id="e1" typeRef="string"><text>letter</text></inputExpression>
                    <inputValues id="v1"><text>"A","B"</text></inputValues>
                  </input>
                  <input id="i2" label="Nombre">
                    <inputExpression id="e2" typeRef="number"><text>count</text></inputExpression>
                  </input>
                  <output id="o" name="answer" typeRef="number" />
                  %s
                </decisionTable>
              </decision>
            </definitions>
            """.formatted(hitPolicy, String.join("", rows));
    }

    private static String row(String id, String letter, String count) {
        return """
            <rule id="%1$s">
              <description>Parce que.</description>
              <inputEntry id="%1$s_1"><text>%2$s</text></inputEntry>
              <inputEntry id="%1$s_2"><text>%3$s</text></inputEntry>
              <outputEntry id="%1$s_3"><text>1</text></outputEntry>
            </rule>
            """.formatted(id, letter, count);
    }
}
