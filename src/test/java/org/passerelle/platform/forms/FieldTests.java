package org.passerelle.platform.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.platform.forms.FormBench.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One field at a time; its key is always `it`.
class FieldTests {

    private static final String OPTIONS = "'values': [{'value': 'A'}, {'value': 'B'}]";

    private final FormBench bench = new FormBench();

    @Test
    void aTextIsKeptWithoutTheBlanksAroundIt() {
        assertThat(accepted("'type': 'textfield'", "  Arrêt Mairie ")).isEqualTo("Arrêt Mairie");
    }

    @Test
    void aTextHasTheLengthTheFormAllows() {
        String text = "'type': 'textarea', 'validate': {'minLength': 2, 'maxLength': 5}";

        assertThat(refused(text, "a")).isEqualTo("text.short");
        assertThat(accepted(text, "abcde")).isEqualTo("abcde");
        assertThat(refused(text, "abcdef")).isEqualTo("text.long");
    }

    @Test
    void aTextFollowsThePatternOfTheForm() {
        String text = "'type': 'textfield', 'validate': {'pattern': '^[0-9]{5}$'}";

        assertThat(accepted(text, "76000")).isEqualTo("76000");
        assertThat(refused(text, "7600")).isEqualTo("text.pattern");
    }

    @Test
    void aTextIsAnEmailOrAPhoneWhenTheFormSaysSo() {
        String email = "'type': 'textfield', 'validate': {'validationType': 'email'}";
        String phone = "'type': 'textfield', 'validate': {'validationType': 'phone'}";

        assertThat(accepted(email, "a@b.fr")).isEqualTo("a@b.fr");
        assertThat(refused(email, "a.b.fr")).isEqualTo("email.invalid");
        assertThat(accepted(phone, "+33 6 39 98 00 01")).isEqualTo("+33 6 39 98 00 01");
        assertThat(refused(phone, "voisin")).isEqualTo("phone.invalid");
    }

    @Test
    void aTextHasNoControlCharactersAndLinesOnlyInAnArea() {
        assertThat(refused("'type': 'textfield'", "a\u0000b")).isEqualTo("text.characters");
        assertThat(refused("'type': 'textfield'", "a\nb")).isEqualTo("text.characters");
        assertThat(accepted("'type': 'textarea'", "a\nb")).isEqualTo("a\nb");
    }

    @Test
    void aTextIsNoNumberAndNoObject() {
        assertThat(refused("'type': 'textfield'", 7)).isEqualTo("type.text");
        assertThat(refused("'type': 'textfield'", Map.of("a", 1))).isEqualTo("type.text");
    }

    @Test
    void aNumberStaysBetweenItsBounds() {
        String number = "'type': 'number', 'validate': {'min': 1, 'max': 10}";

        assertThat(refused(number, 0)).isEqualTo("number.small");
        assertThat(accepted(number, 10)).isEqualTo(10);
        assertThat(refused(number, 10.5)).isEqualTo("number.large");
    }

    @Test
    void aNumberFallsOnItsSteps() {
        String number = "'type': 'number', 'decimalDigits': 1, 'increment': '0.5'";

        assertThat(accepted(number, 2.5)).isEqualTo(2.5);
        assertThat(refused(number, 2.7)).isEqualTo("number.step");
        assertThat(refused(number, 2.55)).isEqualTo("number.decimals");
    }

    @Test
    void aNumberIsATextOnlyWhenTheFormSendsItSo() {
        assertThat(refused("'type': 'number'", "12")).isEqualTo("type.number");
        assertThat(accepted("'type': 'number', 'serializeToString': true", "12"))
                .isEqualTo("12");
        assertThat(refused("'type': 'number', 'serializeToString': true", "twelve"))
                .isEqualTo("type.number");
        assertThat(refused("'type': 'number'", Double.POSITIVE_INFINITY)).isEqualTo("type.number");
    }

    @Test
    void aBoundMayDependOnAnotherAnswer() {
        String schema = form(
                "{'type': 'number', 'key': 'seats'}", "{'type': 'number', 'key': 'it', 'validate': {'max': '=seats'}}");

        assertThat(bench.problems(schema, Map.of("seats", 3, "it", 4))).containsExactly("it: number.large");
        assertThat(bench.check(schema, Map.of("seats", 4, "it", 4)).all()).containsEntry("it", 4);
    }

    @Test
    void aTickThatMustBeSetIsSet() {
        assertThat(accepted("'type': 'checkbox'", false)).isEqualTo(false);
        assertThat(refused("'type': 'checkbox', 'validate': {'required': true}", false))
                .isEqualTo("required");
        assertThat(refused("'type': 'checkbox'", "true")).isEqualTo("type.boolean");
    }

    @ParameterizedTest
    @ValueSource(strings = {"radio", "select"})
    void aChoiceIsOneOfItsOptions(String type) {
        String choice = "'type': '%s', ".formatted(type) + OPTIONS;

        assertThat(accepted(choice, "B")).isEqualTo("B");
        assertThat(refused(choice, "C")).isEqualTo("option.unknown");
        assertThat(refused(choice, List.of("A"))).isEqualTo("type.text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"checklist", "taglist"})
    void choicesAreAllAmongTheirOptions(String type) {
        String choices = "'type': '%s', 'validate': {'required': true}, ".formatted(type) + OPTIONS;

        assertThat(accepted(choices, List.of("B", "A", "B"))).isEqualTo(List.of("B", "A"));
        assertThat(refused(choices, List.of("A", "C"))).isEqualTo("option.unknown");
        assertThat(refused(choices, "A")).isEqualTo("type.list");
        assertThat(refused(choices, List.of())).isEqualTo("required");
    }

    @Test
    void optionsMayBeCountedFromOtherAnswers() {
        String schema = form(
                "{'type': 'checklist', 'key': 'spoken', 'values': [{'value': 'fra'}, {'value': 'prs'}]}",
                "{'type': 'select', 'key': 'it', 'valuesExpression': '=spoken'}");

        assertThat(bench.check(schema, Map.of("spoken", List.of("prs"), "it", "prs"))
                        .all())
                .containsEntry("it", "prs");
        assertThat(bench.problems(schema, Map.of("spoken", List.of("prs"), "it", "fra")))
                .containsExactly("it: option.unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-13-01",
                "2026-02-30",
                "16/11/2026",
                "2026-11-16T10:00",
                "tomorrow",
                "+12026-11-16",
                "0001-01-01"
            })
    void aDayIsADayOfTheCalendar(String text) {
        assertThat(refused("'type': 'datetime', 'subtype': 'date'", text)).isEqualTo("date.invalid");
    }

    @Test
    void aDayThatMustNotBePastMayBeToday() {
        String day = "'type': 'datetime', 'subtype': 'date', 'properties': {'future': 'true'}";

        assertThat(refused(day, "2026-11-15")).isEqualTo("date.past");
        assertThat(accepted(day, "2026-11-16")).isEqualTo("2026-11-16");
    }

    @Test
    void aDayThatMustBePastMayBeToday() {
        String day = "'type': 'datetime', 'subtype': 'date', 'properties': {'past': 'true'}";

        assertThat(refused(day, "2026-11-17")).isEqualTo("date.future");
        assertThat(accepted(day, "2026-11-16")).isEqualTo("2026-11-16");
    }

    @Test
    void anAppointmentIsNotInThePastWhateverOffsetItIsWrittenIn() {
        String appointment = "'type': 'datetime', 'subtype': 'datetime', 'timeSerializingFormat': 'utc_offset',"
                + " 'properties': {'future': 'true'}";

        assertThat(refused(appointment, "2026-11-16T12:09+01:00")).isEqualTo("date.past");
        assertThat(refused(appointment, "2026-11-16T12:30+03:00")).isEqualTo("date.past");
        assertThat(accepted(appointment, "2026-11-16T12:10+01:00")).isEqualTo("2026-11-16T12:10+01:00");
        assertThat(accepted(appointment, "2026-11-16T11:30Z")).isEqualTo("2026-11-16T11:30Z");
    }

    @Test
    void aMomentSaysItsOffsetWhenTheFormSendsIt() {
        assertThat(refused(
                        "'type': 'datetime', 'subtype': 'datetime', 'timeSerializingFormat': 'utc_offset'",
                        "2026-11-16T12:10"))
                .isEqualTo("datetime.invalid");
        assertThat(accepted(
                        "'type': 'datetime', 'subtype': 'datetime', 'timeSerializingFormat': 'no_timezone'",
                        "2026-11-16T12:10"))
                .isEqualTo("2026-11-16T12:10");
    }

    @ParameterizedTest
    @CsvSource({
        "09:30, true",
        "09:30Z, true",
        "09:30+02:00, true",
        "09:30-03:00, true",
        "25:00, false",
        "half past nine, false"
    })
    void anHourIsAnHour(String text, boolean stands) {
        String hour = "'type': 'datetime', 'subtype': 'time'";

        if (stands) {
            assertThat(accepted(hour, text)).isEqualTo(text);
        } else {
            assertThat(refused(hour, text)).isEqualTo("time.invalid");
        }
    }

    private @Nullable Object accepted(String component, Object answer) {
        return bench.check(field(component), Map.of("it", answer)).all().get("it");
    }

    private String refused(String component, Object answer) {
        List<String> problems = bench.problems(field(component), Map.of("it", answer));
        assertThat(problems).hasSize(1);
        return problems.getFirst().substring("it: ".length());
    }

    private static String field(String component) {
        return form("{'key': 'it', " + component + "}");
    }
}
