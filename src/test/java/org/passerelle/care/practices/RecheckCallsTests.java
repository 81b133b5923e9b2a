package org.passerelle.care.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.passerelle.accounts.Programmes;
import org.passerelle.care.practices.RecheckCalls.Call;
import org.passerelle.care.rights.Rights;
import org.passerelle.pathway.PathwayFacts;
import org.passerelle.pathway.PathwayRows;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.People;
import org.passerelle.person.PersonFacts;
import org.passerelle.platform.database.UsesTestDatabase;
import org.passerelle.platform.places.Communes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/// The five calls that would open a way to most of those who search.
@DataJpaTest
@UsesTestDatabase
@Import({
    RecheckCalls.class,
    Matching.class,
    CallHours.class,
    Holidays.class,
    Places.class,
    Reach.class,
    Communes.class,
    Programmes.class,
    RecheckCallsTests.Surroundings.class
})
class RecheckCallsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 15);
    private static final LocalDate OLD = TODAY.minusDays(112);
    private static final String ROUEN = "76540";
    private static final String ELBEUF = "76231";

    @Autowired
    RecheckCalls rechecks;

    @Autowired
    JdbcClient database;

    @MockitoBean
    Pathways pathways;

    @MockitoBean
    People people;

    @MockitoBean
    Rights rights;

    private final List<PathwayFacts> searching = new ArrayList<>();
    private final Map<UUID, PersonFacts> persons = new HashMap<>();

    @Test
    void theCallThatHelpsMostComesFirstThenWhoTheOthersLeaveOut() {
        searching(ROUEN, 4);
        searching(ELBEUF, 2);
        practice("Tous de Rouen", true, OLD, ROUEN);
        practice("Aussi de Rouen", true, OLD, ROUEN);
        practice("Ceux d’Elbeuf", true, OLD, ELBEUF);

        List<Call> calls = rechecks.propose();

        assertThat(calls)
                .extracting(call -> call.practice().name())
                .hasSize(3)
                .element(1)
                .isEqualTo("Ceux d’Elbeuf");
        assertThat(calls).extracting(Call::people).containsExactly(4, 2, 4);
        assertThat(calls)
                .extracting(Call::withoutOther)
                .as("the first call helps them already")
                .containsExactly(4, 2, 0);
    }

    @Test
    void whoHasAPracticeWithAFreshYesWaitsForNoCall() {
        searching(ROUEN, 3);
        practice("Frais", true, TODAY.minusDays(3));
        practice("Ancien", true, OLD);

        assertThat(rechecks.propose()).singleElement().satisfies(call -> {
            assertThat(call.practice().name()).isEqualTo("Ancien");
            assertThat(call.people()).isEqualTo(3);
            assertThat(call.withoutOther()).isZero();
        });
    }

    @Test
    void anOldNoAndOneNeverAskedAreWorthACallAFreshNoIsNot() {
        searching(ROUEN, 1);
        practice("Non récent", false, TODAY.minusDays(10));
        practice("Non ancien", false, OLD);
        practice("Jamais", null, null);

        assertThat(rechecks.propose())
                .extracting(call -> call.practice().name())
                .containsExactlyInAnyOrder("Non ancien", "Jamais");
    }

    @Test
    void aPracticeThatRefusedSomebodyIsNotCalledForThem() {
        searching(ROUEN, 1);
        UUID practice = practice("Ancien", true, OLD);
        database.sql("""
            insert into practice_call (id, pathway_id, practice_id, answer, refusal_code, answered_at)
            values (gen_random_uuid(), ?, ?, 'DECLINED', 'OTHER', '2026-01-01T10:00Z')
            """)
                .param(searching.getFirst().pathwayId())
                .param(practice)
                .update();

        assertThat(rechecks.propose()).isEmpty();
    }

    @Test
    void thereAreFiveAtMostAndNoneWhenNobodySearches() {
        for (int i = 0; i < 7; i++) {
            practice("Cabinet " + i, true, OLD);
        }
        assertThat(rechecks.propose()).isEmpty();

        searching(ROUEN, 1);
        assertThat(rechecks.propose()).hasSize(RecheckCalls.CALLS);
    }

    private void searching(String commune, int number) {
        for (int i = 0; i < number; i++) {
            UUID pathway = PathwayRows.insert(database);
            UUID person = UUID.randomUUID();
            searching.add(new PathwayFacts(pathway, person, "CASO", null));
            persons.put(person, new PersonFacts(person, List.of("fra"), commune));
        }
        given(pathways.waitingAt(any(), anyInt())).willReturn(searching);
        given(people.factsOf(anyCollection())).willReturn(persons);
        given(rights.heldByEach(anyCollection())).willReturn(Map.of());
    }

    private UUID practice(String name, @Nullable Boolean accepts, @Nullable LocalDate on, String... residentsOf) {
        return PracticeRow.insert(database, name, on)
                .with("takes_new_patients", accepts)
                .residentsOf(residentsOf)
                .id();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Surroundings {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-05-15T10:00:00Z"), ZoneOffset.UTC);
        }
    }
}
