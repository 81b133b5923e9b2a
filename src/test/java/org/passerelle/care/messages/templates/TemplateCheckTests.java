package org.passerelle.care.messages.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.care.messages.channels.ChannelKind;
import org.passerelle.platform.refusals.FieldProblem;

class TemplateCheckTests {

    private static final ZonedDateTime AT = ZonedDateTime.of(2026, 9, 23, 10, 30, 0, 0, ZoneId.of("Europe/Paris"));
    private static final Wording FRENCH = new Wording(null, "Rendez-vous {day} à {time}, {place}. {phone}");

    @Test
    void aTextThatSaysWhenAndWhereIsAccepted() {
        assertThat(problems("fra", FRENCH.body())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rendez-vous {day} à {time}, {place}. {phone} {nom}                   | template.placeholder",
                "Rendez-vous {day} à {time}, {place}. {phone} }                       | template.brace",
                "Rendez-vous {day}, {place}. {phone}                                  | template.missing",
                "Rendez-vous {day} à {time} pour votre AME, {place}. {phone}          | template.word",
                "Rendez-vous chez le médecin {day} à {time}, {place}. {phone}         | template.word",
                "''                                                                   | required"
            })
    void aTextThatSaysTooLittleTooMuchOrNothingIsRefusedWithItsReason(String body, String code) {
        assertThat(problems("fra", body)).extracting(FieldProblem::code).contains(code);
    }

    @Test
    void aTranslationSaysAllThatTheFrenchSays() {
        assertThat(problems("eng", "Appointment {day} at {time}. {phone}"))
                .extracting(FieldProblem::code)
                .containsExactly("template.missing");
    }

    @Test
    void aTextThatTakesThreeSmsIsRefusedAndSaysHowLongItIs() {
        String long_ = FRENCH.body() + " Venez un quart d'heure avant.".repeat(9);

        assertThat(problems("fra", long_)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("template.long");
            assertThat(problem.args().getFirst()).isEqualTo(3);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "votre titre de séjour",
                "AME",
                "la PASS",
                "un Médecin",
                "demande d’asile",
                "Tuberculose",
                "your doctor",
                "asylum seeker",
                "الطبيب",
                "طلب اللجوء",
                "داکتر شما",
                "ستاسو ډاکټر",
                "ናብ ሓኪም",
                "к врачу",
                "te mjeku",
                "ექიმთან",
                "dhakhtarka",
                "su médico",
                "o seu médico"
            })
    void wordsOfHealthPapersAndCoverAreFoundInEveryLanguage(String words) {
        assertThat(ForbiddenWords.in(words)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"passez nous voir", "même", "Rendez-vous", "12 rue du Puma", "crâne", "base", "Classement"})
    void otherWordsStay(String words) {
        assertThat(ForbiddenWords.in(words)).isEmpty();
    }

    @Test
    void anSmsInLatinLettersLosesAccentsThatWouldHalveItsRoom() {
        assertThat(SmsLength.plain("Fixé le 1er août à l’hôtel\u00a0: até às 10h…"))
                .isEqualTo("Fixé le 1er aout à l'hotel : até às 10h...");
        assertThat(SmsLength.segments("ë".repeat(160))).isEqualTo(1);
        assertThat(SmsLength.segments("ë".repeat(161))).isEqualTo(2);
        assertThat(SmsLength.segments("в".repeat(70))).isEqualTo(1);
        assertThat(SmsLength.segments("в".repeat(135))).isEqualTo(3);
    }

    private static List<FieldProblem> problems(String language, String body) {
        return TemplateCheck.problems(
                new MessageTemplate.Id(MessageEvent.BOOKED, ChannelKind.SMS, language),
                new Wording(null, body),
                FRENCH,
                AT);
    }
}
