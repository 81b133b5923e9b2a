package org.passerelle.care.messages;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.appointments.Booked;
import org.passerelle.care.messages.channels.ChannelKind;
import org.passerelle.care.messages.channels.Outcome;
import org.passerelle.care.messages.templates.MessageEvent;
import org.passerelle.care.messages.templates.Texts;
import org.passerelle.pathway.PathwayFacts;
import org.passerelle.platform.refusals.Conflict;

/// Something to be said to a person about an appointment: the intent, and what became of it.
@Entity
@Table(name = "message")
class Message {

    @Id
    private UUID id;

    private UUID pathwayId;
    private UUID personId;
    private String programme;
    private UUID appointmentId;
    private Instant visitAt;

    @Enumerated(EnumType.STRING)
    private MessageEvent event;

    @Enumerated(EnumType.STRING)
    private MessageState state;

    private Instant plannedFor;
    private Instant dueAt;
    private int attempts;
    private int round;

    @Enumerated(EnumType.STRING)
    private @Nullable ChannelKind channel;

    @Nullable
    private String language;

    @Enumerated(EnumType.STRING)
    private Texts.@Nullable InFrench inFrench;

    private boolean foreignNumber;

    @Nullable
    private Instant takenAt;

    @Nullable
    private String receipt;

    @Nullable
    private String why;

    @Nullable
    private Instant settledAt;

    @Nullable
    private String settledBy;

    @SuppressWarnings("NullAway.Init")
    protected Message() {}

    Message(PathwayFacts pathway, Booked appointment, MessageEvent event, Instant at) {
        this.id = UUID.randomUUID();
        this.pathwayId = pathway.pathwayId();
        this.personId = pathway.personId();
        this.programme = pathway.programme();
        this.appointmentId = appointment.id();
        this.visitAt = appointment.startsAt();
        this.event = event;
        this.state = MessageState.PLANNED;
        this.plannedFor = at;
        this.dueAt = at;
    }

    /// The same however often it is tried, and another once somebody wants what was turned down to go as a new one.
    String key() {
        return round == 0 ? id.toString() : id + "-" + round;
    }

    boolean isDue(Instant now) {
        return state == MessageState.PLANNED && !dueAt.isAfter(now);
    }

    boolean isAbout(Booked appointment) {
        return appointmentId.equals(appointment.id()) && visitAt.equals(appointment.startsAt());
    }

    /// Once written down it is ours to send; `takenAt` is the machine's time.
    void take(ChannelKind way, boolean foreign, Texts.Text text, Instant takenAt) {
        this.channel = way;
        this.foreignNumber = foreign;
        this.language = text.language();
        this.inFrench = text.inFrench().orElse(null);
        this.state = MessageState.SENDING;
        this.takenAt = takenAt;
        this.attempts++;
        this.why = null;
    }

    /// What came of the attempt with this number; a later one, or a human, knows better.
    void settle(int attempt, Outcome outcome, Instant now, Patience patience) {
        boolean awaited = state == MessageState.SENDING || (state == MessageState.UNKNOWN && settledBy == null);
        if (!awaited || attempts != attempt) {
            return;
        }
        switch (outcome) {
            case Outcome.Accepted accepted -> {
                receipt = accepted.receipt();
                why = null;
                end(MessageState.SENT, now);
            }
            case Outcome.Refused refused -> end(MessageState.REFUSED, refused.why(), now);
            case Outcome.Unknown unknown -> end(MessageState.UNKNOWN, unknown.why(), now);
            case Outcome.TryAgain again -> {
                if (patience.isOver(attempts)) {
                    end(MessageState.FAILED, again.why(), now);
                } else {
                    waitUntil(now.plus(patience.pause(attempts, again.after())), again.why());
                }
            }
        }
    }

    /// Sent by a process that is gone. The other side may have it, unless it takes a key once.
    void loseTrack(boolean takenOnce, Instant now) {
        if (takenOnce) {
            waitUntil(now, MessageWhy.CRASHED.name());
        } else {
            end(MessageState.UNKNOWN, MessageWhy.CRASHED.name(), now);
        }
    }

    void postpone(Instant until) {
        dueAt = until;
    }

    private void waitUntil(Instant until, String because) {
        state = MessageState.PLANNED;
        why = because;
        dueAt = until;
    }

    void skip(MessageWhy because, Instant now) {
        // what was tried in vain until it was too late has failed
        end(attempts == 0 ? MessageState.SKIPPED : MessageState.FAILED, because.name(), now);
    }

    void stop(MessageWhy because, Instant now) {
        if (state == MessageState.PLANNED) {
            end(MessageState.STOPPED, because.name(), now);
        }
    }

    /// On a human's word. What may have arrived goes under its old key, so that whoever knows that key sends it once.
    void sendAgain(String by, Instant now) {
        if (!state.mayGoAgain()) {
            throw new Conflict("message.settled", state.name());
        }
        if (state != MessageState.UNKNOWN) {
            round++;
        }
        attempts = 0;
        settledBy = by;
        settledAt = null;
        waitUntil(now, why == null ? "" : why);
    }

    /// A human knows that it did.
    void arrived(String by, Instant now) {
        if (state != MessageState.UNKNOWN) {
            throw new Conflict("message.settled", state.name());
        }
        end(MessageState.SENT, now);
        settledBy = by;
    }

    private void end(MessageState how, String because, Instant now) {
        why = because;
        end(how, now);
    }

    private void end(MessageState how, Instant now) {
        state = how;
        settledAt = now;
    }

    UUID id() {
        return id;
    }

    UUID pathwayId() {
        return pathwayId;
    }

    UUID personId() {
        return personId;
    }

    String programme() {
        return programme;
    }

    Instant visitAt() {
        return visitAt;
    }

    MessageEvent event() {
        return event;
    }

    int attempts() {
        return attempts;
    }

    @Nullable
    ChannelKind channel() {
        return channel;
    }

    MessageView view() {
        return new MessageView(
                id,
                pathwayId,
                personId,
                appointmentId,
                programme,
                event,
                state,
                plannedFor,
                dueAt,
                visitAt,
                channel,
                language,
                inFrench,
                attempts,
                receipt,
                why,
                settledAt,
                settledBy);
    }
}
