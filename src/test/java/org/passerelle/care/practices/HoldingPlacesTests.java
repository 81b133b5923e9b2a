package org.passerelle.care.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.passerelle.accounts.Programmes;
import org.passerelle.care.rights.Rights;
import org.passerelle.pathway.PathwayFacts;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.PathwayRows;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.People;
import org.passerelle.person.PersonFacts;
import org.passerelle.platform.database.UsesTestDatabase;
import org.passerelle.platform.forms.AnsweredTask;
import org.passerelle.platform.places.Communes;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// A place that a practice promises is taken at once, and free again when the pathway turns elsewhere. On the real
/// database, each answer in a transaction of its own.
@DataJpaTest
@UsesTestDatabase
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import({
    Matching.class,
    CallHours.class,
    Holidays.class,
    Places.class,
    Reach.class,
    Practices.class,
    Communes.class,
    Programmes.class,
    HoldingPlacesTests.Surroundings.class
})
class HoldingPlacesTests {

    private static final Instant NOON = Instant.parse("2026-05-15T10:00:00Z");
    private static final int PEOPLE = 100;

    @Autowired
    Practices practices;

    @Autowired
    Matching matching;

    @Autowired
    JdbcClient database;

    @MockitoBean
    Pathways pathways;

    @MockitoBean
    People people;

    @MockitoBean
    Rights rights;

    @MockitoBean
    PathwayHistory history;

    @Test
    void ofAHundredWhoArePromisedTheLastPlaceAtOnceOneGetsItAndNinetyNineSeeWhyNot() throws Exception {
        UUID practice = practice(1, "MONTH");
        List<UUID> searching = IntStream.range(0, PEOPLE)
                .mapToObj(i -> PathwayRows.insert(database))
                .toList();
        CountDownLatch go = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(PEOPLE)) {
            List<Future<Optional<FieldProblem>>> answers = searching.stream()
                    .map(pathway -> threads.submit((Callable<Optional<FieldProblem>>) () -> {
                        go.await();
                        return accepted(practice, pathway);
                    }))
                    .toList();
            go.countDown();
            int got = 0;
            for (Future<Optional<FieldProblem>> answer : answers) {
                Optional<FieldProblem> refused = answer.get();
                refused.ifPresent(problem ->
                        assertThat(problem.field() + ": " + problem.code()).isEqualTo("practiceId: practice.full"));
                got += refused.isEmpty() ? 1 : 0;
            }
            assertThat(got).isOne();
        }
        assertThat(held(practice)).isOne();
        assertThat(database.sql("select count(*) from practice_answer where practice_id = ?")
                        .param(practice)
                        .query(Integer.class)
                        .single())
                .as("what is refused is not written down")
                .isOne();
    }

    @Test
    void aPlaceIsFreeAgainWhenThePathwayTurnsElsewhere() {
        UUID practice = practice(1, "TOTAL");
        UUID first = PathwayRows.insert(database);
        UUID second = PathwayRows.insert(database);

        assertThat(accepted(practice, first)).isEmpty();
        assertThat(accepted(practice, first)).as("it is its own").isEmpty();
        assertThat(accepted(practice, second)).isPresent();
        practices.release(first);

        assertThat(accepted(practice, second)).isEmpty();
        assertThat(held(practice)).isOne();
    }

    @Test
    void aQuotaOfTheMonthBeginsAnewWithTheMonthAndOneInAllDoesNot() {
        UUID monthly = practice(1, "MONTH");
        UUID inAll = practice(1, "TOTAL");
        for (UUID practice : List.of(monthly, inAll)) {
            accepted(practice, PathwayRows.insert(database));
        }
        database.sql("update practice_call set answered_at = '2026-04-30T12:00Z' where practice_id in (?, ?)")
                .param(monthly)
                .param(inAll)
                .update();

        assertThat(accepted(monthly, PathwayRows.insert(database))).isEmpty();
        assertThat(accepted(inAll, PathwayRows.insert(database))).isPresent();
    }

    @Test
    void whoWasSentAndNotSeenYetWeighsOnThePractice() {
        UUID practice = practice(5, "MONTH");
        UUID sent = PathwayRows.insert(database);
        accepted(practice, sent);
        UUID lina = searching();

        assertThat(reasons(lina, practice)).contains("WAITING_THERE", "FREE_PLACES_MONTH");
        practices.seen(practice, sent);
        assertThat(reasons(lina, practice)).contains("FREE_PLACES_MONTH").doesNotContain("WAITING_THERE");
    }

    private List<String> reasons(UUID pathway, UUID practice) {
        return matching.all(pathway).stream()
                .filter(match -> match.practice().id().equals(practice))
                .flatMap(match -> match.reasons().stream())
                .map(Reason::code)
                .toList();
    }

    private UUID searching() {
        UUID pathway = PathwayRows.insert(database);
        UUID person = UUID.randomUUID();
        given(rights.heldBy(any())).willReturn(Optional.empty());
        given(pathways.facts(pathway)).willReturn(new PathwayFacts(pathway, person, "CASO", null));
        given(people.facts(person)).willReturn(new PersonFacts(person, List.of("fra"), "76540"));
        return pathway;
    }

    private Optional<FieldProblem> accepted(UUID practice, UUID pathway) {
        AnsweredTask task = new AnsweredTask(UUID.randomUUID(), pathway, "Task_CallPractice", "amina", NOON);
        try {
            practices.answered(task, new CallOutcome(practice, PracticeAnswer.ACCEPTED, null), null, null);
            return Optional.empty();
        } catch (InvalidInput refused) {
            return Optional.of(refused.problems().getFirst());
        }
    }

    private int held(UUID practice) {
        return database.sql("""
            select count(distinct pathway_id) from practice_call
            where practice_id = ? and answer = 'ACCEPTED' and released_at is null
            """).param(practice).query(Integer.class).single();
    }

    private UUID practice(int quota, String period) {
        return PracticeRow.insert(database, "Cabinet", LocalDate.of(2026, 5, 10))
                .with("quota", quota)
                .with("quota_period", period)
                .id();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Surroundings {

        @Bean
        Clock clock() {
            return Clock.fixed(NOON, ZoneOffset.UTC);
        }
    }
}
