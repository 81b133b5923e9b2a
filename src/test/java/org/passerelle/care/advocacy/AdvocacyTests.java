package org.passerelle.care.advocacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.camunda.EngineCommands;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.Api.Answer;
import org.passerelle.journeys.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// Partners, meetings and promises over the API, with the real engine.
@WholeApplication
class AdvocacyTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Commitments commitments;

    @Autowired
    private EngineCommands engine;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    private Api mediator;
    private String partner;

    @BeforeEach
    void aPartner() {
        mediator = Api.at(port, "mediatrice");
        partner = Api.created(mediator.post("partners", partner("CPAM 76 " + UUID.randomUUID())));
    }

    @Test
    void aPromiseComesBackAsATaskOnItsDayAndIsKept() {
        String commitment = promised(mediator.today().plusDays(2));
        assertThat(taskOf(commitment)).isEmpty();
        mediator.advance("P3D");

        String task = Api.await(() -> taskOf(commitment), "the task");
        JsonNode shown = Api.ok(mediator.get("tasks/" + task));
        assertThat(shown.toString()).contains("Un guichet pour l’AME").contains("CPAM 76");
        Api.ok(complete(task, Map.of("commitmentResult", "KEPT")));

        assertThat(one(commitment, "KEPT").path("settledBy").asString()).isEqualTo("mediatrice");
        assertThat(taskOf(commitment)).isEmpty();
    }

    @Test
    void whatIsNotKeptHasANewDayAndComesBackThen() {
        String commitment = promised(mediator.today().plusDays(1));
        mediator.advance("P2D");
        String task = Api.await(() -> taskOf(commitment), "the task");
        LocalDate later = mediator.today().plusDays(10);
        refused(
                complete(
                        task,
                        Map.of(
                                "commitmentResult",
                                "LATER",
                                "dueOn",
                                mediator.today().minusDays(1).toString())),
                "dueOn",
                "date.past");
        Api.ok(complete(task, Map.of("commitmentResult", "LATER", "dueOn", later.toString())));

        assertThat(one(commitment, "OPEN").path("moves").asInt()).isEqualTo(1);
        assertThat(one(commitment, "OPEN").path("dueOn").asString()).isEqualTo(later.toString());
        begun(commitment);
        mediator.advance("P11D");
        String again = Api.await(() -> taskOf(commitment), "the task again");
        Api.ok(complete(again, Map.of("commitmentResult", "DROPPED", "dropReason", "Le guichet ferme")));

        assertThat(one(commitment, "DROPPED").path("reason").asString()).isEqualTo("Le guichet ferme");
    }

    @Test
    void itMayBePostponedBeforeItsDayAndSettledWhileItsTaskIsOpen() {
        String commitment = promised(mediator.today().plusDays(1));
        begun(commitment);
        Api.ok(outcome(
                commitment,
                Map.of("result", "LATER", "dueOn", mediator.today().plusDays(6).toString())));
        begun(commitment);
        mediator.advance("P3D");
        assertThat(taskOf(commitment)).isEmpty();
        mediator.advance("P4D");
        Api.await(() -> taskOf(commitment), "the task");
        Api.ok(outcome(commitment, Map.of("result", "KEPT")));

        Api.await(() -> taskOf(commitment).isEmpty() ? Optional.of(true) : Optional.empty(), "no task");
        assertThat(outcome(commitment, Map.of("result", "KEPT")).status()).isEqualTo(409);
    }

    @Test
    void oneThatTheEngineLostBeginsAnew() {
        String commitment = promised(mediator.today().plusDays(1));
        begun(commitment);
        mediator.advance("P2D");
        String lost = Api.await(() -> taskOf(commitment), "the task");
        long instance = database.sql("select process_instance_key from commitment where id = ?::uuid")
                .param(commitment)
                .query(Long.class)
                .single();
        transaction.executeWithoutResult(status -> engine.cancelInstance(instance));
        Api.await(() -> taskOf(commitment).isEmpty() ? Optional.of(true) : Optional.empty(), "the task to be spared");

        transaction.executeWithoutResult(status -> commitments.loseInstance(UUID.fromString(commitment)));

        String task = Api.await(() -> taskOf(commitment), "another task");
        assertThat(task).isNotEqualTo(lost);
        Api.ok(complete(task, Map.of("commitmentResult", "KEPT")));
    }

    @Test
    void promisesAreTheTeamsAndPartnersEverybodys() {
        String commitment = promised(mediator.today().plusDays(400), "SPT");
        Api colleague = Api.at(port, "mediateur");

        assertThat(Api.ok(colleague.get("partners")).toString()).contains(partner);
        assertThat(Api.ok(colleague.get("commitments")).toString()).doesNotContain(commitment);
        assertThat(colleague
                        .post("commitments/" + commitment + "/outcome", Map.of("result", "KEPT"))
                        .status())
                .isEqualTo(404);
        assertThat(Api.at(port, "conceptrice").get("partners").status()).isEqualTo(403);
        Api.ok(outcome(commitment, Map.of("result", "DROPPED", "reason", "Essai")));
    }

    @ParameterizedTest
    @CsvSource({
        "kind, '', required",
        "kind, CLUB, option.unknown",
        "organisation, '', required",
        "personFunction, ' ', required"
    })
    void aPartnerThatCannotStandSaysWhy(String field, String typed, String code) {
        Map<String, Object> told = partner("ARS");
        told.put(field, typed);

        refused(mediator.post("partners", told), field, code);
    }

    @ParameterizedTest
    @CsvSource({
        "on, '', on, required",
        "on, 2399-01-01, on, date.range",
        "team, LILLE_SUD, team, option.unknown",
        "asked, '', asked, required",
        "promised, '', promised, required",
        "dueOn, '', dueOn, required",
        "dueOn, 2020-01-01, dueOn, date.range"
    })
    void aMeetingThatCannotStandSaysWhy(String field, String typed, String said, String code) {
        Map<String, Object> promise = new HashMap<>(Map.of(
                "promised", "Un guichet", "dueOn", mediator.today().plusDays(9).toString()));
        Map<String, Object> told = new HashMap<>(Map.of(
                "on",
                mediator.today().toString(),
                "team",
                "CASO",
                "asked",
                "Un guichet",
                "promises",
                List.of(promise)));
        (promise.containsKey(field) ? promise : told).put(field, typed);

        refused(mediator.post("partners/" + partner + "/meetings", told), said, code);
    }

    @Test
    void anOutcomeSaysWhatItNeeds() {
        String commitment = promised(mediator.today().plusDays(300));

        refused(outcome(commitment, Map.of()), "result", "required");
        refused(outcome(commitment, Map.of("result", "LATER")), "dueOn", "required");
        refused(outcome(commitment, Map.of("result", "DROPPED")), "reason", "required");
        assertThat(mediator.get("commitments?state=LOST").status()).isEqualTo(400);
        assertThat(mediator.get("partners/" + UUID.randomUUID() + "/meetings").status())
                .isEqualTo(404);
        Api.ok(outcome(commitment, Map.of("result", "DROPPED", "reason", "Essai")));
    }

    private static Map<String, Object> partner(String organisation) {
        return new HashMap<>(
                Map.of("kind", "CPAM", "organisation", organisation, "personFunction", "responsable de l’accueil"));
    }

    private String promised(LocalDate due) {
        return promised(due, "CASO");
    }

    private String promised(LocalDate due, String team) {
        Answer met = mediator.post(
                "partners/" + partner + "/meetings",
                Map.of(
                        "on",
                        mediator.today().toString(),
                        "team",
                        team,
                        "asked",
                        "Recevoir les demandes sans rendez-vous",
                        "promises",
                        List.of(Map.of("promised", "Un guichet pour l’AME", "dueOn", due.toString()))));
        assertThat(met.status()).as(met.body().toString()).isEqualTo(201);
        return met.body().path("commitments").path(0).path("id").asString();
    }

    /// Until an instance of the engine carries it.
    private void begun(String commitment) {
        UUID id = UUID.fromString(commitment);
        Api.await(
                () -> commitments.running(0, Long.MAX_VALUE).containsValue(id) ? Optional.of(true) : Optional.empty(),
                "an instance");
    }

    private Optional<String> taskOf(String commitment) {
        return Api.stream(Api.ok(mediator.get("tasks?scope=all&state=open&step=Task_CheckCommitment&limit=100"))
                        .path("items"))
                .filter(task -> task.path("about").path("id").asString().equals(commitment))
                .map(task -> task.path("id").asString())
                .findFirst();
    }

    private Answer complete(String task, Map<String, Object> answers) {
        return mediator.post("tasks/" + task + "/completion", Map.of("variables", answers));
    }

    private Answer outcome(String commitment, Map<String, Object> told) {
        return mediator.post("commitments/" + commitment + "/outcome", told);
    }

    private JsonNode one(String commitment, String state) {
        return Api.stream(Api.ok(mediator.get("commitments?state=" + state)).path("items"))
                .filter(item -> item.path("id").asString().equals(commitment))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(Answer answer, String field, String code) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(422);
        assertThat(Api.stream(answer.body().path("errors"))
                        .map(error -> error.path("field").asString() + " "
                                + error.path("code").asString()))
                .containsExactly(field + " " + code);
    }
}
