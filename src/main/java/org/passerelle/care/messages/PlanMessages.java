package org.passerelle.care.messages;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.passerelle.care.appointments.AppointmentHistory;
import org.passerelle.care.appointments.AppointmentHistory.AppointmentMoved;
import org.passerelle.care.appointments.AppointmentState;
import org.passerelle.care.appointments.Appointments;
import org.passerelle.care.appointments.Booked;
import org.passerelle.care.messages.templates.MessageEvent;
import org.passerelle.pathway.Happened;
import org.passerelle.pathway.PathwayFacts;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.PathwayMilestones.PathwayClosed;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.MessagesStopped;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/// Writes down what is to be said, in the transaction in which it came about, at its end: then the appointment
/// stands as it will. Whether it may be sent is asked when it is due, so permissions may come later.
@Component
class PlanMessages {

    /// As `reminders` has them: the human's call and the message come on the same days.
    private static final LocalTime MORNING_BEFORE = LocalTime.of(9, 0);

    private static final LocalTime MORNING_OF_THE_VISIT = LocalTime.of(7, 30);

    private final Messages messages;
    private final Appointments appointments;
    private final Pathways pathways;
    private final Clock clock;

    PlanMessages(Messages messages, Appointments appointments, Pathways pathways, Clock clock) {
        this.messages = messages;
        this.appointments = appointments;
        this.pathways = pathways;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(Happened happened) {
        switch (happened.what()) {
            case AppointmentHistory _ ->
                appointments.latestOf(happened.pathwayId()).ifPresent(appointment -> follow(appointment, happened));
            case PathwayClosed _ ->
                messages.plannedOf(happened.pathwayId())
                        .forEach(planned -> planned.stop(MessageWhy.PATHWAY_CLOSED, clock.instant()));
            default -> {
                // nothing a person would want to be written about
            }
        }
    }

    @EventListener
    void on(MessagesStopped stopped) {
        messages.plannedFor(stopped.personId())
                .forEach(planned -> planned.stop(MessageWhy.PERSON_STOPPED, clock.instant()));
    }

    private void follow(Booked appointment, Happened happened) {
        Instant now = clock.instant();
        boolean stands = appointment.state() == AppointmentState.BOOKED;
        messages.plannedOf(appointment.pathwayId()).stream()
                .filter(planned ->
                        !planned.isAbout(appointment) || (planned.event() == MessageEvent.CANCELED) == stands)
                .forEach(planned -> planned.stop(MessageWhy.APPOINTMENT_CHANGED, now));
        if (!appointment.startsAt().isAfter(now)) {
            return;
        }
        if (stands) {
            PathwayFacts pathway = pathways.facts(appointment.pathwayId());
            plan(
                    pathway,
                    appointment,
                    happened.what() instanceof AppointmentMoved ? MessageEvent.MOVED : MessageEvent.BOOKED,
                    now);
            reminders(pathway, appointment, now);
        } else if (appointment.state() == AppointmentState.CANCELED && isSaidByAHuman(happened)) {
            plan(pathways.facts(appointment.pathwayId()), appointment, MessageEvent.CANCELED, now);
        }
    }

    /// What the pathway itself lets go, because it ends or goes another way, is for somebody to tell in person.
    private static boolean isSaidByAHuman(Happened happened) {
        return !happened.by().equals(PathwayHistory.SYSTEM);
    }

    private void reminders(PathwayFacts pathway, Booked appointment, Instant now) {
        ZonedDateTime visit = appointment.startsAt().atZone(clock.getZone());
        remind(pathway, appointment, MessageEvent.REMINDER_3_DAYS, at(visit.minusDays(3), MORNING_BEFORE), now);
        remind(pathway, appointment, MessageEvent.REMINDER_1_DAY, at(visit.minusDays(1), MORNING_BEFORE), now);
        remind(pathway, appointment, MessageEvent.MORNING, at(visit, MORNING_OF_THE_VISIT), now);
    }

    private void remind(PathwayFacts pathway, Booked appointment, MessageEvent event, Instant at, Instant now) {
        if (at.isAfter(now) && at.isBefore(appointment.startsAt())) {
            plan(pathway, appointment, event, at);
        }
    }

    /// What was said, or is about to be, is not said twice.
    private void plan(PathwayFacts pathway, Booked appointment, MessageEvent event, Instant at) {
        Optional.of(event)
                .filter(_ -> !messages.existsByAppointmentIdAndEventAndVisitAt(
                        appointment.id(), event, appointment.startsAt()))
                .ifPresent(_ -> messages.save(new Message(pathway, appointment, event, at)));
    }

    private static Instant at(ZonedDateTime day, LocalTime time) {
        return day.toLocalDate().atTime(time).atZone(day.getZone()).toInstant();
    }
}
