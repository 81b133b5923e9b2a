package org.passerelle.care.practices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.HappyAnswers;
import org.passerelle.journeys.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A hundred mediators note at once that a practice accepts, and it has one place: each completes the task of a
/// pathway of its own, over HTTP, on the real engine. In a department that has no other practices.
@WholeApplication
class LastPlaceTests {

    private static final String EVREUX = "27229";
    private static final int PEOPLE = 100;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    private Api api;
    private UUID sought;
    private List<Searcher> searching;

    @BeforeEach
    void aHundredSearch() {
        api = Api.at(port, "mediatrice");
        sought = PracticeRow.insert(database, "Cabinet d’une place", api.now().toLocalDate())
                .in(EVREUX)
                .with("quota", 1)
                .id();
        searching = IntStream.range(0, PEOPLE)
                .mapToObj(i -> Searcher.begin(api, database, EVREUX))
                .toList();
        searching.forEach(Searcher::call);
    }

    @AfterEach
    void leaveNothing() {
        PracticeRow.deleteAllIn(database, EVREUX);
    }

    @Test
    void oneGetsItNinetyNineReadWhyNotAndTheirSearchGoesOn() throws Exception {
        List<Api.Answer> answers = acceptedAtOnce();

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        List<Api.Answer> refused =
                answers.stream().filter(answer -> answer.status() == 422).toList();
        assertThat(refused).hasSize(PEOPLE - 1).allSatisfy(answer -> assertThat(why(answer))
                .containsAnyOf("la dernière vient d’être prise", "n’est plus à appeler pour cette personne")
                .doesNotEndWith("…"));
        assertThat(places()).isOne();

        List<Searcher> without = IntStream.range(0, PEOPLE)
                .filter(i -> answers.get(i).status() != 200)
                .mapToObj(searching::get)
                .toList();
        UUID another = PracticeRow.insert(database, "Cabinet suivant", api.now().toLocalDate())
                .in(EVREUX)
                .with("quota", 1)
                .id();
        Searcher next = without.getFirst();
        assertThat(next.proposed()).containsExactly(another.toString());
        next.call(HappyAnswers.accepted(another.toString()));
        api.task(next.pathway, "Task_BookAppointment");

        List<Searcher> others = without.subList(1, without.size());
        others.forEach(searcher -> {
            assertThat(searcher.proposed()).isEmpty();
            searcher.call(Map.of());
        });
        others.forEach(searcher ->
                assertThat(searcher.helps().path(0).path("code").asString()).isEqualTo("PLACES"));
    }

    private List<Api.Answer> acceptedAtOnce() throws InterruptedException, ExecutionException {
        CountDownLatch go = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(PEOPLE)) {
            List<Future<Api.Answer>> answers = searching.stream()
                    .map(searcher -> {
                        String task = searcher.call();
                        return threads.submit(() -> {
                            go.await();
                            return api.post(
                                    "tasks/" + task + "/completion",
                                    Map.of("variables", HappyAnswers.accepted(sought.toString())));
                        });
                    })
                    .toList();
            go.countDown();
            for (Future<Api.Answer> answer : answers) {
                answer.get();
            }
            return answers.stream().map(Future::resultNow).toList();
        }
    }

    private static String why(Api.Answer refused) {
        return refused.body().path("errors").path(0).path("message").asString();
    }

    private int places() {
        return database.sql("""
            select count(distinct pathway_id) from practice_call
            where practice_id = ? and answer = 'ACCEPTED' and released_at is null
            """).param(sought).query(Integer.class).single();
    }
}
