package org.passerelle.care.escort;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.Colleagues;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.care.appointments.AppointmentDesk;
import org.passerelle.care.appointments.AppointmentState;
import org.passerelle.care.appointments.AppointmentView;
import org.passerelle.care.escort.EscortHistory.EscortPlanned;
import org.passerelle.pathway.PathwayFacts;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.PathwayMessage;
import org.passerelle.pathway.PathwayMessages;
import org.passerelle.pathway.Pathways;
import org.passerelle.platform.refusals.Conflict;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.words.Sentences;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes an escort of what a plan proposes, as if somebody had answered the task that asks for it: that task goes.
@Service
class TakeOver {

    private static final int LONGEST_WAY = 240;

    /// One line of a plan.
    record Told(
            UUID appointmentId,
            String companion,
            @Nullable String meetingPlace,
            @Nullable Integer travelMinutes) {}

    private final EscortNeed need;
    private final EscortRoom room;
    private final Meetings meetings;
    private final LevelProposals levels;
    private final AppointmentDesk appointments;
    private final Pathways pathways;
    private final Colleagues colleagues;
    private final PathwayHistory history;
    private final PathwayMessages messages;
    private final Sentences sentences;
    private final EscortSettings settings;
    private final Clock clock;

    TakeOver(
            EscortNeed need,
            EscortRoom room,
            Meetings meetings,
            LevelProposals levels,
            AppointmentDesk appointments,
            Pathways pathways,
            Colleagues colleagues,
            PathwayHistory history,
            PathwayMessages messages,
            Sentences sentences,
            EscortSettings settings,
            Clock clock) {
        this.need = need;
        this.room = room;
        this.meetings = meetings;
        this.levels = levels;
        this.appointments = appointments;
        this.pathways = pathways;
        this.colleagues = colleagues;
        this.history = history;
        this.messages = messages;
        this.sentences = sentences;
        this.settings = settings;
        this.clock = clock;
    }

    /// Throws [Conflict] when the visit is over or somebody is named by now, [InvalidInput] for somebody who cannot;
    /// not found for whoever does not see the pathway.
    @Transactional
    public void take(Told told, CurrentUser user) {
        AppointmentView visit = appointments.get(told.appointmentId(), user);
        pathways.seenLocked(visit.pathwayId(), user);
        Instant now = clock.instant();
        if (visit.state() != AppointmentState.BOOKED || !visit.startsAt().isAfter(now)) {
            throw new Conflict("appointment.over");
        }
        need.settled(visit.pathwayId())
                .filter(escort -> escort.companion() != null)
                .ifPresent(escort -> {
                    throw new Conflict("escort.named", colleagues.displayName(String.valueOf(escort.companion())));
                });
        room.free(visit.pathwayId(), told.companion(), now);
        if (!colleagues.worksFor(visit.programme(), told.companion())) {
            throw new InvalidInput("companion", "escort.companion-unknown", told.companion());
        }
        PathwayFacts pathway = pathways.facts(visit.pathwayId());
        EscortLevel level = EscortLevels.withSomebody(levels.of(pathway.personId()));
        Escort escort = new Escort(pathway, level, visit.startsAt(), now, null, null);
        room.meet(escort, meetings.asPlanned(told.companion(), place(told), minutes(told), visit.startsAt()));
        room.save(escort);
        history.writeBy(user.username(), visit.pathwayId(), "escort", new EscortPlanned(level));
        messages.say(PathwayMessage.ESCORT_SETTLED, visit.pathwayId(), Map.of());
    }

    private String place(Told told) {
        String place = told.meetingPlace();
        return place == null || place.isBlank() ? sentences.inFile("escort.plan.door") : place.strip();
    }

    private int minutes(Told told) {
        Integer minutes = told.travelMinutes();
        if (minutes != null && (minutes < 0 || minutes > LONGEST_WAY)) {
            throw new InvalidInput("travelMinutes", "number.range", 0, LONGEST_WAY);
        }
        return minutes == null ? settings.travelMinutes() : minutes;
    }
}
