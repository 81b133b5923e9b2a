package org.passerelle.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.HappyAnswers;
import org.passerelle.journeys.WholeApplication;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// An answer of the call runner waits where it can be taken back, and is then applied once.
@WholeApplication
class HeldCallTests {

    private static final CurrentUser AMINA =
            new CurrentUser("mediatrice", "Amina", Set.of("MEDIATOR"), Set.of("CASO", "SPT"));

    private static final CallAnswer WENT = new CallAnswer(null, "REACHED", "ATTENDED", null, null, null);

    @LocalServerPort
    private int port;

    @Autowired
    private HeldCallRows rows;

    @Autowired
    private HeldCalls held;

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

        assertThat(held.undo(id, AMINA)).isTrue();
        applier().apply(Instant.now().plus(Duration.ofMinutes(1)));

        assertThat(calls()).isZero();
        assertThat(api.openSteps(pathway)).containsExactly("Task_FollowUpCall");
    }

    @Test
    void whatWasAppliedIsNotTakenBack() {
        UUID id = hold();
        held.apply(id);

        assertThat(held.undo(id, AMINA)).isFalse();
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

    @Test
    void whatCannotStandIsRefusedAtOnce() {
        CallAnswer silence = new CallAnswer(null, "NO_ANSWER", null, null, null, null);

        assertThatThrownBy(() -> held.hold(UUID.randomUUID(), task, silence, AMINA))
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
