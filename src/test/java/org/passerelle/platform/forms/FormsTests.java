package org.passerelle.platform.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.platform.forms.FormBench.PATHWAY;
import static org.passerelle.platform.forms.FormBench.form;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormsTests {

    private static final String NAME = "{'type': 'textfield', 'key': 'name', 'validate': {'required': true}}";
    private static final String ANSWER =
            "{'type': 'radio', 'key': 'answer', 'values': [{'value': 'YES'}, {'value': 'NO'}],"
                    + " 'validate': {'required': true}, 'properties': {'fact': 'true'}}";
    private static final String REASON =
            "{'type': 'select', 'key': 'reason', 'values': [{'value': 'FORGOT'}, {'value': 'OTHER'}],"
                    + " 'validate': {'required': true}, 'properties': {'fact': 'true'},"
                    + " 'conditional': {'hide': '=answer != \\'NO\\''}}".replace("\\'", "\\\"");
    private static final String DETAIL = "{'type': 'textarea', 'key': 'detail',"
            + " 'conditional': {'hide': '=reason != \\'OTHER\\''}}".replace("\\'", "\\\"");
    private static final String PRACTICE = "{'type': 'select', 'key': 'practice', 'valuesKey': 'practices'}";

    private final FormBench bench = new FormBench();

    @Test
    void onlyFactsMayLeaveForTheEngine() {
        Answers answers = bench.check(form(NAME, ANSWER), Map.of("name", "Amina", "answer", "YES"));

        assertThat(answers.all()).containsOnly(Map.entry("name", "Amina"), Map.entry("answer", "YES"));
        assertThat(answers.facts()).containsOnly(Map.entry("answer", "YES"));
    }

    @Test
    void aFactThatIsNotAnsweredThisTimeForgetsItsEarlierAnswer() {
        Answers answers = bench.check(form(ANSWER, REASON), Map.of("answer", "YES"));

        assertThat(answers.facts()).containsEntry("reason", null);
        assertThat(answers.all()).doesNotContainKey("reason");
    }

    @Test
    void everyFailingFieldIsNamed() {
        assertThat(bench.problems(form(NAME, ANSWER), Map.of("answer", "PERHAPS", "shoes", "41")))
                .containsExactlyInAnyOrder("shoes: field.unknown", "name: required", "answer: option.unknown");
    }

    @Test
    void nothingBlankAndNullAreNoAnswers() {
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("name", null);

        assertThat(bench.problems(form(NAME), nothing)).containsExactly("name: required");
        assertThat(bench.problems(form(NAME), Map.of("name", "  "))).containsExactly("name: required");
        assertThat(bench.problems(form(NAME), Map.of())).containsExactly("name: required");
    }

    @Test
    void aHiddenFieldIsNeitherAskedForNorKept() {
        Answers answers = bench.check(form(ANSWER, REASON), Map.of("answer", "YES", "reason", "FORGOT"));

        assertThat(answers.all()).containsOnlyKeys("answer");
    }

    @Test
    void aFieldThatTheAnswersBringUpIsAskedFor() {
        assertThat(bench.problems(form(ANSWER, REASON), Map.of("answer", "NO"))).containsExactly("reason: required");
    }

    @Test
    void aFieldHiddenBehindAHiddenFieldIsHiddenToo() {
        Answers answers = bench.check(
                form(ANSWER, REASON, DETAIL), Map.of("answer", "YES", "reason", "OTHER", "detail", "not asked"));

        assertThat(answers.all()).containsOnlyKeys("answer");
    }

    @Test
    void aHiddenGroupHidesWhatIsInIt() {
        String group = "{'type': 'group', 'path': 'stop', 'components': [" + NAME + "],"
                + " 'conditional': {'hide': '=answer = \\'NO\\''}}".replace("\\'", "\\\"");

        assertThat(bench.check(form(ANSWER, group), Map.of("answer", "NO")).all())
                .containsOnlyKeys("answer");
        assertThat(bench.problems(form(ANSWER, group), Map.of("answer", "YES"))).containsExactly("stop.name: required");
    }

    @Test
    void aGroupWithAPathHoldsItsAnswersInside() {
        String group = "{'type': 'group', 'path': 'stop', 'components': [" + NAME + "]}";
        Map<String, Object> inside = Map.of("stop", Map.of("name", "Théâtre des Arts"));

        assertThat(bench.check(form(group), inside).all()).isEqualTo(inside);
        assertThat(bench.problems(form(group), Map.of("name", "x", "stop", Map.of("name", "y", "line", "T1"))))
                .containsExactlyInAnyOrder("name: field.unknown", "stop.line: field.unknown");
    }

    @Test
    void whatTheBrowserOnlyShowsIsNotTakenFromAnybody() {
        String shown = "{'type': 'textfield', 'key': 'practice', 'readonly': true}";

        assertThat(bench.check(form(NAME, shown), Map.of("name", "Amina", "practice", "forged"))
                        .all())
                .containsOnlyKeys("name");
    }

    @Test
    void aListOfOursHoldsTheOnlyChoices() {
        assertThat(bench.check(form(PRACTICE), Map.of("practice", "p2")).all()).containsEntry("practice", "p2");
        assertThat(bench.problems(form(PRACTICE), Map.of("practice", "p3")))
                .containsExactly("practice: option.unknown");
    }

    @Test
    void theFormShowsOurListsAndEarlierAnswers() {
        Map<String, Object> data = bench.forms.data(form(NAME, PRACTICE), PATHWAY, Map.of("name", "Amina"));

        assertThat(data).containsEntry("name", "Amina");
        assertThat(data)
                .containsEntry(
                        "practices",
                        List.of(
                                new FormOptions.Option("p1", "Cabinet des Tilleuls"),
                                new FormOptions.Option("p2", "Maison de santé du Port")));
    }

    @Test
    void aFieldMayBeHiddenByAListOfOurs() {
        String name = NAME.replace("'key'", "'conditional': {'hide': '=count(practices) > 1'}, 'key'");

        assertThat(bench.check(form(PRACTICE, name), Map.of()).all()).isEmpty();
    }

    @Test
    void textsAreInTheReadersLanguageAsFarAsTheyAreTranslated() {
        String schema =
                form("{'type': 'radio', 'key': 'answer', 'label': 'Acceptent-ils ?', 'description': 'Au téléphone',"
                        + " 'values': [{'label': 'Oui', 'value': 'YES'}, {'label': 'Non', 'value': 'NO'}],"
                        + " 'properties': {'en.label': 'Do they accept?', 'en.value.YES': 'Yes, they are free'}}");

        assertThat(bench.forms.inLanguage(schema, Locale.ENGLISH))
                .contains("Do they accept?", "Yes, they are free", "Non", "Au téléphone")
                .doesNotContain("Acceptent-ils", "Oui");
        assertThat(bench.forms.inLanguage(schema, Locale.FRENCH))
                .contains("Acceptent-ils ?", "Oui")
                .doesNotContain("Do they accept?");
    }

    @Test
    void theLabelOfADateIsTranslatedWhereTheFormKeepsIt() {
        String schema = form("{'type': 'datetime', 'key': 'at', 'dateLabel': 'Jour', 'timeLabel': 'Heure',"
                + " 'properties': {'en.dateLabel': 'Day', 'en.timeLabel': 'Time'}}");

        assertThat(bench.forms.inLanguage(schema, Locale.ENGLISH))
                .contains("\"dateLabel\":\"Day\"", "\"timeLabel\":\"Time\"")
                .doesNotContain("\"label\"");
    }
}
