package org.passerelle.care.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.accounts.Colleagues;
import org.passerelle.accounts.Names;
import org.passerelle.accounts.Programmes;
import org.passerelle.care.practices.PracticesToCall.PracticeToCall;
import org.passerelle.care.rights.Rights;
import org.passerelle.pathway.PathwayFacts;
import org.passerelle.pathway.PathwayRows;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.People;
import org.passerelle.person.PersonFacts;
import org.passerelle.platform.database.UsesTestDatabase;
import org.passerelle.platform.forms.FormAside.Aside;
import org.passerelle.platform.places.Communes;
import org.passerelle.platform.words.Moments;
import org.passerelle.platform.words.Sentences;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/// It is Friday 15 May; who calls wants to know what to say to whom, and what was said before.
@DataJpaTest
@UsesTestDatabase
@Import({
    Matching.class,
    CallHours.class,
    Holidays.class,
    Places.class,
    Reach.class,
    PracticeOptions.class,
    PracticeAside.class,
    ReasonWords.class,
    AnswerWords.class,
    Communes.class,
    Names.class,
    Colleagues.class,
    Programmes.class,
    Sentences.class,
    Moments.class,
    PracticeAsideTests.Surroundings.class
})
class PracticeAsideTests {

    private static final Instant NOW = Instant.parse("2026-05-15T10:00:00Z");
    private static final Instant YESTERDAY = NOW.minusSeconds(86_400);
    private static final Instant BEFORE = Instant.parse("2026-05-03T08:00:00Z");

    @Autowired
    PracticeOptions options;

    @Autowired
    PracticeAside aside;

    @Autowired
    JdbcClient database;

    @Autowired
    EntityManagerFactory hibernate;

    @MockitoBean
    Pathways pathways;

    @MockitoBean
    People people;

    @MockitoBean
    Rights rights;

    UUID lina;

    @BeforeEach
    void linaLivesInRouen() {
        LocaleContextHolder.setLocale(Locale.FRENCH);
        given(rights.heldBy(any())).willReturn(Optional.empty());
        lina = pathwayOf("76540");
        database.sql("insert into account values ('amina', 'Amina', '', '{}', '{}', true, true, now())")
                .update();
    }

    @AfterEach
    void theReaderLeaves() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void whereItIsHowToCallAndWhatTheSecretariatAsked() {
        UUID practice = practice("Cabinet du Merle");
        database.sql("update practice set address = '3 rue du Merle', remarks = 'Après 14 h' where id = ?")
                .param(practice)
                .update();

        PracticeToCall shown = only();

        assertThat(shown.value()).isEqualTo(practice);
        assertThat(shown.name()).isEqualTo("Cabinet du Merle");
        assertThat(shown.phone()).isEqualTo("+33261910000");
        assertThat(shown.address()).isEqualTo("3 rue du Merle");
        assertThat(shown.commune()).isEqualTo("Rouen");
        assertThat(shown.remarks()).isEqualTo("Après 14 h");
        assertThat(shown.reasonsFor()).containsExactly("d’accord pour un interprète", "même commune");
        assertThat(shown.reasonsAgainst()).isEmpty();
    }

    @Test
    void aPracticeWithoutRemarksThatNobodyCalledSaysWhenItsConditionsWereChecked() {
        practice("Cabinet");

        assertThat(only().remarks()).isNull();
        assertThat(only().address()).isNull();
        assertThat(only().lastAnswer()).isNull();
        assertThat(only().lastTime()).containsExactly("Aucun appel noté, conditions vérifiées le 5 mai");
    }

    @Test
    void theLastAnswerIsToldWhoeverItWasForAndTheOneForThisPersonBesides() {
        UUID practice = practice("Cabinet");
        answered(lina, practice, "NO_ANSWER", null, BEFORE, null);
        answered(pathwayOf("76540"), practice, "ACCEPTED", null, BEFORE.plusSeconds(60), "amina");
        answered(pathwayOf("76540"), practice, "DECLINED", "OVERLOADED", YESTERDAY, "amina");

        assertThat(only().lastTime())
                .containsExactly(
                        "Hier, Amina : refus, trop de patients",
                        "Pour cette personne, le 3 mai : personne n’a répondu");
        assertThat(only().lastAnswer()).satisfies(last -> {
            assertThat(last.answer()).isEqualTo(PracticeAnswer.DECLINED);
            assertThat(last.refusalCode()).isEqualTo(RefusalCode.OVERLOADED);
            assertThat(last.answeredAt()).isEqualTo(YESTERDAY);
            assertThat(last.answeredBy()).isEqualTo("amina");
            assertThat(last.forThisPerson()).isFalse();
        });
        assertThat(only().lastAnswerForPerson())
                .satisfies(own -> assertThat(own.forThisPerson()).isTrue());
    }

    @Test
    void anAnswerThatWasTheLastForThisPersonTooIsToldOnce() {
        UUID practice = practice("Cabinet");
        answered(lina, practice, "ACCEPTED", null, YESTERDAY, "amina");

        assertThat(only().lastTime()).containsExactly("Pour cette personne, hier, Amina : d’accord");
        assertThat(only().lastAnswerForPerson()).isNull();
    }

    @Test
    void thatSomebodyWentAndPrefersAnotherIsNoAnswerOfThePractice() {
        UUID practice = practice("Cabinet");
        answered(pathwayOf("76540"), practice, "ACCEPTED", null, BEFORE, "amina");
        answered(pathwayOf("76540"), practice, "DECLINED", "PERSON_PREFERS_ANOTHER", YESTERDAY, null);

        assertThat(only().lastTime()).containsExactly("Le 3 mai, Amina : d’accord");
    }

    @Test
    void someoneWithoutACommuneIsToldNothingAboutTheirs() {
        practice("Cabinet");
        lina = pathwayOf(null);

        assertThat(only().commune()).isEqualTo("Rouen");
        assertThat(only().reasonsFor()).containsExactly("d’accord pour un interprète");
    }

    @Test
    void itIsToldInTheReadersLanguage() {
        UUID practice = practice("Cabinet");
        answered(pathwayOf("76540"), practice, "DECLINED", "COVER_REFUSED", BEFORE, "amina");
        LocaleContextHolder.setLocale(Locale.ENGLISH);

        assertThat(only().lastTime()).containsExactly("On 3 May, Amina: declined AME or C2S");
        assertThat(only().reasonsFor()).contains("same town");
    }

    @Test
    void everyAnswerHasItsWords() {
        UUID practice = practice("Cabinet");
        for (RefusalCode why : RefusalCode.values()) {
            database.sql("delete from practice_call").update();
            answered(lina, practice, "ACCEPTED", null, YESTERDAY, null);
            database.sql("update practice_call set answer = 'DECLINED', refusal_code = ?")
                    .param(why.name())
                    .update();
            widened();

            assertThat(only().lastTime()).noneMatch(sentence -> sentence.contains("practices.answer"));
        }
    }

    @Test
    void withNobodyToCallThereIsNothingToShow() {
        assertThat(shown()).isEmpty();
    }

    @Test
    void theFormsOfOthersHaveNoPracticesToShow() {
        assertThat(aside.beside(lina, Map.of("practices", List.of("p1"))))
                .hasValueSatisfying(nothing -> assertThat(((PracticesToCall) nothing.facts()).options())
                        .isEmpty());
    }

    @Test
    void howeverManyPracticesThereAreTheRankingIsUsedAgainAndTheCallsAreReadOnce() {
        for (int i = 0; i < 30; i++) {
            answered(pathwayOf("76540"), practice("Cabinet " + i), "NO_ANSWER", null, YESTERDAY, "amina");
        }
        Map<String, Object> data = Map.of("practices", options.options(lina));
        var statistics = hibernate.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();

        assertThat(toCall(aside.beside(lina, data))).hasSize(30);

        assertThat(statistics.getPrepareStatementCount()).isOne();
    }

    private PracticeToCall only() {
        assertThat(shown()).hasSize(1);
        return shown().getFirst();
    }

    private List<PracticeToCall> shown() {
        return toCall(aside.beside(lina, Map.of("practices", options.options(lina))));
    }

    private static List<PracticeToCall> toCall(Optional<Aside> aside) {
        return ((PracticesToCall) aside.orElseThrow().facts()).options();
    }

    private UUID pathwayOf(@Nullable String commune) {
        UUID pathway = PathwayRows.insert(database);
        UUID person = UUID.randomUUID();
        given(pathways.facts(pathway)).willReturn(new PathwayFacts(pathway, person, "CASO", null));
        given(people.facts(person)).willReturn(new PersonFacts(person, List.of("ara"), commune));
        return pathway;
    }

    private UUID practice(String name) {
        return PracticeRow.insert(database, name, LocalDate.of(2026, 5, 5)).id();
    }

    private void answered(
            UUID pathway, UUID practice, String answer, @Nullable String why, Instant at, @Nullable String by) {
        database.sql("""
            insert into practice_call (id, pathway_id, practice_id, answer, refusal_code, answered_at, answered_by)
            values (gen_random_uuid(), ?, ?, ?, ?, ?, ?)
            """)
                .param(pathway)
                .param(practice)
                .param(answer)
                .param(why)
                .param(Timestamp.from(at))
                .param(by)
                .update();
    }

    /// So that who refused is proposed all the same.
    private void widened() {
        database.sql("insert into widened_search values (?, ?) on conflict do nothing")
                .param(lina)
                .param(Timestamp.from(NOW))
                .update();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Surroundings {

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Bean
        MessageSource messageSource() {
            var messages = new ResourceBundleMessageSource();
            messages.setBasenames("messages/practices", "messages/words", "messages/accounts");
            messages.setDefaultEncoding("UTF-8");
            messages.setFallbackToSystemLocale(false);
            return messages;
        }
    }
}
