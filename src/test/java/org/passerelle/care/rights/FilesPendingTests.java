package org.passerelle.care.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.care.rights.DecideAfterRefusal.Decision;
import org.passerelle.care.rights.NoteFile.FileStatus;
import org.passerelle.care.rights.RightsHistory.SilenceAnswered;
import org.passerelle.care.rights.law.LawWords;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.PathwayMessage;
import org.passerelle.pathway.PathwayMessages;
import org.passerelle.pathway.PathwayRows;
import org.passerelle.platform.database.UsesTestDatabase;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/// Today is 15 May 2026, the file was handed in on 20 April: silence answers on 20 June.
@DataJpaTest
@UsesTestDatabase
@Import({
    LawWords.class,
    NoteFile.class,
    NoteAnswer.class,
    DecideAfterRefusal.class,
    FilesPending.class,
    TellSilence.class,
    RightsNotes.class,
    Rights.class
})
class FilesPendingTests {

    private static final Instant NOON = Instant.parse("2026-05-15T12:00:00Z");
    private static final LocalDate FILED = LocalDate.of(2026, 4, 20);
    private static final LocalDate DUE = LocalDate.of(2026, 6, 20);

    @Autowired
    NoteFile noteFile;

    @Autowired
    NoteAnswer noteAnswer;

    @Autowired
    DecideAfterRefusal decideAfterRefusal;

    @Autowired
    TellSilence tellSilence;

    @Autowired
    FilesPending files;

    @Autowired
    Rights rights;

    @Autowired
    JdbcClient database;

    @MockitoBean
    PathwayHistory history;

    @MockitoBean
    PathwayMessages messages;

    UUID pathway;
    int answered;

    @BeforeEach
    void aPathway() {
        pathway = PathwayRows.insert(database);
    }

    @Test
    void aFileThatIsHandedInHasADayOnWhichSilenceAnswersIt() {
        assertThat(handedIn(CurrentRight.AME))
                .isEqualTo(new NoteFile.Facts(FileStatus.FILED, Silence.REFUSES, DUE, null));
        assertThat(handedIn(CurrentRight.PUMA_C2S).silence()).isEqualTo(Silence.GRANTS);
        assertThat(rights.heldBy(pathway)).map(HeldRights::right).hasValue(CurrentRight.PENDING);
        assertThat(files.stillPending(pathway)).isEqualTo(new PendingFile(Silence.GRANTS, DUE));
    }

    @Test
    void aFileThatIsNotHandedInIsNotFollowed() {
        var facts = noteFile.handle(
                task(), new NoteFile.Answer(FileStatus.IN_PROGRESS, null, null, LocalDate.of(2026, 5, 20), null));

        assertThat(facts).isEqualTo(new NoteFile.Facts(FileStatus.IN_PROGRESS, null, null, LocalDate.of(2026, 5, 20)));
        assertThat(files.stillPending(pathway)).isNull();
    }

    @Test
    void silenceGrantsC2sAndThePathwayThatWaitsForItGoesOn() {
        handedIn(CurrentRight.PUMA_C2S);

        tellSilence.work(new TellSilence.Request(pathway, Silence.GRANTS));

        assertThat(rights.heldBy(pathway)).hasValue(new HeldRights(CurrentRight.PUMA_C2S, null, null));
        verify(messages).say(PathwayMessage.FILE_ANSWERED, pathway, Map.of("fileAnswer", "GRANTED"));
    }

    @Test
    void silenceRefusesAmeAndWhatComesNextIsDecidedBySomebody() {
        handedIn(CurrentRight.AME);

        tellSilence.work(new TellSilence.Request(pathway, Silence.REFUSES));

        assertThat(rights.heldBy(pathway)).map(HeldRights::right).hasValue(CurrentRight.NONE);
        verifyNoInteractions(messages);
    }

    @Test
    void silenceIsToldOnceThoughItsDayComesAgain() {
        handedIn(CurrentRight.PUMA_C2S);

        tellSilence.work(new TellSilence.Request(pathway, Silence.GRANTS));
        tellSilence.work(new TellSilence.Request(pathway, Silence.GRANTS));

        verify(history, times(1)).write(eq(pathway), any(String.class), eq(new SilenceAnswered(Silence.GRANTS)));
    }

    @Test
    void grantedRightsAreThoseThatWereAskedForAndAreFollowedToTheirEnd() {
        handedIn(CurrentRight.AME);
        LocalDate end = LocalDate.of(2027, 4, 19);

        var facts =
                noteAnswer.handle(task(), new NoteAnswer.Answer(FileAnswer.GRANTED, end, ProofType.COURRIER_AME, null));

        assertThat(facts)
                .isEqualTo(new NoteAnswer.Facts(FileAnswer.GRANTED, end, end.minusDays(90), end.minusDays(60)));
        assertThat(rights.heldBy(pathway)).hasValue(new HeldRights(CurrentRight.AME, end, ProofType.COURRIER_AME));
        verify(messages).say(PathwayMessage.FILE_ANSWERED, pathway, Map.of("fileAnswer", "GRANTED"));
    }

    @Test
    void aRefusalIsNotedAndTellsThePathwayNothingYet() {
        handedIn(CurrentRight.AME);

        var facts = noteAnswer.handle(task(), new NoteAnswer.Answer(FileAnswer.REFUSED, null, null, null));

        assertThat(facts.fileAnswer()).isEqualTo(FileAnswer.REFUSED);
        assertThat(rights.heldBy(pathway)).map(HeldRights::right).hasValue(CurrentRight.NONE);
        verifyNoInteractions(messages);
    }

    @Test
    void aNewFileAfterARefusalIsFollowedToItsOwnDay() {
        handedIn(CurrentRight.AME);
        noteAnswer.handle(task(), new NoteAnswer.Answer(FileAnswer.REFUSED, null, null, null));

        var facts = decideAfterRefusal.handle(
                task(), new DecideAfterRefusal.Answer(Decision.REFILED, LocalDate.of(2026, 5, 15), null, null));

        assertThat(facts).isEqualTo(new DecideAfterRefusal.Facts(FileAnswer.WAITING, LocalDate.of(2026, 7, 15)));
        assertThat(files.stillPending(pathway)).isEqualTo(new PendingFile(Silence.REFUSES, LocalDate.of(2026, 7, 15)));
    }

    @Test
    void aRefusalThatIsContestedIsLookedAtOnTheDaySomebodyChose() {
        handedIn(CurrentRight.AME);

        var facts = decideAfterRefusal.handle(
                task(), new DecideAfterRefusal.Answer(Decision.CONTESTED, null, LocalDate.of(2026, 8, 1), null));

        assertThat(facts).isEqualTo(new DecideAfterRefusal.Facts(FileAnswer.WAITING, LocalDate.of(2026, 8, 1)));
    }

    @Test
    void anotherWayTellsWhoeverGoesOnWithTheseRights() {
        handedIn(CurrentRight.AME);

        decideAfterRefusal.handle(task(), new DecideAfterRefusal.Answer(Decision.OTHER_WAY, null, null, null));

        verify(messages).say(PathwayMessage.FILE_ANSWERED, pathway, Map.of("fileAnswer", "OTHER_WAY"));
        verify(messages).say(PathwayMessage.RIGHTS_CHANGED, pathway, Map.of());
        verify(messages).say(PathwayMessage.RIGHTS_ENDED, pathway, Map.of());
    }

    private NoteFile.Facts handedIn(CurrentRight asked) {
        return noteFile.handle(task(), new NoteFile.Answer(FileStatus.FILED, asked, FILED, null, null));
    }

    /// Before the clock of these tests, so that what silence answered comes last.
    private AnsweredTask task() {
        return new AnsweredTask(
                UUID.randomUUID(), pathway, "Task_OpenRights", "amina", NOON.minusSeconds(9000 - answered++));
    }
}
