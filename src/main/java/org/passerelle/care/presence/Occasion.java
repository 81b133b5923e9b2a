package org.passerelle.care.presence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A day on which a team was, or will be, somewhere for whoever comes. Nobody's name is in it.
@Entity
@Table(name = "presence_occasion")
class Occasion {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private OccasionKind kind;

    private LocalDate heldOn;
    private String team;

    @Nullable
    private UUID practiceId;

    @Enumerated(EnumType.STRING)
    @Nullable
    private SessionTopic topic;

    @Nullable
    private String topicWords;

    @Nullable
    private Integer attendees;

    private String enteredBy;
    private Instant enteredAt;

    @SuppressWarnings("NullAway.Init")
    protected Occasion() {}

    private Occasion(OccasionKind kind, LocalDate heldOn, String team, String by, Instant now) {
        this.id = UUID.randomUUID();
        this.kind = kind;
        this.heldOn = heldOn;
        this.team = team;
        this.enteredBy = by;
        this.enteredAt = now;
    }

    /// Without a practice it is at the team's own door.
    static Occasion permanence(LocalDate on, String team, @Nullable UUID practiceId, String by, Instant now) {
        Occasion permanence = new Occasion(OccasionKind.PERMANENCE, on, team, by, now);
        permanence.practiceId = practiceId;
        return permanence;
    }

    static Occasion session(
            LocalDate on,
            SessionTopic topic,
            @Nullable String words,
            String team,
            int attendees,
            String by,
            Instant now) {
        Occasion session = new Occasion(OccasionKind.PREVENTION_SESSION, on, team, by, now);
        session.topic = topic;
        session.topicWords = words;
        session.attendees = attendees;
        return session;
    }

    boolean saysTheSameAs(Occasion other) {
        return kind == other.kind
                && heldOn.equals(other.heldOn)
                && team.equals(other.team)
                && Objects.equals(practiceId, other.practiceId)
                && topic == other.topic
                && Objects.equals(topicWords, other.topicWords)
                && Objects.equals(attendees, other.attendees);
    }

    OccasionView view(VisitCount later) {
        return new OccasionView(
                id,
                kind,
                heldOn,
                team,
                practiceId,
                topic,
                topicWords,
                attendees,
                later.visits(),
                later.cameAlong(),
                enteredBy);
    }

    UUID id() {
        return id;
    }

    OccasionKind kind() {
        return kind;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    String team() {
        return team;
    }
}
