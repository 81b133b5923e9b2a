package org.passerelle.care.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.accounts.Programmes;
import org.passerelle.care.practices.NotePracticeAnswer.WithInterpreter;
import org.passerelle.care.rights.CurrentRight;
import org.passerelle.care.rights.HeldRights;
import org.passerelle.care.rights.ProofType;
import org.passerelle.care.rights.Rights;
import org.passerelle.pathway.PathwayFacts;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.PathwayRows;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.People;
import org.passerelle.person.PersonFacts;
import org.passerelle.platform.database.UsesTestDatabase;
import org.passerelle.platform.forms.AnsweredTask;
import org.passerelle.platform.forms.FormOptions.Option;
import org.passerelle.platform.places.Communes;
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

@DataJpaTest
@UsesTestDatabase
@Import({
    Matching.class,
    CallHours.class,
    Holidays.class,
    Places.class,
    Reach.class,
    Practices.class,
    RankPractices.class,
    NotePracticeAnswer.class,
    WidenSearch.class,
    PracticeOptions.class,
    ReasonWords.class,
    DemoPractices.class,
    Communes.class,
    Programmes.class,
    MatchingTests.Surroundings.class
})
class MatchingTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 15);
    private static final String ROUEN = "76540";
    private static final String SOTTEVILLE = "76681";

    @Autowired
    Matching matching;

    @Autowired
    RankPractices rankPractices;

    @Autowired
    NotePracticeAnswer noteAnswer;

    @Autowired
    WidenSearch widenSearch;

    @Autowired
    Practices practices;

    @Autowired
    PracticeOptions options;

    @Autowired
    DemoPractices demo;

    @Autowired
    JdbcClient database;

    @MockitoBean
    Pathways pathways;

    @MockitoBean
    People people;

    @MockitoBean
    Rights rights;

    @MockitoBean
    FirstDate firstDate;

    @MockitoBean
    PathwayHistory history;

    UUID lina;

    @BeforeEach
    void linaSpeaksArabicAndHoldsAnAmeCard() {
        lina = pathwayOf(List.of("ara"), ROUEN);
        given(rights.heldBy(any()))
                .willReturn(
                        Optional.of(new HeldRights(CurrentRight.AME, LocalDate.of(2027, 1, 31), ProofType.CARTE_AME)));
    }

    @Test
    void ruledOutPracticesSayWhichRuleFailed() {
        practice("Complet").with("takes_new_patients", false);
        practice("Habitants").residentsOf(SOTTEVILLE).with("commune_insee", SOTTEVILLE);
        practice("Sans AME").with("takes_ame", false);
        practice("Ouvert");

        assertThat(possible()).containsExactly("Ouvert");
        assertThat(reasonsAgainst("Complet")).containsExactly("NO_NEW_PATIENTS");
        assertThat(reasonsAgainst("Habitants")).containsExactly("RESIDENTS_ONLY");
        assertThat(reasonsAgainst("Sans AME")).containsExactly("NO_AME");
    }

    @Test
    void someoneWithoutACommuneIsNotAResidentAnywhere() {
        practice("Habitants").residentsOf(ROUEN);
        lina = pathwayOf(List.of("ara"), null);

        assertThat(possible()).isEmpty();
    }

    @Test
    void someoneWithoutACommuneIsLookedAfterWhereTheTeamWorks() {
        practice("À Rouen");
        practice("À Lille").with("commune_insee", "59350");
        lina = pathwayOf(List.of("ara"), null);
        assertThat(possible()).containsExactly("À Rouen");

        UUID person = pathways.facts(lina).personId();
        given(pathways.facts(lina)).willReturn(new PathwayFacts(lina, person, "LILLE_SUD", null));
        assertThat(possible()).containsExactly("À Lille");
    }

    @Test
    void aPaperCertificateGoesOnlyWherePaperIsTaken() {
        given(rights.heldBy(any()))
                .willReturn(Optional.of(new HeldRights(CurrentRight.PUMA_C2S, TODAY, ProofType.ATTESTATION_PAPIER)));
        practice("Carte").with("takes_paper_proof", false);
        practice("Papier");

        assertThat(possible()).containsExactly("Papier");
    }

    @Test
    void pendingRightsGoOnlyWhereThePracticeAgrees() {
        given(rights.heldBy(any())).willReturn(Optional.of(new HeldRights(CurrentRight.PENDING, null, null)));
        practice("Droits ouverts").with("takes_pending_rights", false);
        practice("En cours");

        assertThat(possible()).containsExactly("En cours");
    }

    @Test
    void aSharedLanguageComesFirstThenAnInterpreterThenNothing() {
        practice("Sans interprète").with("uses_interpreter", false);
        practice("Avec interprète");
        practice("Parle arabe").languages("fra", "ara").with("uses_interpreter", false);

        assertThat(possible()).containsExactly("Parle arabe", "Avec interprète", "Sans interprète");
    }

    @Test
    void aPracticeThatDeclinedIsNotProposedAgainToThisPersonButStaysForOthers() {
        UUID practice = practice("Cabinet").id();
        answers(practice, PracticeAnswer.DECLINED, RefusalCode.OTHER);

        assertThat(possible()).isEmpty();
        assertThat(matching.possible(pathwayOf(List.of("ara"), ROUEN))).hasSize(1);
    }

    @Test
    void whoSaysYesCountsOnceAgainstTheQuotaOfTheMonthForOthersOnly() {
        UUID practice = practice("Cabinet").with("quota", 1).id();
        answers(practice, PracticeAnswer.ACCEPTED, null);

        assertThat(possible()).as("its own place is kept").containsExactly("Cabinet");
        assertThat(matching.possible(pathwayOf(List.of("ara"), ROUEN))).isEmpty();
    }

    @Test
    void anOldAnswerIsShownAsOneToCheck() {
        practice("Ancien").with("verified_at", TODAY.minusDays(91));

        assertThat(reasonsAgainst("Ancien")).containsExactly("TO_CHECK_AGAIN");
    }

    @Test
    void aWidenedSearchProposesWhoWasRuledOutUntilTheyRefuseAgain() {
        UUID full = practice("Complet").with("takes_new_patients", false).id();
        assertThat(rankPractices.work(new RankPractices.Request(lina, null)).possiblePractices())
                .isZero();

        widenSearch.handle(task(), new WidenSearch.Answer(SearchDecision.WIDEN, null, null));
        assertThat(rankPractices.work(new RankPractices.Request(lina, null)).possiblePractices())
                .isOne();
        practices.rulesOut(full, lina, RefusalCode.OVERLOADED);
        // the clock of this test stands still: the refusal comes after the decision
        database.sql("update practice_call set answered_at = answered_at + interval '1 minute'")
                .update();
        entities.clear();

        assertThat(possible()).isEmpty();
    }

    /// A refusal for want of an interpreter once excluded the practice for good.
    @Test
    void aPracticeThatOnlyWantsAnInterpreterAcceptsOnceOneIsOffered() {
        UUID practice = practice("Sans interprète").id();

        var facts = noteAnswer.handle(task(), withInterpreter(practice, WithInterpreter.YES));

        assertThat(facts.practiceAnswer()).isEqualTo(PracticeAnswer.ACCEPTED);
        assertThat(facts.interpreterAsked()).isTrue();
        assertThat(practices.acceptedFor(lina)).contains(practice);
    }

    @Test
    void aPracticeThatWillThinkAboutTheInterpreterIsAskedAgainTheNextWorkingDay() {
        UUID practice = practice("Demain").id();

        noteAnswer.handle(task(), withInterpreter(practice, WithInterpreter.LATER));
        entities.flush();

        assertThat(possible()).isEmpty();
        // a Friday at noon: Monday, when secretariats open
        assertThat(rankPractices.work(new RankPractices.Request(lina, null)).nextCallAt())
                .isEqualTo("2026-05-18T09:00Z");
    }

    private static NotePracticeAnswer.Answer withInterpreter(UUID practice, WithInterpreter reply) {
        return new NotePracticeAnswer.Answer(
                practice, PracticeAnswer.DECLINED, RefusalCode.NO_INTERPRETER, reply, null, null, null);
    }

    @Test
    void threeSilencesInARowRuleAPracticeOutUntilItIsChosen() {
        UUID practice = practice("Silencieux").id();
        for (int call = 1; call <= 3; call++) {
            assertThat(reasonsAgainst("Silencieux")).doesNotContain("SILENT");
            answers(practice, PracticeAnswer.NO_ANSWER, null);
        }

        assertThat(reasonsAgainst("Silencieux")).containsExactly("SILENT");
    }

    @ParameterizedTest
    @CsvSource({
        "OVERLOADED, NO_NEW_PATIENTS",
        "RETIRING_SOON, NO_NEW_PATIENTS",
        "QUOTA_REACHED, FULL_UNTIL",
        "OTHER_COMMUNE, RESIDENTS_ONLY",
        "NO_INTERPRETER, NO_INTERPRETER",
        "COVER_REFUSED,",
        "PAST_NO_SHOWS,",
        "OTHER,"
    })
    void aRefusalTeachesForOthersWhatItSaysOfThePracticeItself(RefusalCode why, @Nullable String learned) {
        UUID practice = practice("Cabinet").id();
        answers(practice, PracticeAnswer.DECLINED, why);

        lina = pathwayOf(List.of("ara"), SOTTEVILLE);

        assertThat(reasonsAgainst("Cabinet"))
                .filteredOn(reason -> !reason.equals("DISTANCE"))
                .isEqualTo(Stream.ofNullable(learned).toList());
    }

    @Test
    void thePlacesOfTheMonthThatAreUsedUpComeBackWithTheNextAndThoseInAllDoNot() {
        UUID monthly = practice("Ce mois-ci").with("quota", 4).id();
        UUID inAll = practice("En tout")
                .with("quota", 4)
                .with("quota_period", "TOTAL")
                .id();
        answers(monthly, PracticeAnswer.DECLINED, RefusalCode.QUOTA_REACHED);
        answers(inAll, PracticeAnswer.DECLINED, RefusalCode.QUOTA_REACHED);
        lina = pathwayOf(List.of("ara"), ROUEN);
        assertThat(reasonsAgainst("Ce mois-ci")).containsExactly("FULL_UNTIL");
        assertThat(reasonsAgainst("En tout")).containsExactly("NO_NEW_PATIENTS");

        database.sql("update practice set full_until = full_until - interval '1 month'")
                .update();
        entities.clear();

        assertThat(possible()).containsExactly("Ce mois-ci");
    }

    /// Three hundred and more in town, none of which takes somebody from elsewhere.
    @Test
    void whereNobodyNearTakesThePersonThoseFurtherAwayAreLookedAt() {
        practice("À Elbeuf").with("commune_insee", "76231");
        database.sql("""
            insert into practice (id, name, kind, commune_insee, phone, languages, takes_new_patients, verified_at,
                residents_of)
            select gen_random_uuid(), 'Cabinet ' || i, 'CABINET', '76540', '+33261910000', '["fra"]', true, ?,
                '["76681"]'
            from generate_series(1, 301) i
            """).param(TODAY).update();

        assertThat(possible()).containsExactly("À Elbeuf");
    }

    @Test
    void theDayASupervisorChoseForTheSearchIsWaitedFor() {
        practice("Libre");

        var ranking = rankPractices.work(new RankPractices.Request(lina, TODAY.plusDays(3)));

        assertThat(ranking.possiblePractices()).isZero();
        assertThat(ranking.nextCallAt()).isEqualTo("2026-05-18T08:00Z");
    }

    @Test
    void newsOfOnePracticeLeavesThePlaceAtAnother() {
        UUID former = practice("Ancien cabinet").id();
        UUID chosen = practice("Cabinet choisi").id();
        answers(former, PracticeAnswer.ACCEPTED, null);
        practices.rulesOut(former, lina, RefusalCode.OVERLOADED);
        answers(chosen, PracticeAnswer.ACCEPTED, null);

        practices.rulesOut(former, lina, RefusalCode.RETIRING_SOON);

        assertThat(practices.acceptedFor(lina)).contains(chosen);
    }

    @Test
    void nobodyInRouenIsSentToLille() {
        practice("Lille").with("commune_insee", "59350");

        assertThat(possible()).isEmpty();
    }

    @Test
    void theOptionSaysWhereAndWhy() {
        practice("Cabinet des Tilleuls").languages("fra", "ara").with("quota", 2);
        LocaleContextHolder.setLocale(Locale.FRENCH);

        assertThat(options.options(lina))
                .extracting(Option::label)
                .containsExactly(
                        "Cabinet des Tilleuls, Rouen · + parle arabe, même commune, 2 places libres sur 2 ce mois-ci");
    }

    @Test
    void theDemoDirectoryOffersLinaAChoice() {
        demo.load();
        demo.load();

        assertThat(database.sql("select count(*) from practice")
                        .query(Integer.class)
                        .single())
                .isEqualTo(40);
        assertThat(possible()).hasSizeBetween(10, 30);
    }

    @Autowired
    jakarta.persistence.EntityManager entities;

    private void answers(UUID practice, PracticeAnswer answer, @Nullable RefusalCode why) {
        noteAnswer.handle(task(), new NotePracticeAnswer.Answer(practice, answer, why, null, null, null, null));
        entities.flush();
    }

    private AnsweredTask task() {
        return new AnsweredTask(UUID.randomUUID(), lina, "Task_CallPractice", "amina", Surroundings.NOON);
    }

    private List<String> possible() {
        return matching.possible(lina).stream()
                .map(match -> match.practice().name())
                .toList();
    }

    private List<String> reasonsAgainst(String name) {
        return matching.all(lina).stream()
                .filter(match -> match.practice().name().equals(name))
                .flatMap(match -> match.cons().stream())
                .map(Reason::code)
                .toList();
    }

    private UUID pathwayOf(List<String> languages, @Nullable String commune) {
        UUID pathway = PathwayRows.insert(database);
        UUID person = UUID.randomUUID();
        given(pathways.facts(pathway)).willReturn(new PathwayFacts(pathway, person, "CASO", null));
        given(people.facts(person)).willReturn(new PersonFacts(person, languages, commune));
        return pathway;
    }

    private PracticeRow practice(String name) {
        return PracticeRow.insert(database, name, TODAY.minusDays(10));
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Surroundings {

        static final Instant NOON = Instant.parse("2026-05-15T10:00:00Z");

        @Bean
        Clock clock() {
            return Clock.fixed(NOON, ZoneOffset.UTC);
        }

        @Bean
        MessageSource messageSource() {
            var messages = new ResourceBundleMessageSource();
            messages.setBasename("messages/practices");
            messages.setDefaultEncoding("UTF-8");
            messages.setFallbackToSystemLocale(false);
            return messages;
        }
    }
}
