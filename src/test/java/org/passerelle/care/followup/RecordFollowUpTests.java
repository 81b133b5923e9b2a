package org.passerelle.care.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.care.appointments.Appointments;
import org.passerelle.care.practices.Practices;
import org.passerelle.care.practices.RefusalCode;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.PathwayRows;
import org.passerelle.platform.database.UsesTestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@DataJpaTest
@UsesTestDatabase
@Import({RecordFollowUp.class, RecordFollowUpTests.Noon.class})
class RecordFollowUpTests {

    private static final UUID PRACTICE = UUID.randomUUID();

    @Autowired
    RecordFollowUp recordFollowUp;

    @Autowired
    JdbcClient database;

    @MockitoBean
    Appointments appointments;

    @MockitoBean
    Practices practices;

    @MockitoBean
    PathwayHistory history;

    UUID pathway;

    @BeforeEach
    void aPathwayWithAnAppointment() {
        pathway = PathwayRows.insert(database);
        given(appointments.attended(pathway)).willReturn(Optional.of(PRACTICE));
        given(appointments.missed(any(), any())).willReturn(Optional.of(PRACTICE));
    }

    @Test
    void whoWentAndWantsToReturnKeepsTheDoctor() {
        assertThat(call(1, CallResult.REACHED, "YES", null, "YES")).isEqualTo(Outcome.ATTENDED);

        verify(appointments).attended(pathway);
        verifyNoInteractions(practices);
    }

    @Test
    void whoWentAndWantsAnotherDoctorIsNotSentThereAgain() {
        assertThat(call(1, CallResult.REACHED, "YES", null, "NO")).isEqualTo(Outcome.ATTENDED);

        verify(practices).rulesOut(PRACTICE, pathway, RefusalCode.PERSON_PREFERS_ANOTHER);
    }

    @Test
    void theReasonForNotGoingStaysWithTheAppointment() {
        assertThat(call(1, CallResult.REACHED, "NO", "PLACE_NOT_FOUND", null)).isEqualTo(Outcome.NOT_ATTENDED);

        verify(appointments).missed(pathway, "PLACE_NOT_FOUND");
        verify(history).record(pathway, "Task_FollowUpCall", "NOT_ATTENDED.PLACE_NOT_FOUND");
        verifyNoInteractions(practices);
    }

    @Test
    void aPracticeThatRefusedAtItsDeskIsNotProposedAgain() {
        call(1, CallResult.REACHED, "NO", "REFUSED_AT_DESK", null);

        verify(practices).rulesOut(PRACTICE, pathway, RefusalCode.REFUSED_AT_DESK);
    }

    @Test
    void aSilenceIsNotAMissedAppointment() {
        assertThat(call(1, CallResult.VOICEMAIL_LEFT, null, null, null)).isEqualTo(Outcome.UNREACHED);

        verify(appointments).leftUnknown(pathway);
        verify(appointments, never()).missed(any(), any());
    }

    @Test
    void theSameCallNotedTwiceAnswersTheSameAndDoesNothingTwice() {
        call(1, CallResult.REACHED, "YES", null, "YES");
        assertThat(call(1, CallResult.REACHED, "YES", null, "YES")).isEqualTo(Outcome.ATTENDED);

        verify(appointments, times(1)).attended(pathway);
    }

    private Outcome call(
            int attempt,
            CallResult result,
            @Nullable String attended,
            @Nullable String reason,
            @Nullable String wantsToReturn) {
        return recordFollowUp
                .work(new RecordFollowUp.Request(pathway, 7, attempt, result, attended, reason, wantsToReturn))
                .outcome();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Noon {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-05-15T12:00:00Z"), ZoneOffset.UTC);
        }
    }
}
