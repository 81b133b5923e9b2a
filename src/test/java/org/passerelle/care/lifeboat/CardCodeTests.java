package org.passerelle.care.lifeboat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardCodeTests {

    private final CardCode code = CardCode.random();

    @Test
    void aCodeIsReadHoweverItIsSpaced() {
        assertThat(code.shown()).matches("\\d{4} \\d{4} \\d{4} \\d{4}");
        assertThat(CardCode.read(" " + code.shown() + " ")).contains(code);
        assertThat(CardCode.read(code.shown().replace(' ', '-'))).contains(code);
        assertThat(CardCode.read(code.shown().replace(" ", "\u00a0.\u202f"))).contains(code);
        assertThat(CardCode.read(code.digits())).contains(code);
    }

    @RepeatedTest(20)
    void oneWrongDigitIsSeen() {
        for (int place = 0; place < CardCode.LENGTH; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                StringBuilder typed = new StringBuilder(code.digits());
                typed.setCharAt(place, digit);
                boolean same = typed.toString().equals(code.digits());
                assertThat(CardCode.read(typed.toString()).isPresent())
                        .as(typed.toString())
                        .isEqualTo(same);
            }
        }
    }

    @RepeatedTest(20)
    void twoDigitsThatChangedPlacesAreSeen() {
        for (int place = 1; place < CardCode.LENGTH; place++) {
            StringBuilder typed = new StringBuilder(code.digits());
            typed.setCharAt(place, code.digits().charAt(place - 1));
            typed.setCharAt(place - 1, code.digits().charAt(place));
            boolean same = typed.toString().equals(code.digits());
            assertThat(CardCode.read(typed.toString()).isPresent()).isEqualTo(same);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0000", "123456789012345", "12345678901234567", "1234 5678 9012 345O", "١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦"})
    void whatNoCardCanBearIsNoCode(String typed) {
        assertThat(CardCode.read(typed)).isEqualTo(Optional.empty());
    }

    @Test
    void whatIsKeptIsAlwaysTheSameAndNotTheCode() {
        assertThat(code.digest())
                .isEqualTo(new CardCode(code.digits()).digest())
                .hasSize(64);
        assertThat(code.digest()).isNotEqualTo(CardCode.random().digest()).doesNotContain(code.digits());
        assertThat(code).as("for a log").hasToString("a card's code");
    }
}
