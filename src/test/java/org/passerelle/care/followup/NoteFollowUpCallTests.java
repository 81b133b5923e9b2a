package org.passerelle.care.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.care.appointments.Appointments;
import org.passerelle.care.followup.FollowUpHistory.NotAttended;
import org.passerelle.care.followup.NoteFollowUpCall.WantsToReturn;
import org.passerelle.care.followup.NoteFollowUpCall.Went;
import org.passerelle.care.interpreting.InterpreterOutcome;
import org.passerelle.care.interpreting.InterpreterWord;
import org.passerelle.care.practices.Practices;
import org.passerelle.care.practices.RefusalCode;
import org.passerelle.care.presence.Permanences;
import org.passerelle.pathway.PathwayFacts;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.PathwayRows;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.ContactKind;
import org.passerelle.person.ContactPermission;
import org.passerelle.person.ContactView;
import org.passerelle.person.Contacts;
import org.passerelle.platform.database.UsesTestDatabase;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@DataJpaTest
@UsesTestDatabase
@Import({NoteFollowUpCall.class, CallBook.class, NoteFollowUpCallTests.Time.class})
class NoteFollowUpCallTests {

    private static final UUID PRACTICE = UUID.randomUUID();

    @Autowired
    NoteFollowUpCall noteFollowUpCall;

    @Autowired
    JdbcClient database;

    @MockitoBean
    Appointments appointments;

    @MockitoBean
    Practices practices;

    @MockitoBean
    InterpreterWord interpreter;

    @MockitoBean
    PathwayHistory history;

    @MockitoBean
    Permanences permanences;

    @MockitoBean
    Pathways pathways;

    @MockitoBean
    Contacts contacts;

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-05-15T12:00:00Z"), ZoneId.of("Europe/Paris"));
        }
    }

    UUID pathway;

    @BeforeEach
    void aPathwayWithAnAppointment() {
        pathway = PathwayRows.insert(database);
        given(pathways.facts(pathway)).willReturn(new PathwayFacts(pathway, UUID.randomUUID(), "CASO", null));
        given(permanences.next(any(), any())).willReturn(Optional.empty());
        given(appointments.latestOf(pathway)).willReturn(Optional.empty());
        given(appointments.attended(pathway)).willReturn(Optional.of(PRACTICE));
        given(appointments.missed(any(), any())).willReturn(Optional.of(PRACTICE));
    }

    @Test
    void whoWentAndWantsToReturnKeepsTheDoctor() {
        assertThat(call(CallResult.REACHED, Went.YES, null, WantsToReturn.YES)).isEqualTo(Outcome.ATTENDED);

        verify(appointments).attended(pathway);
        verifyNoInteractions(practices);
    }

    @Test
    void whoWentAndWantsAnotherDoctorIsNotSentThereAgain() {
        assertThat(call(CallResult.REACHED, Went.YES, null, WantsToReturn.NO)).isEqualTo(Outcome.ATTENDED);

        verify(practices).rulesOut(PRACTICE, pathway, RefusalCode.PERSON_PREFERS_ANOTHER);
    }

    @Test
    void theReasonForNotGoingStaysWithTheAppointment() {
        assertThat(call(CallResult.REACHED, Went.NO, NotAttendedReason.PLACE_NOT_FOUND, null))
                .isEqualTo(Outcome.NOT_ATTENDED);

        verify(appointments).missed(pathway, "PLACE_NOT_FOUND");
        verify(history).write(any(AnsweredTask.class), eq(new NotAttended(NotAttendedReason.PLACE_NOT_FOUND)));
        verifyNoInteractions(practices);
    }

    @Test
    void aPracticeThatRefusedAtItsDeskIsNotProposedAgain() {
        call(CallResult.REACHED, Went.NO, NotAttendedReason.REFUSED_AT_DESK, null);

        verify(practices).rulesOut(PRACTICE, pathway, RefusalCode.REFUSED_AT_DESK);
    }

    @Test
    void whatTheInterpreterWasOfUseForIsHeardWithTheVisit() {
        AnsweredTask task = task();
        noteFollowUpCall.handle(
                task,
                new NoteFollowUpCall.Answer(
                        CallResult.REACHED,
                        Went.YES,
                        null,
                        null,
                        WantsToReturn.YES,
                        InterpreterOutcome.CONNECTED,
                        20,
                        null,
                        null));

        verify(interpreter).heard(pathway, InterpreterOutcome.CONNECTED, 20, "amina");
    }

    @Test
    void whoDidNotGoNeededNoInterpreter() {
        call(CallResult.REACHED, Went.NO, NotAttendedReason.FORGOT, null);

        verify(interpreter).notUsed(pathway, "amina");
    }

    @Test
    void aSilenceIsNotAMissedAppointment() {
        assertThat(call(CallResult.VOICEMAIL_LEFT, null, null, null)).isEqualTo(Outcome.UNREACHED);

        verify(appointments).leftUnknown(pathway);
        verify(appointments, never()).missed(any(), any());
    }

    @Test
    void whoeverIsNotReachedCanBeLookedForAtTheNextPermanenceOfTheTeam() {
        LocalDate permanence = LocalDate.of(2026, 5, 19);
        given(permanences.next("CASO", LocalDate.of(2026, 5, 15))).willReturn(Optional.of(permanence));

        assertThat(facts(CallResult.NO_ANSWER, null, null, null).permanenceOn()).isEqualTo(permanence);
        assertThat(facts(CallResult.REACHED, Went.YES, null, WantsToReturn.YES).permanenceOn())
                .isNull();
    }

    /// A second number may still live: the search for a contact begins with it.
    @Test
    void aNumberThatIsDeadIsMarkedTheFirstToTryUnlessSomebodySaysWhich() {
        UUID person = UUID.randomUUID();
        given(pathways.facts(pathway)).willReturn(new PathwayFacts(pathway, person, "CASO", null));
        ContactView street = contact(ContactKind.MEETING_POINT, null);
        ContactView phone = contact(ContactKind.PHONE, "+33639982041");
        database.sql("""
            insert into contact (id, person_id, kind, value, number, permission, added_at, added_by)
            select ?, person_id, 'PHONE', '06 39 98 20 41', '+33639982041', 'NOT_ASKED', now(), 'amina' from pathway where id = ?
            """).params(phone.id(), pathway).update();
        given(contacts.toTry(person)).willReturn(List.of(street, phone));

        assertThat(call(CallResult.NUMBER_DEAD, null, null, null)).isEqualTo(Outcome.UNREACHED);

        verify(contacts).dead(person, phone.id(), LocalDate.of(2026, 5, 15), "amina");
    }

    @Test
    void whoDoesNotWantToBeCalledIsNeitherReachedNorUnreached() {
        assertThat(call(CallResult.REFUSED, null, null, null)).isEqualTo(Outcome.REFUSED);
        assertThat(call(CallResult.THIRD_PARTY, null, null, null)).isEqualTo(Outcome.UNREACHED);
    }

    private static ContactView contact(ContactKind kind, @Nullable String number) {
        return new ContactView(
                UUID.randomUUID(), kind, "…", number, null, ContactPermission.NOT_ASKED, null, Instant.EPOCH, "amina");
    }

    private Outcome call(
            CallResult result,
            @Nullable Went attended,
            @Nullable NotAttendedReason reason,
            @Nullable WantsToReturn wantsToReturn) {
        return facts(result, attended, reason, wantsToReturn).outcome();
    }

    private NoteFollowUpCall.Facts facts(
            CallResult result,
            @Nullable Went attended,
            @Nullable NotAttendedReason reason,
            @Nullable WantsToReturn wantsToReturn) {
        return noteFollowUpCall.handle(
                task(),
                new NoteFollowUpCall.Answer(
                        result, attended, reason, null, wantsToReturn, null, null, null, "a private word"));
    }

    private AnsweredTask task() {
        return new AnsweredTask(
                UUID.randomUUID(), pathway, "Task_FollowUpCall", "amina", Instant.parse("2026-05-15T12:00:00Z"));
    }
}
