package org.passerelle.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.HappyAnswers;
import org.passerelle.journeys.WholeApplication;
import org.passerelle.platform.web.Caller.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeApplication
class IdempotencyTests {

    private static final String PEOPLE = "/api/v1/people";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @Autowired
    private IdempotencyStore answers;

    private final String key = UUID.randomUUID().toString();
    private final String alias = "Répétée " + key.substring(0, 8);
    private Caller mediator;

    @BeforeEach
    void signIn() {
        mediator = Caller.at(port, "mediatrice");
    }

    @Test
    void aRepeatIsAnsweredTheSameAndDoesNothing() {
        Answer first = add(mediator);
        Answer repeat = add(mediator);

        assertThat(first.status()).isEqualTo(201);
        assertThat(repeat.status()).isEqualTo(201);
        assertThat(repeat.text()).isEqualTo(first.text());
        assertThat(repeat.header("Location"))
                .isEqualTo(first.header("Location"))
                .isNotBlank();
        assertThat(repeat.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(people()).isEqualTo(1);
    }

    @Test
    void repeatsAtTheSameTimeWaitForTheFirst() {
        List<String> all =
                IntStream.range(0, 6)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> add(mediator)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .map(answer -> answer.status() + " " + answer.text())
                        .toList();

        assertThat(all).hasSize(6).containsOnly(all.getFirst());
        assertThat(all.getFirst()).startsWith("201 ");
        assertThat(people()).isEqualTo(1);
    }

    @Test
    void theSameKeyWithSomethingElseIsAMistake() {
        add(mediator);

        Answer other = mediator.post(PEOPLE, "{\"alias\": \"Autre\", \"languages\": [\"fra\"]}", Idempotency.KEY, key);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.errors()).containsExactly("Idempotency-Key: idempotency.other");
    }

    @Test
    void ofAnAnsweredTaskNotEvenAFingerprintOfTheAnswersIsRemembered() {
        Api api = Api.at(port, "mediatrice");
        String task = api.task(api.pathway(api.person(alias, "fra")), "Task_RightsInterview");
        String completion = "tasks/" + task + "/completion";

        Api.Answer first =
                api.post(completion, Map.of("variables", HappyAnswers.rights(api.now())), Idempotency.KEY, key);
        Api.Answer repeat = api.post(completion, Map.of("variables", Map.of()), Idempotency.KEY, key);

        assertThat(first.status()).isEqualTo(200);
        assertThat(repeat).isEqualTo(first);
    }

    @Test
    void theSameKeyOfAnotherAccountIsAnotherKey() {
        Answer mine = add(mediator);
        Answer theirs = add(Caller.at(port, "mediateur"));

        assertThat(theirs.status()).isEqualTo(201);
        assertThat(theirs.text("id")).isNotEqualTo(mine.text("id"));
    }

    @Test
    void whatWasRefusedMayBeSentAgainCorrected() {
        Answer refused = mediator.post(PEOPLE, "{\"alias\": \"\", \"languages\": [\"fra\"]}", Idempotency.KEY, key);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.isProblem()).isTrue();
        assertThat(add(mediator).status()).isEqualTo(201);
    }

    @Test
    void withoutAKeyEachRequestCounts() {
        mediator.post(PEOPLE, body());
        mediator.post(PEOPLE, body());

        assertThat(people()).isEqualTo(2);
    }

    @Test
    void anEndlessKeyIsRefused() {
        Answer answer = mediator.post(PEOPLE, body(), Idempotency.KEY, "k".repeat(201));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).containsExactly("Idempotency-Key: idempotency.key");
    }

    @Test
    void answersAreForgottenAfterADay() {
        add(mediator);
        database.sql("update remembered_answer set at = now() - interval '25 hours' where key = ?")
                .param(key)
                .update();

        answers.forgetOld();

        assertThat(database.sql("select count(*) from remembered_answer where key = ?")
                        .param(key)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Answer add(Caller caller) {
        return caller.post(PEOPLE, body(), Idempotency.KEY, key);
    }

    private String body() {
        return "{\"alias\": \"%s\", \"languages\": [\"fra\"]}".formatted(alias);
    }

    private int people() {
        return database.sql("select count(*) from person where alias = ?")
                .param(alias)
                .query(Integer.class)
                .single();
    }
}
