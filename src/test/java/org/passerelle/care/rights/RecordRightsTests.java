package org.passerelle.care.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
@Import({RecordRights.class, Rights.class, RecordRightsTests.Noon.class})
class RecordRightsTests {

    private static final LocalDate END = LocalDate.of(2027, 1, 31);

    @Autowired
    RecordRights recordRights;

    @Autowired
    Rights rights;

    @Autowired
    JdbcClient database;

    @MockitoBean
    PathwayHistory history;

    UUID pathway;

    @BeforeEach
    void aPathway() {
        pathway = PathwayRows.insert(database);
    }

    @Test
    void keepsTheRightItsEndAndItsProof() {
        recordRights.work(interview(1, "NO", CurrentRight.AME));

        assertThat(rights.heldBy(pathway)).hasValue(new HeldRights(CurrentRight.AME, END, ProofType.CARTE_AME));
        verify(history).record(pathway, "Task_RightsInterview", "RIGHTS_UNTIL.AME", END);
    }

    @Test
    void aLaterInterviewTakesOverAndOldDatesDoNotCountWithoutARight() {
        recordRights.work(interview(1, "NO", CurrentRight.AME));
        recordRights.work(interview(2, "NO", CurrentRight.NONE));

        assertThat(rights.heldBy(pathway)).hasValue(new HeldRights(CurrentRight.NONE, null, null));
    }

    @Test
    void theSameInterviewNotedTwiceIsToldOnce() {
        recordRights.work(interview(1, "NO", CurrentRight.AME));
        recordRights.work(interview(1, "NO", CurrentRight.AME));

        verify(history).record(pathway, "Task_RightsInterview", "RIGHTS_UNTIL.AME", END);
        verifyNoMoreInteractions(history);
    }

    @Test
    void inAnEmergencyNothingIsNotedOfTheRights() {
        recordRights.work(interview(1, "YES", CurrentRight.AME));

        assertThat(rights.heldBy(pathway)).isEmpty();
        verify(history).record(pathway, "Task_RightsInterview", "URGENT_SIGNS");
    }

    private RecordRights.Request interview(int number, String urgentSigns, CurrentRight right) {
        return new RecordRights.Request(pathway, 7, number, urgentSigns, right, END, ProofType.CARTE_AME);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Noon {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-05-15T12:00:00Z"), ZoneOffset.UTC);
        }
    }
}
