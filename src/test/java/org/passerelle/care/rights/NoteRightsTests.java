package org.passerelle.care.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.care.rights.NoteRights.YesNo;
import org.passerelle.care.rights.RightsHistory.RightsNotedUntil;
import org.passerelle.care.rights.RightsHistory.UrgentSigns;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.PathwayRows;
import org.passerelle.platform.database.UsesTestDatabase;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@DataJpaTest
@UsesTestDatabase
@Import({NoteRights.class, Rights.class})
class NoteRightsTests {

    private static final Instant NOON = Instant.parse("2026-05-15T12:00:00Z");
    private static final LocalDate END = LocalDate.of(2027, 1, 31);

    @Autowired
    NoteRights noteRights;

    @Autowired
    Rights rights;

    @Autowired
    JdbcClient database;

    @MockitoBean
    PathwayHistory history;

    UUID pathway;
    int answered;

    @BeforeEach
    void aPathway() {
        pathway = PathwayRows.insert(database);
    }

    @Test
    void keepsTheRightItsEndAndItsProof() {
        noteRights.handle(task(), interview(YesNo.NO, CurrentRight.AME, END));

        assertThat(rights.heldBy(pathway)).hasValue(new HeldRights(CurrentRight.AME, END, ProofType.CARTE_AME));
        verify(history).write(any(AnsweredTask.class), eq(new RightsNotedUntil(END, CurrentRight.AME)));
    }

    @Test
    void aLaterInterviewTakesOver() {
        noteRights.handle(task(), interview(YesNo.NO, CurrentRight.AME, END));
        noteRights.handle(task(), interview(YesNo.NO, CurrentRight.NONE, null));

        assertThat(rights.heldBy(pathway)).map(HeldRights::right).hasValue(CurrentRight.NONE);
    }

    @Test
    void inAnEmergencyNothingIsNotedOfTheRights() {
        noteRights.handle(task(), interview(YesNo.YES, null, null));

        assertThat(rights.heldBy(pathway)).isEmpty();
        verify(history).write(any(AnsweredTask.class), eq(new UrgentSigns()));
    }

    @Test
    void theEngineLearnsWhatTheTableOfRoutesReadsAndNotWhatThePersonCanShow() {
        assertThat(noteRights.handle(task(), interview(YesNo.NO, CurrentRight.AME, END)))
                .isEqualTo(new NoteRights.Facts(YesNo.NO, CurrentRight.AME, END, null));
    }

    private AnsweredTask task() {
        return new AnsweredTask(
                UUID.randomUUID(), pathway, "Task_RightsInterview", "amina", NOON.plusSeconds(answered++));
    }

    private static NoteRights.Answer interview(YesNo urgent, @Nullable CurrentRight right, @Nullable LocalDate end) {
        return new NoteRights.Answer(urgent, right, end, right == null ? null : ProofType.CARTE_AME, null, null);
    }
}
