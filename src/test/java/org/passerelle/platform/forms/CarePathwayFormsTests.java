package org.passerelle.platform.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The forms in `forms/`, answered as a mediator answers them.
class CarePathwayFormsTests {

    private final FormBench bench = new FormBench();

    @Test
    void everyFormCanBeCheckedAndAsksForSomething() throws IOException {
        for (var form : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*.form")) {
            String schema = form.getContentAsString(StandardCharsets.UTF_8);

            assertThat(bench.problems(schema, Map.of())).as(form.getFilename()).isNotEmpty();
        }
    }

    @Test
    void anInterviewOfSomeoneWithStateMedicalAidNeedsItsEndAndItsProof() {
        Map<String, Object> answers = Map.of("urgentSigns", "NO", "currentRight", "AME");

        assertThat(bench.problems(form("rights-situation"), answers))
                .containsExactly("rightEndDate: required", "proofType: required");
    }

    @Test
    void anEmergencyAsksForNothingElse() {
        Map<String, Object> answers = Map.of("urgentSigns", "YES", "currentRight", "AME");

        assertThat(bench.check(form("rights-situation"), answers).all()).containsOnlyKeys("urgentSigns");
    }

    /// An interview asks what the answers so far call for, and no more.
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "currentRight=AME | rightEndDate proofType",
                "currentRight=PENDING | pendingRight filedOn",
                "currentRight=UNKNOWN |",
                "currentRight=NONE | minor hasAddress",
                "currentRight=ENDED | endedRight endedOn minor hasAddress",
                "currentRight=ENDED endedRight=AME | endedOn renewalFiled minor hasAddress",
                "currentRight=NONE minor=YES | withWhom hasAddress",
                "currentRight=NONE minor=NO | pathway workAccident hasAddress",
                "currentRight=NONE minor=NO pathway=PROTECTED | workAccident hasAddress",
                "currentRight=NONE minor=NO pathway=ASYLUM | workAccident entryDate hasAddress",
                "currentRight=NONE minor=NO pathway=NO_STAY_DOC | workAccident entryDate householdSize annualResources"
                        + " hasAddress",
                "currentRight=NONE minor=NO pathway=STAY_EXPIRED | workAccident entryDate stayDocExpiry hadPuma"
                        + " householdSize annualResources hasAddress"
            })
    void anInterviewAsksOnlyWhatTheAnswersSoFarCallFor(String said, @Nullable String asked) {
        Map<String, Object> answers = new HashMap<>(Map.of("urgentSigns", "NO"));
        for (String pair : said.split(" ")) {
            answers.put(pair.split("=")[0], pair.split("=")[1]);
        }
        List<String> open = asked == null ? List.of() : List.of(asked.split(" "));

        assertThat(open.isEmpty() ? List.of() : bench.problems(form("rights-situation"), answers))
                .containsExactlyElementsOf(
                        open.stream().map(field -> field + ": required").toList());
        if (open.isEmpty()) {
            assertThat(bench.check(form("rights-situation"), answers).all()).containsOnlyKeys(answers.keySet());
        }
    }

    @Test
    void whatServesOnlyToDecideIsNotKept() {
        Map<String, Object> answers = Map.of(
                "urgentSigns", "NO",
                "currentRight", "NONE",
                "minor", "NO",
                "pathway", "NO_STAY_DOC",
                "workAccident", "NO",
                "entryDate", "2020-01-01",
                "householdSize", 2,
                "annualResources", 4000,
                "hasAddress", "YES");

        Answers checked = bench.check(form("rights-situation"), answers);

        assertThat(checked.all()).containsAllEntriesOf(answers);
        assertThat(checked.kept()).containsOnlyKeys("urgentSigns", "currentRight");
        assertThat(checked.facts()).isEmpty();
        assertThat(checked.toString()).doesNotContain("NO_STAY_DOC", "4000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-03T10:30+01:00", "2026-12-03T10:30:00+01:00", "2026-12-03T09:30Z"})
    void anAppointmentIsBookedAsTheBrowserWritesIt(String at) {
        Map<String, Object> answers = Map.of("bookingResult", "BOOKED", "appointmentAt", at);

        assertThat(bench.check(form("book-appointment"), answers).all()).containsEntry("appointmentAt", at);
    }

    @Test
    void anAppointmentInThePastIsRefused() {
        Map<String, Object> answers = Map.of("bookingResult", "BOOKED", "appointmentAt", "2026-11-13T10:30+01:00");

        assertThat(bench.problems(form("book-appointment"), answers)).containsExactly("appointmentAt: date.past");
    }

    @Test
    void whoGoesAlongIsChosenAmongThoseOfTheTeam() {
        Map<String, Object> answers =
                Map.of("escortLevel", "ESCORTED", "companion", "somebody", "meetingPlace", "Théâtre des Arts");

        assertThat(bench.problems(form("prepare-escort"), answers)).containsExactly("companion: option.unknown");
    }

    private static String form(String id) {
        try {
            return new ClassPathResource("forms/" + id + ".form").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
