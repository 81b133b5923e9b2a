package org.passerelle.care.rights.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.passerelle.platform.database.UsesTestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.context.i18n.LocaleContextHolder;

/// `rights-orientation.dmn` and `rights-alerts.dmn` with the ceilings and delays that come along.
@DataJpaTest
@UsesTestDatabase
@Import(LawWords.class)
class RightsRouteTests {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 15);

    @Autowired
    RightsRoute rights;

    static Stream<Case> cases() {
        return Case.all();
    }

    @BeforeEach
    void inFrench() {
        LocaleContextHolder.setLocale(Locale.FRENCH);
    }

    @AfterEach
    void nobodyReads() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void eachCaseFindsItsRow(Case person) {
        Routed routed = decided(person);

        assertThat(routed.row()).isEqualTo(person.row());
        assertThat(routed.route()).hasToString(person.route());
        assertThat(routed.rightsAction()).hasToString(person.action());
        assertThat(routed.alerts()).extracting(Enum::name).containsExactlyElementsOf(person.alerts());
        if (person.next() != null) {
            assertThat(routed.nextCheckDate()).isEqualTo(LocalDate.parse(person.next()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void eachIsToldWhyInBothLanguagesAndNothingIsMissingInTheSentence(Case person) {
        Routed french = decided(person);
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        Routed english = decided(person);

        assertThat(french.because()).isNotBlank().doesNotContain("rights.because", "{", "  ", "null");
        assertThat(english.because())
                .isNotBlank()
                .doesNotContain("rights.because", "{", "  ", "null")
                .isNotEqualTo(french.because());
        assertThat(french.source()).isNotBlank();
        assertThat(french.nextCheckDate())
                .isAfterOrEqualTo(person.situation().on(DAY).referenceDate());
    }

    @Test
    void theSentenceSaysWhatIsMissingAndWhatWouldChangeIt() {
        assertThat(because("T10")).contains("il manque encore 2 mois", "Le 20 juin 2026");
        assertThat(because("T7")).contains("avant le 14 novembre 2026", "dès le 31 mai 2026");
        assertThat(because("T9")).contains("Sans réponse le 20 juin 2026, elle est refusée");
    }

    @Test
    void aWorkAccidentIsCaredForAndTheRestIsSaidToo() {
        Routed routed = decided(new Case(
                "", "currentRight=NONE workAccident=true pathway=EU", 11, "GP_NOW", "", null, java.util.List.of()));

        assertThat(routed.row()).isEqualTo(11);
        assertThat(routed.because()).contains("Accident du travail", "Pour les autres soins", "Union européenne");
    }

    @Test
    void whatIsToldCannotBeReadInAText() {
        SituationTold told = Case.ofTheText().getFirst().situation();

        assertThat(told).hasToString("SituationTold");
        assertThat(told.on(DAY)).hasToString("Situation");
    }

    private String because(String name) {
        return Case.ofTheText().stream()
                .filter(person -> person.name().equals(name))
                .map(this::decided)
                .findFirst()
                .orElseThrow()
                .because();
    }

    private Routed decided(Case person) {
        return rights.of(person.situation().on(DAY));
    }
}
