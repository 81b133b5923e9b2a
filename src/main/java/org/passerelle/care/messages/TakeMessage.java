package org.passerelle.care.messages;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.Programmes;
import org.passerelle.care.appointments.AppointmentState;
import org.passerelle.care.appointments.Appointments;
import org.passerelle.care.appointments.Booked;
import org.passerelle.care.messages.channels.Channel;
import org.passerelle.care.messages.channels.ChannelKind;
import org.passerelle.care.messages.channels.Channels;
import org.passerelle.care.messages.channels.Letter;
import org.passerelle.care.messages.templates.Facts;
import org.passerelle.care.messages.templates.ForbiddenWords;
import org.passerelle.care.messages.templates.MessageEvent;
import org.passerelle.care.messages.templates.Texts;
import org.passerelle.care.practices.PracticeBriefs;
import org.passerelle.care.practices.PracticePlace;
import org.passerelle.person.ContactBook;
import org.passerelle.person.Reach;
import org.passerelle.platform.words.Phones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Decides whether a message that is due may leave now, and if so puts it in hand: written down before anything is
/// sent, so that nothing is sent of which nothing is written down.
@Component
class TakeMessage {

    /// What is sent next.
    record Ready(Letter letter, Channel channel, int attempt) {}

    private record Way(ChannelKind kind, String to) {}

    private final Messages messages;
    private final Appointments appointments;
    private final ContactBook contacts;
    private final Channels channels;
    private final Texts texts;
    private final Programmes programmes;
    private final PracticeBriefs practices;
    private final MessageSettings settings;
    private final JdbcClient database;
    private final Clock clock;

    TakeMessage(
            Messages messages,
            Appointments appointments,
            ContactBook contacts,
            Channels channels,
            Texts texts,
            Programmes programmes,
            PracticeBriefs practices,
            MessageSettings settings,
            JdbcClient database,
            Clock clock) {
        this.messages = messages;
        this.appointments = appointments;
        this.contacts = contacts;
        this.channels = channels;
        this.texts = texts;
        this.programmes = programmes;
        this.practices = practices;
        this.settings = settings;
        this.database = database;
        this.clock = clock;
    }

    @Transactional
    public Optional<Ready> take(UUID id) {
        Instant now = clock.instant();
        return messages.findLocked(id).filter(message -> message.isDue(now)).flatMap(message -> take(message, now));
    }

    private Optional<Ready> take(Message message, Instant now) {
        Reach reach = contacts.reach(message.personId());
        Optional<Booked> appointment = appointments
                .latestOf(message.pathwayId())
                .filter(latest -> message.isAbout(latest) && latest.state() == expected(message.event()));
        Instant allowed = settings.quietHours(clock.getZone()).nextAllowed(now);
        if (reach.stopped()) {
            message.stop(MessageWhy.PERSON_STOPPED, now);
        } else if (appointment.isEmpty()) {
            message.stop(MessageWhy.APPOINTMENT_CHANGED, now);
        } else if (!allowed.isBefore(message.visitAt())) {
            message.skip(MessageWhy.TOO_LATE, now);
        } else if (allowed.isAfter(now)) {
            message.postpone(allowed);
        } else {
            return leave(message, appointment.get(), reach, now);
        }
        return Optional.empty();
    }

    private static AppointmentState expected(MessageEvent event) {
        return event == MessageEvent.CANCELED ? AppointmentState.CANCELED : AppointmentState.BOOKED;
    }

    private Optional<Ready> leave(Message message, Booked appointment, Reach reach, Instant now) {
        List<Way> allowed = Stream.of(way(ChannelKind.SMS, reach.phone()), way(ChannelKind.MAIL, reach.email()))
                .flatMap(Optional::stream)
                .toList();
        Optional<Way> way = allowed.stream()
                .filter(open -> channels.of(open.kind()).isPresent())
                .findFirst();
        Optional<String> teamPhone =
                Optional.ofNullable(programmes.get(message.programme()).phone());
        if (way.isEmpty()) {
            message.skip(allowed.isEmpty() ? MessageWhy.NO_PERMISSION : MessageWhy.NO_CHANNEL, now);
            return Optional.empty();
        }
        if (teamPhone.isEmpty()) {
            message.skip(MessageWhy.NO_TEAM_PHONE, now);
            return Optional.empty();
        }
        boolean foreign = way.get().kind() == ChannelKind.SMS
                && !Phones.isFrench(way.get().to());
        if (foreign && isFull(now)) {
            waitForAnotherDay(message, now);
            return Optional.empty();
        }
        Texts.Text text = texts.of(
                message.event(),
                way.get().kind(),
                reach.languages(),
                settings.unreviewed(),
                facts(message, appointment, teamPhone.get()));
        message.take(way.get().kind(), foreign, text, Instant.now());
        Letter letter = new Letter(
                message.id(),
                message.key(),
                way.get().kind(),
                way.get().to(),
                text.language(),
                text.wording().subject(),
                text.wording().body());
        return channels.of(way.get().kind()).map(channel -> new Ready(letter, channel, message.attempts()));
    }

    private static Optional<Way> way(ChannelKind kind, @Nullable String to) {
        return Optional.ofNullable(to).map(known -> new Way(kind, known));
    }

    /// Whoever takes one to a foreign number counts alone, so that no two take the last place of the day.
    private boolean isFull(Instant now) {
        database.sql("select pg_advisory_xact_lock(hashtext('message.foreign'))")
                .query()
                .listOfRows();
        Instant midnight = LocalDate.ofInstant(now, clock.getZone())
                .atStartOfDay(clock.getZone())
                .toInstant();
        return messages.foreignSince(midnight) >= settings.foreignADay();
    }

    private void waitForAnotherDay(Message message, Instant now) {
        Instant tomorrow = LocalDate.ofInstant(now, clock.getZone())
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant();
        Instant next = settings.quietHours(clock.getZone()).nextAllowed(tomorrow);
        if (next.isBefore(message.visitAt()) && message.event() != MessageEvent.MORNING) {
            message.postpone(next);
        } else {
            message.skip(MessageWhy.FOREIGN_CAP, now);
        }
    }

    /// A practice whose name tells what one goes there for is called by its address.
    private Facts facts(Message message, Booked appointment, String teamPhone) {
        PracticePlace practice = practices.place(appointment.practiceId());
        List<String> places = Stream.of(practice.name() + ", " + practice.line(), practice.line(), practice.commune())
                .filter(place -> ForbiddenWords.in(place).isEmpty())
                .toList();
        return new Facts(
                message.visitAt().atZone(clock.getZone()),
                places.isEmpty() ? List.of(practice.commune()) : places,
                programmes.name(message.programme()),
                teamPhone);
    }
}
