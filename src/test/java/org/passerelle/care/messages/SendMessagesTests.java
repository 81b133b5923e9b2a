package org.passerelle.care.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.accounts.Programme;
import org.passerelle.accounts.Programmes;
import org.passerelle.care.appointments.AppointmentHistory.AppointmentBooked;
import org.passerelle.care.appointments.AppointmentHistory.AppointmentCanceled;
import org.passerelle.care.appointments.AppointmentHistory.AppointmentMoved;
import org.passerelle.care.appointments.AppointmentState;
import org.passerelle.care.appointments.Appointments;
import org.passerelle.care.appointments.Booked;
import org.passerelle.care.messages.channels.Channel;
import org.passerelle.care.messages.channels.ChannelKind;
import org.passerelle.care.messages.channels.Channels;
import org.passerelle.care.messages.channels.Letter;
import org.passerelle.care.messages.channels.Outcome;
import org.passerelle.care.messages.templates.MessageEvent;
import org.passerelle.care.messages.templates.Texts;
import org.passerelle.care.practices.PracticeBriefs;
import org.passerelle.care.practices.PracticePlace;
import org.passerelle.care.practices.PracticeRow;
import org.passerelle.pathway.ClosedReason;
import org.passerelle.pathway.Happened;
import org.passerelle.pathway.Happening;
import org.passerelle.pathway.News;
import org.passerelle.pathway.PathwayFacts;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.PathwayMilestones.PathwayClosed;
import org.passerelle.pathway.PathwayRows;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.ContactBook;
import org.passerelle.person.MessagesStopped;
import org.passerelle.person.Reach;
import org.passerelle.platform.database.UsesTestDatabase;
import org.passerelle.platform.refusals.Conflict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// From what happened to what was sent, on the real database; the way out is a function of the test.
@DataJpaTest
@UsesTestDatabase
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@EnableConfigurationProperties(MessageSettings.class)
@Import({
    PlanMessages.class,
    TakeMessage.class,
    SettleMessage.class,
    SendMessages.class,
    SendMessagesTests.Surroundings.class
})
class SendMessagesTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant MORNING = at("2026-06-08T10:00:00+02:00");

    /// Four days later.
    private static final Instant VISIT = at("2026-06-12T14:30:00+02:00");

    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan(
            basePackageClasses = Texts.class,
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Texts.class))
    static class Surroundings {

        static final AtomicReference<Instant> NOW = new AtomicReference<>(MORNING);

        @Bean
        Clock clock() {
            return new Clock() {
                @Override
                public ZoneId getZone() {
                    return PARIS;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return NOW.get();
                }
            };
        }
    }

    /// A way out that the test decides about.
    private static final class Way implements Channel {

        private final List<Letter> letters = Collections.synchronizedList(new ArrayList<>());
        private Function<Letter, Outcome> answer =
                letter -> new Outcome.Accepted("r-" + letter.key().length());
        private boolean takesOnce;

        @Override
        public Outcome send(Letter letter) {
            letters.add(letter);
            return answer.apply(letter);
        }

        @Override
        public boolean takesOnce() {
            return takesOnce;
        }
    }

    @Autowired
    SendMessages sender;

    @Autowired
    TakeMessage take;

    @Autowired
    Messages messages;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @MockitoBean
    Appointments appointments;

    @MockitoBean
    Pathways pathways;

    @MockitoBean
    ContactBook contacts;

    @MockitoBean
    Channels channels;

    @MockitoBean
    PracticeBriefs practices;

    @MockitoBean
    Programmes programmes;

    private final Way way = new Way();
    private UUID practice = UUID.randomUUID();

    @BeforeEach
    void anInstallationThatSends() {
        database.sql("delete from message").update();
        Surroundings.NOW.set(MORNING);
        practice = UUID.randomUUID();
        PracticeRow.insert(database, "Cabinet des Tilleuls", null);
        practice = database.sql("select id from practice order by id limit 1")
                .query(UUID.class)
                .single();
        given(channels.of(ChannelKind.SMS)).willReturn(Optional.of(way));
        given(channels.of(ChannelKind.MAIL)).willReturn(Optional.of(way));
        given(channels.of(null)).willReturn(Optional.empty());
        given(programmes.name(any())).willReturn("CASO");
        given(practices.place(any())).willReturn(place("Cabinet des Tilleuls"));
        teamPhone("+33261910041");
        reach("+33639980001");
    }

    private void teamPhone(@Nullable String phone) {
        given(programmes.get(any())).willReturn(new Programme("CASO", "CASO", "Rouen", "76", null, phone, true));
    }

    @Test
    void anAppointmentIsWrittenToOnceWithItsDayHourPlaceAndTheTeamsNumber() {
        Booked booked = booked(VISIT);
        happened(booked, new AppointmentBooked(VISIT, "x"), "amina");
        happened(booked, new AppointmentBooked(VISIT, "x"), "amina");

        sender.sendDue();
        sender.sendDue();

        assertThat(way.letters).hasSize(1);
        assertThat(way.letters.getFirst().text())
                .isEqualTo("Votre rendez-vous : vendredi 12 juin à 14h30, Cabinet des Tilleuls, 12 rue des Carmes,"
                        + " Rouen. Un souci ? 0261910041");
        assertThat(states(booked))
                .isEqualTo(Map.of(
                        MessageEvent.BOOKED, "SENT",
                        MessageEvent.REMINDER_3_DAYS, "PLANNED",
                        MessageEvent.REMINDER_1_DAY, "PLANNED",
                        MessageEvent.MORNING, "PLANNED"));
    }

    @Test
    void nothingIsPlannedWhenWhatHappenedIsRolledBack() {
        Booked booked = booked(VISIT);
        transaction.executeWithoutResult(status -> {
            events.publishEvent(
                    new Happened(booked.pathwayId(), "x", new AppointmentBooked(VISIT, "x"), MORNING, "amina"));
            status.setRollbackOnly();
        });

        assertThat(states(booked)).isEmpty();
    }

    @Test
    void remindersLeaveOnTheirMornings() {
        Booked booked = booked(VISIT);
        happened(booked, new AppointmentBooked(VISIT, "x"), "amina");
        sender.sendDue();

        for (String at : List.of(
                "2026-06-09T08:59:00+02:00",
                "2026-06-09T09:00:00+02:00",
                "2026-06-11T09:00:00+02:00",
                "2026-06-12T07:59:00+02:00",
                "2026-06-12T08:00:00+02:00")) {
            Surroundings.NOW.set(at(at));
            sender.sendDue();
        }

        assertThat(way.letters).hasSize(4);
        assertThat(way.letters.getLast().text()).startsWith("Aujourd'hui à 14h30 :");
        assertThat(states(booked).values()).containsOnly("SENT");
    }

    @Test
    void whatFallsIntoTheNightLeavesInTheMorningUnlessItWouldComeAfterTheVisit() {
        Surroundings.NOW.set(at("2026-06-08T22:10:00+02:00"));
        Booked late = booked(VISIT);
        happened(late, new AppointmentBooked(VISIT, "x"), "amina");
        Instant early = at("2026-06-09T08:00:00+02:00");
        Booked tooEarly = booked(early);
        happened(tooEarly, new AppointmentBooked(early, "x"), "amina");

        sender.sendDue();
        assertThat(way.letters).isEmpty();
        assertThat(message(late, MessageEvent.BOOKED).dueAt()).isEqualTo(at("2026-06-09T08:00:00+02:00"));
        assertThat(message(tooEarly, MessageEvent.BOOKED).state()).isEqualTo(MessageState.SKIPPED);
        assertThat(message(tooEarly, MessageEvent.BOOKED).why()).isEqualTo("TOO_LATE");

        Surroundings.NOW.set(at("2026-06-09T08:00:00+02:00"));
        sender.sendDue();
        assertThat(way.letters).hasSize(1);
    }

    @Test
    void remindersKeepToTheClockOnTheWallOnBothSidesOfEachChangeOfTime() {
        for (String visit : List.of(
                "2026-03-29T10:00:00+02:00",
                "2026-03-31T10:00:00+02:00",
                "2026-10-25T10:00:00+01:00",
                "2026-10-27T10:00:00+01:00")) {
            Instant at = at(visit);
            Surroundings.NOW.set(at.minus(Duration.ofDays(10)));
            Booked booked = booked(at);
            happened(booked, new AppointmentBooked(at, "x"), "amina");

            for (MessageEvent event : List.of(MessageEvent.REMINDER_3_DAYS, MessageEvent.REMINDER_1_DAY)) {
                assertThat(message(booked, event).dueAt().atZone(PARIS).toLocalTime())
                        .hasToString("09:00");
            }
            assertThat(message(booked, MessageEvent.MORNING)
                            .dueAt()
                            .atZone(PARIS)
                            .toLocalTime())
                    .hasToString("07:30");
        }
    }

    @Test
    void aMovedAppointmentIsToldWithItsNewDateAndTheOldRemindersStop() {
        Booked first = booked(VISIT);
        happened(first, new AppointmentBooked(VISIT, "x"), "amina");
        sender.sendDue();
        Instant later = VISIT.plus(Duration.ofDays(3));
        Booked second = with(first, UUID.randomUUID(), later, AppointmentState.BOOKED);
        happened(second, new AppointmentMoved(later, News.Teller.PRACTICE), "amina");

        sender.sendDue();

        assertThat(way.letters.getLast().text()).startsWith("Votre rendez-vous change : lundi 15 juin à 14h30");
        assertThat(states(first).values()).containsOnly("SENT", "STOPPED");
        assertThat(states(second)).containsEntry(MessageEvent.MOVED, "SENT").hasSize(4);
    }

    @Test
    void aCancelledAppointmentIsToldUnlessThePathwayItselfLetItGo() {
        Booked told = booked(VISIT);
        happened(told, new AppointmentBooked(VISIT, "x"), "amina");
        Booked gone = with(told, told.id(), VISIT, AppointmentState.CANCELED);
        happened(gone, new AppointmentCanceled(VISIT, News.Teller.PRACTICE), "amina");
        Booked tidied = booked(VISIT);
        happened(tidied, new AppointmentBooked(VISIT, "x"), "amina");
        happened(
                with(tidied, tidied.id(), VISIT, AppointmentState.CANCELED),
                new AppointmentCanceled(VISIT, News.Teller.TEAM),
                PathwayHistory.SYSTEM);

        sender.sendDue();

        assertThat(way.letters)
                .extracting(Letter::text)
                .singleElement()
                .asString()
                .contains("annulé");
        assertThat(states(told)).containsEntry(MessageEvent.CANCELED, "SENT");
        assertThat(states(tidied).values()).containsOnly("STOPPED");
    }

    @Test
    void aVisitThatWasMissedIsNothingAMachineWritesAbout() {
        Booked booked = booked(VISIT);
        happened(booked, new AppointmentBooked(VISIT, "x"), "amina");
        sender.sendDue();
        Surroundings.NOW.set(VISIT.plus(Duration.ofDays(1)));
        happened(with(booked, booked.id(), VISIT, AppointmentState.MISSED), new AppointmentBooked(VISIT, "x"), "amina");

        sender.sendDue();

        assertThat(way.letters).hasSize(1);
    }

    @Test
    void aClosedPathwayAndAPersonWhoWantsNoMoreStopWhatWasPlanned() {
        Booked closed = booked(VISIT);
        happened(closed, new AppointmentBooked(VISIT, "x"), "amina");
        happened(closed, new PathwayClosed(ClosedReason.MOVED), "amina");
        Booked stopped = booked(VISIT);
        happened(stopped, new AppointmentBooked(VISIT, "x"), "amina");
        transaction.executeWithoutResult(status -> events.publishEvent(
                new MessagesStopped(pathways.facts(stopped.pathwayId()).personId())));

        sender.sendDue();

        assertThat(way.letters).isEmpty();
        assertThat(states(closed).values()).containsOnly("STOPPED");
        assertThat(states(stopped).values()).containsOnly("STOPPED");
    }

    @Test
    void whoeverStoppedInTheLastMomentGetsNothing() {
        Booked booked = booked(VISIT);
        happened(booked, new AppointmentBooked(VISIT, "x"), "amina");
        given(contacts.reach(any())).willReturn(new Reach(true, "+33639980001", null, List.of("fra")));

        sender.sendDue();

        assertThat(way.letters).isEmpty();
        assertThat(message(booked, MessageEvent.BOOKED).why()).isEqualTo("PERSON_STOPPED");
    }

    @Test
    void whatTheGatewayCannotTakeNowIsTriedLaterAndLaterAndThenFails() {
        Booked booked = booked(VISIT);
        happened(booked, new AppointmentBooked(VISIT, "x"), "amina");
        way.answer = letter -> new Outcome.TryAgain("HTTP_500", null);

        List<Long> pauses = new ArrayList<>();
        for (int attempt = 1; attempt <= 6; attempt++) {
            sender.sendDue();
            Instant due = message(booked, MessageEvent.BOOKED).dueAt();
            pauses.add(Duration.between(Surroundings.NOW.get(), due).toSeconds());
            Surroundings.NOW.set(due.isAfter(Surroundings.NOW.get()) ? due : Surroundings.NOW.get());
        }

        assertThat(pauses.subList(0, 5)).containsExactly(30L, 60L, 120L, 240L, 480L);
        assertThat(message(booked, MessageEvent.BOOKED).state()).isEqualTo(MessageState.FAILED);
        assertThat(way.letters).hasSize(6);
        assertThat(way.letters.stream().map(Letter::key).distinct()).hasSize(1);
    }

    @Test
    void aGatewayThatAsksForTimeGetsIt() {
        Booked booked = booked(VISIT);
        happened(booked, new AppointmentBooked(VISIT, "x"), "amina");
        way.answer = letter -> new Outcome.TryAgain("HTTP_429", Duration.ofMinutes(20));

        sender.sendDue();

        assertThat(message(booked, MessageEvent.BOOKED).dueAt()).isEqualTo(MORNING.plus(Duration.ofMinutes(20)));
    }

    @Test
    void whatWasInTheHandsOfAProcessThatDiedIsNeverSentTwiceByItself() {
        Booked booked = booked(VISIT);
        happened(booked, new AppointmentBooked(VISIT, "x"), "amina");
        UUID id = message(booked, MessageEvent.BOOKED).id();
        // taken and sent, and then nothing was written down any more
        TakeMessage.Ready ready = take.take(id).orElseThrow();
        way.send(ready.letter());

        sender.sendDue();
        assertThat(message(booked, MessageEvent.BOOKED).state()).isEqualTo(MessageState.SENDING);
        longAgo(id);
        sender.sendDue();

        assertThat(message(booked, MessageEvent.BOOKED).state()).isEqualTo(MessageState.UNKNOWN);
        assertThat(message(booked, MessageEvent.BOOKED).why()).isEqualTo("CRASHED");
        assertThat(way.letters).hasSize(1);
    }

    @Test
    void toAGatewayThatTakesAKeyOnceItGoesAgainUnderTheSameKey() {
        way.takesOnce = true;
        Booked booked = booked(VISIT);
        happened(booked, new AppointmentBooked(VISIT, "x"), "amina");
        UUID id = message(booked, MessageEvent.BOOKED).id();
        way.send(take.take(id).orElseThrow().letter());
        longAgo(id);

        sender.sendDue();

        assertThat(message(booked, MessageEvent.BOOKED).state()).isEqualTo(MessageState.SENT);
        assertThat(way.letters.stream().map(Letter::key)).hasSize(2).containsOnly(id.toString());
    }

    @Test
    void ofWhatMayHaveArrivedAHumanDecidesAndOnlyOnce() {
        Booked booked = booked(VISIT);
        happened(booked, new AppointmentBooked(VISIT, "x"), "amina");
        way.answer = letter -> new Outcome.Unknown("NO_ANSWER");
        sender.sendDue();
        UUID id = message(booked, MessageEvent.BOOKED).id();
        sender.sendDue();
        assertThat(way.letters).hasSize(1);

        way.answer = letter -> new Outcome.Accepted("r");
        change(id, message -> message.sendAgain("amina", Surroundings.NOW.get()));
        sender.sendDue();

        assertThat(way.letters.stream().map(Letter::key)).containsOnly(id.toString());
        assertThat(message(booked, MessageEvent.BOOKED).state()).isEqualTo(MessageState.SENT);
        assertThat(catchThrowable(() -> change(id, message -> message.arrived("amina", Surroundings.NOW.get()))))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void whatWasRefusedGoesAgainAsANewOneOnceSomebodyWantsIt() {
        Booked booked = booked(VISIT);
        happened(booked, new AppointmentBooked(VISIT, "x"), "amina");
        way.answer = letter -> new Outcome.Refused("HTTP_400");
        sender.sendDue();
        UUID id = message(booked, MessageEvent.BOOKED).id();

        change(id, message -> message.sendAgain("amina", Surroundings.NOW.get()));
        sender.sendDue();

        assertThat(way.letters.stream().map(Letter::key)).containsExactly(id.toString(), id + "-1");
    }

    @Test
    void foreignNumbersAreWrittenToUpToTheDaysCapAndTheRestOnAnotherDay() {
        reach("+4915901234567");
        List<Booked> all = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            Booked booked = booked(VISIT);
            happened(booked, new AppointmentBooked(VISIT, "x"), "amina");
            all.add(booked);
        }

        sender.sendDue();
        assertThat(way.letters).hasSize(20);
        assertThat(all.stream()
                        .filter(booked -> message(booked, MessageEvent.BOOKED).state() == MessageState.PLANNED))
                .hasSize(3)
                .allSatisfy(booked -> assertThat(
                                message(booked, MessageEvent.BOOKED).dueAt())
                        .isEqualTo(at("2026-06-09T08:00:00+02:00")));
        Surroundings.NOW.set(at("2026-06-09T08:00:00+02:00"));
        sender.sendDue();
        assertThat(way.letters).hasSize(23);
    }

    @Test
    void whoeverMayNotBeWrittenToOrCouldNotAnswerIsLeftAloneAndItIsSaidWhy() {
        Booked booked = booked(VISIT);
        happened(booked, new AppointmentBooked(VISIT, "x"), "amina");
        reach(null);
        sender.sendDue();
        assertThat(message(booked, MessageEvent.BOOKED).why()).isEqualTo("NO_PERMISSION");

        reach("+33639980001");
        given(channels.of(ChannelKind.SMS)).willReturn(Optional.empty());
        Booked noWay = booked(VISIT);
        happened(noWay, new AppointmentBooked(VISIT, "x"), "amina");
        sender.sendDue();
        assertThat(message(noWay, MessageEvent.BOOKED).why()).isEqualTo("NO_CHANNEL");

        given(channels.of(ChannelKind.SMS)).willReturn(Optional.of(way));
        teamPhone(null);
        Booked noPhone = booked(VISIT);
        happened(noPhone, new AppointmentBooked(VISIT, "x"), "amina");
        sender.sendDue();
        assertThat(message(noPhone, MessageEvent.BOOKED).why()).isEqualTo("NO_TEAM_PHONE");
        assertThat(way.letters).isEmpty();
    }

    @Test
    void aPlaceWhoseNameTellsWhatOneGoesThereForIsCalledByItsAddress() {
        given(practices.place(any())).willReturn(place("PASS du CHU"));
        Booked booked = booked(VISIT);
        happened(booked, new AppointmentBooked(VISIT, "x"), "amina");

        sender.sendDue();

        assertThat(way.letters.getFirst().text())
                .contains("12 rue des Carmes, Rouen")
                .doesNotContain("PASS");
    }

    @Test
    void aLanguageThatNobodyReadIsSentInFrenchUntilSomebodyDid() {
        given(contacts.reach(any())).willReturn(new Reach(false, "+33639980001", null, List.of("tir")));
        Booked booked = booked(VISIT);
        happened(booked, new AppointmentBooked(VISIT, "x"), "amina");
        sender.sendDue();
        assertThat(message(booked, MessageEvent.BOOKED).inFrench()).isEqualTo(Texts.InFrench.NOT_REVIEWED);

        database.sql("update message_template set reviewed_by = 'x', reviewed_at = now() where language = 'tir'")
                .update();
        Booked read = booked(VISIT);
        happened(read, new AppointmentBooked(VISIT, "x"), "amina");
        sender.sendDue();
        assertThat(message(read, MessageEvent.BOOKED).language()).isEqualTo("tir");
        assertThat(way.letters.getLast().text()).startsWith("ቆጸራኹም");

        given(contacts.reach(any())).willReturn(new Reach(false, "+33639980001", null, List.of("sus")));
        Booked unknown = booked(VISIT);
        happened(unknown, new AppointmentBooked(VISIT, "x"), "amina");
        sender.sendDue();
        assertThat(message(unknown, MessageEvent.BOOKED).inFrench()).isEqualTo(Texts.InFrench.NO_TEMPLATE);
        database.sql("update message_template set reviewed_by = null, reviewed_at = null where language = 'tir'")
                .update();
    }

    private void reach(@Nullable String phone) {
        given(contacts.reach(any())).willReturn(new Reach(false, phone, null, List.of("fra")));
    }

    private Booked booked(Instant at) {
        UUID pathway = PathwayRows.insert(database);
        UUID person = database.sql("select person_id from pathway where id = ?")
                .param(pathway)
                .query(UUID.class)
                .single();
        given(pathways.facts(pathway)).willReturn(new PathwayFacts(pathway, person, "CASO", null));
        return with(
                new Booked(
                        UUID.randomUUID(),
                        pathway,
                        practice,
                        at,
                        AppointmentState.BOOKED,
                        Surroundings.NOW.get(),
                        null,
                        null),
                UUID.randomUUID(),
                at,
                AppointmentState.BOOKED);
    }

    /// The pathway's latest appointment from now on.
    private Booked with(Booked before, UUID id, Instant at, AppointmentState state) {
        Booked booked =
                new Booked(id, before.pathwayId(), before.practiceId(), at, state, before.bookedAt(), null, null);
        database.sql("""
            insert into appointment (id, pathway_id, practice_id, starts_at, state, booked_at, programme, calendar_id,
                sequence)
            values (?, ?, ?, ?, 'BOOKED', now(), 'CASO', gen_random_uuid(), 0) on conflict do nothing
            """)
                .params(id, before.pathwayId(), practice, at.atOffset(ZoneOffset.UTC))
                .update();
        given(appointments.latestOf(before.pathwayId())).willReturn(Optional.of(booked));
        return booked;
    }

    private void happened(Booked booked, Happening what, String by) {
        transaction.executeWithoutResult(
                status -> events.publishEvent(new Happened(booked.pathwayId(), "x", what, Surroundings.NOW.get(), by)));
    }

    private Map<MessageEvent, String> states(Booked booked) {
        return of(booked).stream().collect(Collectors.toMap(MessageView::event, message -> message.state()
                .name()));
    }

    private MessageView message(Booked booked, MessageEvent event) {
        return of(booked).stream()
                .filter(message -> message.event() == event)
                .findFirst()
                .orElseThrow();
    }

    private List<MessageView> of(Booked booked) {
        return messages.findByPathwayIdOrderByDueAtDescIdDesc(booked.pathwayId(), Limit.of(50)).stream()
                .map(Message::view)
                .filter(message -> message.appointmentId().equals(booked.id()))
                .toList();
    }

    private void change(UUID id, Consumer<Message> verb) {
        transaction.executeWithoutResult(
                status -> verb.accept(messages.findLocked(id).orElseThrow()));
    }

    private void longAgo(UUID id) {
        database.sql("update message set taken_at = now() - interval '10 minutes' where id = ?")
                .param(id)
                .update();
    }

    private static PracticePlace place(String name) {
        return new PracticePlace(name, "12 rue des Carmes", "Rouen");
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
