package org.passerelle.care.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.care.rights.NoteRights.YesNo;
import org.passerelle.care.rights.RightsHistory.RightsAlerted;
import org.passerelle.care.rights.RightsHistory.RightsNotedUntil;
import org.passerelle.care.rights.RightsHistory.UrgentSigns;
import org.passerelle.care.rights.law.LawWords;
import org.passerelle.care.rights.law.RightsAction;
import org.passerelle.care.rights.law.RightsAlert;
import org.passerelle.care.rights.law.Route;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.PathwayMessage;
import org.passerelle.pathway.PathwayMessages;
import org.passerelle.pathway.PathwayRows;
import org.passerelle.platform.database.UsesTestDatabase;
import org.passerelle.platform.forms.AnsweredTask;
import org.passerelle.platform.refusals.InvalidInput;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import tools.jackson.databind.json.JsonMapper;

@DataJpaTest
@UsesTestDatabase
@Import({
    LawWords.class,
    NoteRights.class,
    NoteRenewal.class,
    NoteRightsAsBefore.class,
    RightsNotes.class,
    Rights.class,
    RightsPanel.class
})
class NoteRightsTests {

    private static final Instant NOON = Instant.parse("2026-05-15T12:00:00Z");
    private static final LocalDate END = LocalDate.of(2027, 1, 31);
    private static final Map<String, Object> AME = Map.of(
            "urgentSigns", "NO", "currentRight", "AME", "rightEndDate", END.toString(), "proofType", "CARTE_AME");
    private static final Map<String, Object> ENDS_SOON = Map.of(
            "urgentSigns", "NO",
            "currentRight", "AME",
            "rightEndDate", "2026-07-10",
            "proofType", "COURRIER_AME",
            "priorityCare", true);
    private static final Map<String, Object> TOO_EARLY = Map.of(
            "urgentSigns", "NO",
            "currentRight", "NONE",
            "minor", "NO",
            "pathway", "NO_STAY_DOC",
            "workAccident", "NO",
            "entryDate", "2026-03-20",
            "householdSize", 1,
            "annualResources", 7654,
            "hasAddress", "NO");

    @Autowired
    NoteRights noteRights;

    @Autowired
    NoteRenewal noteRenewal;

    @Autowired
    NoteRightsAsBefore noteRightsAsBefore;

    @Autowired
    Rights rights;

    @Autowired
    RightsPanel panel;

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
        LocaleContextHolder.setLocale(Locale.FRENCH);
    }

    @AfterEach
    void nobodyReads() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void keepsTheRightItsEndAndItsProof() {
        handle(AME);

        assertThat(rights.heldBy(pathway)).hasValue(new HeldRights(CurrentRight.AME, END, ProofType.CARTE_AME));
        verify(history).write(any(AnsweredTask.class), eq(new RightsNotedUntil(END, CurrentRight.AME)));
    }

    @Test
    void theEngineLearnsTheWayAndItsDatesAndNothingOfThePerson() {
        assertThat(handle(AME))
                .isEqualTo(new NoteRights.Facts(
                        Route.GP_NOW, END, END.minusDays(90), END.minusDays(60), null, null, END.minusDays(90)));
        assertThat(handle(TOO_EARLY))
                .isEqualTo(new NoteRights.Facts(Route.PASS, null, null, null, null, null, LocalDate.of(2026, 6, 21)));
        assertThat(handle(Map.of(
                        "urgentSigns",
                        "NO",
                        "currentRight",
                        "PENDING",
                        "pendingRight",
                        "AME",
                        "filedOn",
                        "2026-04-20")))
                .isEqualTo(new NoteRights.Facts(
                        Route.GP_IF_PRACTICE_AGREES,
                        null,
                        null,
                        null,
                        Silence.REFUSES,
                        LocalDate.of(2026, 6, 20),
                        LocalDate.of(2026, 6, 20)));
    }

    /// Once only rights that ended soon were followed; those of everybody else ended unseen.
    @ParameterizedTest(name = "{0} until {1} → {2}, renewed from {3}, late from {4}")
    @CsvSource({
        "AME,       2027-01-31, GP_NOW,       2026-11-02, 2026-12-02",
        "PUMA_C2S,  2027-01-31, GP_NOW,       2026-10-03, 2026-12-02",
        "PUMA_ONLY, 2027-01-31, GP_NOW,       2026-10-03, 2026-12-02",
        "PUMA_ONLY, 2026-06-30, GP_NOW,       2026-03-02, 2026-05-01",
        "AME,       2026-07-10, GP_NOW_RENEW, 2026-05-15, 2026-05-11",
        "PUMA_C2S,  2026-09-01, GP_NOW_RENEW, 2026-05-15, 2026-07-03"
    })
    void everyEndThatIsKnownIsFollowedWhateverTheWay(
            String right, LocalDate end, Route route, LocalDate renewFrom, LocalDate lateFrom) {
        NoteRights.Facts facts = handle(Map.of(
                "urgentSigns",
                "NO",
                "currentRight",
                right,
                "rightEndDate",
                end.toString(),
                "proofType",
                "ATTESTATION_PAPIER"));

        assertThat(facts.rightsRoute()).isEqualTo(route);
        assertThat(List.of(facts.rightsEnd(), facts.renewFrom(), facts.renewLateFrom()))
                .isEqualTo(List.of(end, renewFrom, lateFrom));
    }

    @Test
    void whatIsNotedAnewEndsTheFollowingOfWhatWasKnown() {
        handle(AME);

        verify(messages).say(PathwayMessage.RIGHTS_NOTED, pathway, Map.of());
    }

    @Test
    void anEmergencyLeavesTheFollowingAsItIs() {
        handle(Map.of("urgentSigns", "YES"));

        verifyNoInteractions(messages);
    }

    @Test
    void renewedRightsHaveANewEndThatIsFollowedInItsTurn() {
        handle(AME);

        var facts = noteRenewal.handle(
                task(),
                new NoteRenewal.Answer(
                        NoteRenewal.RenewalStatus.RENEWED, END.plusYears(1), ProofType.COURRIER_AME, null));

        assertThat(facts.newRightsEnd()).isEqualTo(END.plusYears(1));
        assertThat(facts.newRenewFrom()).isEqualTo(END.plusYears(1).minusDays(90));
        assertThat(rights.heldBy(pathway))
                .hasValue(new HeldRights(CurrentRight.AME, END.plusYears(1), ProofType.COURRIER_AME));
        verify(history).write(any(AnsweredTask.class), eq(new RightsNotedUntil(END.plusYears(1), CurrentRight.AME)));
    }

    @Test
    void aRenewalThatIsNotThereYetChangesNothingOfTheRights() {
        handle(AME);

        var facts =
                noteRenewal.handle(task(), new NoteRenewal.Answer(NoteRenewal.RenewalStatus.FILED, null, null, null));

        assertThat(facts).isEqualTo(new NoteRenewal.Facts(NoteRenewal.RenewalStatus.FILED, null, null, null));
        assertThat(rights.heldBy(pathway)).map(HeldRights::endDate).hasValue(END);
    }

    /// Its form did not ask until when.
    @Test
    void aRenewalOfAnEarlierModelIsAnsweredAsItWas() {
        handle(AME);

        var facts =
                noteRenewal.handle(task(), new NoteRenewal.Answer(NoteRenewal.RenewalStatus.RENEWED, null, null, null));

        assertThat(facts.newRightsEnd()).isNull();
        assertThat(rights.heldBy(pathway)).map(HeldRights::endDate).hasValue(END);
    }

    /// Once only people without cover were asked: child protection looked after the others unseen.
    @Test
    void whoHasCoverAndIsInCareGoesThroughChildProtectionAndTheEndOfTheCoverIsFollowed() {
        Map<String, Object> inCare = new HashMap<>(AME);
        inCare.put("inCare", true);

        NoteRights.Facts facts = handle(inCare);

        assertThat(facts.rightsRoute()).isEqualTo(Route.ASE_CIRCUIT);
        assertThat(facts.rightsEnd()).isEqualTo(END);
    }

    @Test
    void aPlannedActAndPriorityCareChangeNothingOfTheWay() {
        Map<String, Object> ticked = new HashMap<>(AME);
        ticked.putAll(Map.of("plannedHospitalAct", true, "rightStartDate", "2026-01-15", "priorityCare", true));

        assertThat(handle(ticked)).isEqualTo(handle(AME));
        assertThat(rights.heldBy(pathway)).isPresent();
        assertThat(database.sql("select t::text from rights_check t where pathway_id = ?")
                        .param(pathway)
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).doesNotContain("2026-01-15"));
    }

    @Test
    void whatIsToBeWatchedForIsToldWithoutWhatTellsOfThePerson() {
        handle(ENDS_SOON);

        for (RightsAlert told :
                List.of(RightsAlert.RENEWAL_WINDOW_OPEN, RightsAlert.RENEWAL_LATE, RightsAlert.PAPER_PROOF_ONLY)) {
            verify(history).write(any(AnsweredTask.class), eq(new RightsAlerted(told)));
        }
        verify(history, never()).write(any(AnsweredTask.class), eq(new RightsAlerted(RightsAlert.PRIORITY_CARE)));
    }

    @Test
    void thePathwayShowsWhatIsToBeWatchedToday() {
        handle(ENDS_SOON);

        assertThat(panel.of(pathway).orElseThrow().alerts())
                .containsExactlyInAnyOrder(
                        RightsAlert.RENEWAL_WINDOW_OPEN, RightsAlert.RENEWAL_LATE, RightsAlert.PAPER_PROOF_ONLY);
    }

    @Test
    void thePathwayTellsWhyAndWhatWouldChangeItWithoutTheReasonThatMayNotBeKept() {
        handle(TOO_EARLY);

        RightsPanel.Way way = panel.of(pathway).orElseThrow().way();
        assertThat(way.route()).isEqualTo(Route.PASS);
        assertThat(way.rightsAction()).isEqualTo(RightsAction.PREPARE_FILE);
        assertThat(way.because())
                .contains("le 21 juin 2026, le dossier pourra être déposé")
                .doesNotContain("séjour");
        assertThat(way.source()).contains("D160-2");
    }

    @Test
    void nothingOfWhatDecidedIsInItsRow() {
        handle(TOO_EARLY);
        assertThat(rights.heldBy(pathway)).isPresent();

        assertThat(database.sql("select t::text from rights_check t where pathway_id = ?")
                        .param(pathway)
                        .query(String.class)
                        .single())
                .contains("PASS", "PREPARE_FILE", "2026-06-21")
                .doesNotContain("NO_STAY_DOC", "2026-03-20", "7654");
    }

    /// Otherwise a practice would be told that there are none.
    @Test
    void rightsThatTheLawKeepsOpenAreOpenThoughThePersonBelievesThemEnded() {
        Map<String, Object> expired = new HashMap<>(TOO_EARLY);
        expired.putAll(Map.of("pathway", "STAY_EXPIRED", "stayDocExpiry", "2026-03-15", "hadPuma", "YES"));

        assertThat(handle(expired).rightsEnd()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(rights.heldBy(pathway)).map(HeldRights::right).hasValue(CurrentRight.PUMA_ONLY);
    }

    @Test
    void aRightThatHasEndedIsNamedWithItsEnd() {
        NoteRights.Facts facts = handle(Map.of(
                "urgentSigns", "NO",
                "currentRight", "ENDED",
                "endedRight", "AME",
                "endedOn", "2026-05-01",
                "renewalFiled", "YES",
                "minor", "NO",
                "hasAddress", "YES"));

        assertThat(facts.rightsRoute()).isEqualTo(Route.GP_IF_PRACTICE_AGREES);
        assertThat(rights.heldBy(pathway)).map(HeldRights::endDate).isEqualTo(Optional.of(LocalDate.of(2026, 5, 1)));
    }

    @Test
    void aLaterInterviewTakesOver() {
        handle(AME);
        handle(TOO_EARLY);

        assertThat(rights.heldBy(pathway)).map(HeldRights::right).hasValue(CurrentRight.NONE);
    }

    @Test
    void inAnEmergencyNothingIsNotedOfTheRights() {
        assertThat(handle(Map.of("urgentSigns", "YES")).rightsRoute()).isEqualTo(Route.URGENT);

        assertThat(rights.heldBy(pathway)).isEmpty();
        verify(history).write(any(AnsweredTask.class), eq(new UrgentSigns()));
    }

    @Test
    void aDateThatMakesNoSenseIsToldBesideItsField() {
        Map<String, Object> answers = new HashMap<>(TOO_EARLY);
        answers.put("entryDate", "2026-05-16");

        assertThatThrownBy(() -> handle(answers)).isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(
                        invalid.problems().getFirst().field())
                .isEqualTo("entryDate"));
    }

    @Test
    void anInterviewOfAnEarlierModelIsAnsweredAsItWas() {
        var facts = noteRightsAsBefore.handle(
                task(),
                new NoteRightsAsBefore.Answer(YesNo.NO, CurrentRight.AME, END, ProofType.CARTE_AME, YesNo.YES, null));

        assertThat(facts).isEqualTo(new NoteRightsAsBefore.Facts(YesNo.NO, CurrentRight.AME, END, YesNo.YES));
        assertThat(rights.heldBy(pathway)).map(HeldRights::right).hasValue(CurrentRight.AME);
        assertThat(panel.of(pathway).orElseThrow().way()).isNull();
    }

    private NoteRights.Facts handle(Map<String, Object> answers) {
        return noteRights.handle(task(), new JsonMapper().convertValue(answers, InterviewAnswer.class));
    }

    private AnsweredTask task() {
        return new AnsweredTask(
                UUID.randomUUID(), pathway, "Task_RightsInterview", "amina", NOON.plusSeconds(answered++));
    }
}
