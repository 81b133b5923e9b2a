package org.passerelle.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.accounts.Browser;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.accounts.TestUsers;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.HappyAnswers;
import org.passerelle.journeys.WholeApplication;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.NotFound;
import org.passerelle.tasks.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// An answer of the call runner waits where it can be taken back, and is then applied once.
@WholeApplication
class HeldCallTests {

    private static final CurrentUser AMINA =
            new CurrentUser("mediatrice", "Amina", Set.of("MEDIATOR"), Set.of("CASO", "SPT"));

    private static final CurrentUser KARIM =
            new CurrentUser("mediateur", "Karim", Set.of("MEDIATOR"), Set.of("CASO", "LILLE_SUD"));

    private static final CallAnswer WENT = new CallAnswer(null, "REACHED", "ATTENDED", null, null, null);

    private static final CallAnswer MISSED =
            new CallAnswer(null, "REACHED", "NOT_ATTENDED", "OTHER", null, "Grève des bus");

    private static final CallAnswer SILENCE = new CallAnswer(null, "NO_ANSWER", null, null, null, null);

    @LocalServerPort
    private int port;

    @Autowired
    private HeldCallRows rows;

    @Autowired
    private HeldCalls held;

    @Autowired
    private Tasks tasks;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    private Api api;
    private String pathway;
    private UUID task;

    @BeforeEach
    void somebodyToCall() {
        api = Api.at(port, "mediatrice");
        pathway = api.pathway(api.person("Rahel", "fra"));
        api.answer(pathway, "Task_RightsInterview");
        api.answer(pathway, "Task_CallPractice");
        api.answer(pathway, "Task_BookAppointment");
        api.answer(pathway, "Task_PrepareEscort");
        api.advance(HappyAnswers.UNTIL_FOLLOW_UP);
        task = UUID.fromString(api.task(pathway, "Task_FollowUpCall"));
    }

    @Test
    void nothingReachesTheEngineBeforeItsTime() {
        UUID id = hold();

        assertThat(calls()).isZero();
        assertThat(api.openSteps(pathway)).containsExactly("Task_FollowUpCall");
        assertThat(state(id)).isEqualTo("HELD");
    }

    @Test
    void afterItsTimeTheJobAppliesIt() {
        UUID id = hold();

        api.awaitWait(pathway, "Wait_ThreeMonths");

        assertThat(state(id)).isEqualTo("APPLIED");
        assertThat(calls()).isOne();
    }

    @Test
    void whatWasTakenBackIsNeverApplied() {
        UUID id = hold();

        assertThat(held.undo(id, AMINA)).contains(WENT);
        applier().apply(Instant.now().plus(Duration.ofMinutes(1)));

        assertThat(calls()).isZero();
        assertThat(api.openSteps(pathway)).containsExactly("Task_FollowUpCall");
    }

    /// Back in the browser shows the page that was answered, with its key.
    @Test
    void whatWasTakenBackIsAnsweredAnewUnderTheSameKey() {
        UUID id = hold();
        held.undo(id, AMINA);

        assertThat(held.hold(id, task, MISSED, AMINA)).isTrue();
        awaitCalls(1);

        assertThat(outcomes()).containsExactly("mediatrice: NOT_ATTENDED, Grève des bus");
    }

    @Test
    void asLongAsAnAnswerWaitsTheNextTakesItsPlace() {
        UUID first = hold();
        UUID second = UUID.randomUUID();
        held.hold(second, task, MISSED, AMINA);
        assertThat(state(first)).isEqualTo("UNDONE");

        held.undo(second, AMINA);

        assertThat(holder()).isEmpty();
    }

    @Test
    void anotherAnswerUnderTheKeyOfOneThatLeftIsNotHeldAndThatIsSaid() {
        UUID id = hold();
        held.apply(id);

        assertThat(held.hold(id, task, MISSED, AMINA)).isFalse();
        assertThat(state(id)).isEqualTo("APPLIED");
    }

    @Test
    void thePageThatComesBackHoldsWhatWasTyped() {
        Browser amina = signedIn("mediatrice");
        Map<String, String> tap = tap("REACHED.NOT_ATTENDED.OTHER", "Grève des bus");
        amina.post("/calls", "/calls", tap);

        var undone = amina.post("/calls/held/" + tap.get("key") + "/undo", "/calls", Map.of("task", task.toString()));

        assertThat(amina.get(undone.location()).body())
                .contains("Réponse reprise")
                .containsPattern("name=\"note\"[^>]*value=\"Grève des bus\"");
    }

    @Test
    void whoTakesAnAnswerBackHoldsNobody() {
        UUID id = hold();
        assertThat(holder()).isEqualTo("mediatrice");

        held.undo(id, AMINA);

        assertThat(holder()).isEmpty();
    }

    @Test
    void whoHadTakenTheTaskBeforeKeepsItAndSoDoesWhomASupervisorGaveIt() {
        Api.ok(api.post("tasks/" + task + "/claim", Map.of()));
        held.undo(hold(), AMINA);
        assertThat(holder()).isEqualTo("mediatrice");

        Api.ok(api.post("tasks/" + task + "/release", Map.of()));
        UUID id = hold();
        tasks.assign(task, "mediateur", TestUsers.named("superviseuse"));
        held.undo(id, AMINA);
        assertThat(holder()).isEqualTo("mediateur");
    }

    @Test
    void whoseAnswerIsRefusedHoldsNobody() {
        UUID id = hold();

        held.refuse(id);

        assertThat(holder()).isEmpty();
    }

    @Test
    void whatWasAppliedIsNotTakenBack() {
        UUID id = hold();
        held.apply(id);

        assertThat(held.undo(id, AMINA)).isEmpty();
    }

    @Test
    void nobodyElseTakesItBack() {
        UUID id = hold();
        CurrentUser other = new CurrentUser("mediateur", "Yonas", Set.of("MEDIATOR"), Set.of("CASO"));

        assertThatThrownBy(() -> held.undo(id, other)).isInstanceOf(NotFound.class);
    }

    @Test
    void theSameAnswerSentAgainIsOne() {
        UUID id = UUID.randomUUID();
        for (int sent = 0; sent < 3; sent++) {
            held.hold(id, task, WENT, AMINA);
        }
        held.apply(id);
        held.hold(id, task, WENT, AMINA);
        held.apply(id);

        assertThat(calls()).isOne();
    }

    /// Killed between the call and the row: the transaction is gone, and what starts next finds the answer as it was.
    @Test
    void killedWhileItIsAppliedItIsAppliedOnceByWhatStartsNext() {
        UUID id = hold();
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    held.apply(id);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(calls()).isZero();
        assertThat(state(id)).isEqualTo("HELD");

        applier().apply(Instant.now().plus(Duration.ofMinutes(1)));
        applier().apply(Instant.now().plus(Duration.ofMinutes(1)));

        assertThat(calls()).isOne();
        api.awaitWait(pathway, "Wait_ThreeMonths");
    }

    @Test
    void appliedByManyAtOnceItIsAppliedOnce() throws Exception {
        UUID id = hold();
        try (var hands = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            for (int hand = 0; hand < 4; hand++) {
                all.add(hands.submit(() -> held.apply(id)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }

        assertThat(calls()).isOne();
    }

    /// A supervisor answered the task meanwhile, or news of the visit took it away.
    @Test
    void whoseTaskIsGoneIsTakenAsALateCall() {
        UUID id = hold();
        Api.ok(api.post("pathways/" + pathway + "/news", Map.of("kind", "OUTCOME_REPORTED", "outcome", "ATTENDED")));
        api.awaitWait(pathway, "Wait_ThreeMonths");

        applier().apply(Instant.now().plus(Duration.ofMinutes(1)));

        assertThat(state(id)).isEqualTo("APPLIED");
        assertThat(calls()).isEqualTo(2);
    }

    /// The same person was shown to both; each has called.
    @Test
    void whoAnswersSecondIsHeardToo() {
        UUID first = hold();
        Browser karim = signedIn("mediateur");

        var answered = karim.post("/calls", "/calls", tap("REACHED.NOT_ATTENDED.OTHER", "Grève des bus"));

        assertThat(answered.status()).isEqualTo(302);
        assertThat(karim.get("/calls").body())
                .contains("Amina s’occupe déjà de cet appel\u00a0: le vôtre est noté aussi.")
                .contains("Noté pour Rahel");
        awaitCalls(2);
        assertThat(state(first)).isEqualTo("APPLIED");
        assertThat(outcomes()).containsExactly("mediatrice: ATTENDED", "mediateur: NOT_ATTENDED, Grève des bus");
    }

    @Test
    void whoAnswersAfterNewsCameIsHeardToo() {
        Api.ok(api.post("pathways/" + pathway + "/news", Map.of("kind", "OUTCOME_REPORTED", "outcome", "ATTENDED")));
        api.awaitWait(pathway, "Wait_ThreeMonths");
        Browser amina = signedIn("mediatrice");

        amina.post("/calls", "/calls", tap("REACHED.ATTENDED_UNSURE", ""));

        assertThat(amina.get("/calls").body()).contains("Des nouvelles étaient déjà arrivées");
        awaitCalls(2);
    }

    @Test
    void whatCannotStandIsSaidToWhoAnswersSecondToo() {
        hold();
        Browser karim = signedIn("mediateur");

        var refused = karim.post("/calls", "/calls", tap("REACHED.NOT_ATTENDED.OTHER", ""));

        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.body()).contains("Dites en quelques mots laquelle.");
    }

    @Test
    void aLateAnswerDoesNotEndTheNextCallThatIsAskedFor() {
        contact();
        held.hold(UUID.randomUUID(), task, SILENCE, AMINA);
        UUID late = UUID.randomUUID();
        Instant inAnHour = Instant.now().plus(Duration.ofHours(1));
        rows.hold(new HeldCall(
                late, task, UUID.fromString(pathway), SILENCE, KARIM, inAnHour, false, HeldCall.State.HELD));
        api.awaitWait(pathway, "Wait_CallAgain");
        api.advance("P6D");
        api.task(pathway, "Task_FollowUpCall");

        held.apply(late);

        assertThat(state(late)).isEqualTo("APPLIED");
        assertThat(api.openSteps(pathway)).containsExactly("Task_FollowUpCall");
    }

    @Test
    void whatCannotStandIsRefusedAtOnce() {
        assertThatThrownBy(() -> held.hold(UUID.randomUUID(), task, SILENCE, AMINA))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.problems())
                        .extracting(problem -> problem.code())
                        .containsExactly("call.no-contact"));
    }

    @Test
    void whatWasSaidDoesNotStayWhereItWaited() {
        UUID id = hold();
        held.apply(id);

        assertThat(database.sql("select answer::text from held_call where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("{}");
    }

    /// As a start makes it.
    private ApplyHeldCalls applier() {
        return new ApplyHeldCalls(rows, held);
    }

    private UUID hold() {
        UUID id = UUID.randomUUID();
        held.hold(id, task, WENT, AMINA);
        return id;
    }

    private Browser signedIn(String username) {
        Browser browser = new Browser(port);
        browser.signIn(username, "passerelle-demo");
        browser.get("/calls");
        return browser;
    }

    private Map<String, String> tap(String said, String note) {
        return Map.of("key", UUID.randomUUID().toString(), "task", task.toString(), "said", said, "note", note);
    }

    private void contact() {
        String person = api.pathwayNow(pathway).path("personId").asString();
        Api.created(api.post(
                "people/" + person + "/contacts",
                Map.of("kind", "PHONE", "value", "06 39 98 20 41", "permission", "OPEN_MESSAGE")));
    }

    private List<String> outcomes() {
        return database.sql("select called_by || ': ' || outcome || coalesce(', ' || notes, '') from follow_up_call"
                        + " where pathway_id = ?::uuid order by called_at")
                .param(pathway)
                .query(String.class)
                .list();
    }

    /// Of the task, empty when it is the team's.
    private String holder() {
        return Api.ok(api.get("tasks/" + task)).path("assignee").asString("");
    }

    /// What met the engine's own word is tried again.
    private void awaitCalls(int number) {
        Api.await(
                () -> {
                    applier().apply(Instant.now().plus(Duration.ofMinutes(1)));
                    return Optional.of(calls()).filter(made -> made == number);
                },
                number + " calls");
    }

    private int calls() {
        return database.sql("select count(*) from follow_up_call where pathway_id = ?::uuid")
                .param(pathway)
                .query(Integer.class)
                .single();
    }

    private String state(UUID id) {
        return database.sql("select state from held_call where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
