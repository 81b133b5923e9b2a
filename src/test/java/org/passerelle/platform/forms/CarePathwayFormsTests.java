package org.passerelle.platform.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

        assertThat(bench.problems(form("rights-interview"), answers))
                .containsExactly("rightEndDate: required", "proofType: required");
    }

    @Test
    void anEmergencyAsksForNothingElse() {
        Map<String, Object> answers = Map.of("urgentSigns", "YES", "currentRight", "AME");

        assertThat(bench.check(form("rights-interview"), answers).all()).containsOnlyKeys("urgentSigns");
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
