package org.passerelle.care.escort;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.Colleagues;
import org.passerelle.accounts.Colleagues.Colleague;
import org.passerelle.platform.refusals.InvalidInput;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Reads from an answer who meets the person, where and when; what nobody said is as the settings say.
@Component
@EnableConfigurationProperties(EscortSettings.class)
class Meetings {

    private final Colleagues colleagues;
    private final EscortSettings settings;
    private final Clock clock;

    Meetings(Colleagues colleagues, EscortSettings settings, Clock clock) {
        this.colleagues = colleagues;
        this.settings = settings;
        this.clock = clock;
    }

    /// Throws [InvalidInput] for somebody who is not of the team, and for an hour after the appointment.
    Meeting asAnswered(PlanEscort.Answer answer, String programme, Instant appointmentAt) {
        Integer told = answer.travelMinutes();
        int travel = told == null ? settings.travelMinutes() : told;
        return new Meeting(
                account(Objects.requireNonNull(answer.companion()), programme),
                Objects.requireNonNull(answer.meetingPlace()),
                at(answer.meetingTime(), appointmentAt),
                travel,
                visitEnds(appointmentAt),
                travel);
    }

    /// As a plan proposes it: one meets before the appointment as usual, and the way back belongs to the next visit.
    Meeting asPlanned(String companion, String place, int travelMinutes, Instant appointmentAt) {
        return new Meeting(companion, place, meetsAt(appointmentAt), travelMinutes, visitEnds(appointmentAt), 0);
    }

    Instant meetsAt(Instant appointmentAt) {
        return appointmentAt.minus(settings.meetsBefore());
    }

    Instant visitEnds(Instant appointmentAt) {
        return appointmentAt.plus(settings.visitTakes());
    }

    /// A task offered by an earlier version asks for a name in a text.
    private String account(String said, String programme) {
        return colleagues.of(programme).stream()
                .filter(colleague -> colleague.username().equals(said)
                        || colleague.displayName().equalsIgnoreCase(said.strip()))
                .findFirst()
                .map(Colleague::username)
                .orElseThrow(() -> new InvalidInput("companion", "escort.companion-unknown", said));
    }

    private Instant at(@Nullable LocalTime time, Instant appointmentAt) {
        if (time == null) {
            return meetsAt(appointmentAt);
        }
        Instant at = appointmentAt.atZone(clock.getZone()).with(time).toInstant();
        if (at.isAfter(appointmentAt)) {
            throw new InvalidInput("meetingTime", "escort.meeting-late");
        }
        return at;
    }
}
