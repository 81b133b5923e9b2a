package org.passerelle.care.escort;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.Colleagues;
import org.passerelle.accounts.Colleagues.Colleague;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.care.escort.companions.Absence;
import org.passerelle.care.escort.companions.Absences;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.NotFound;
import org.passerelle.platform.refusals.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Somebody is away: whom they should have gone along with becomes a supervisor's task each, and what they hold goes
/// back to their team on the first day.
@Service
@Transactional
class AbsenceDesk {

    /// How far ahead a list looks, in days.
    private static final int AHEAD = 90;

    /// Days as typed; without the last it is one day.
    record Told(@Nullable String from, @Nullable String to) {}

    /// @param escorts how many are to be settled anew
    record Noted(String account, LocalDate from, LocalDate to, int escorts) {}

    private final Absences absences;
    private final Escorts escorts;
    private final Colleagues colleagues;
    private final LoseEscort losing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AbsenceDesk(
            Absences absences,
            Escorts escorts,
            Colleagues colleagues,
            LoseEscort losing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.absences = absences;
        this.escorts = escorts;
        this.colleagues = colleagues;
        this.losing = losing;
        this.events = events;
        this.clock = clock;
    }

    /// Said twice, the second time changes nothing. Everybody says it of themselves, a supervisor of everybody.
    Noted note(String account, Told told, CurrentUser user) {
        String who = known(account, user);
        if (told.from() == null || told.from().isBlank()) {
            throw new InvalidInput("from", "required");
        }
        DaysAsked days = DaysAsked.read(told.from(), told.to(), today(), 1);
        if (days.to().isBefore(today())) {
            throw new InvalidInput("to", "absence.past");
        }
        if (!days.from().isAfter(today())) {
            events.publishEvent(new ColleagueAway(who));
        }
        absences.lock(who);
        absences.note(who, days.from(), days.to(), user.username());
        List<Escort> lost =
                escorts.held(who, morning(days.from()), morning(days.to().plusDays(1)), clock.instant());
        lost.forEach(escort -> losing.lose(escort, "absence", user.username()));
        return new Noted(who, days.from(), days.to(), lost.size());
    }

    /// They are here after all; whoever was named instead stays named.
    void remove(String account, LocalDate from, CurrentUser user) {
        absences.remove(known(account, user), from);
    }

    /// Of the user's teams, those that are not over and begin within three months unless told otherwise.
    @Transactional(readOnly = true)
    List<Absence> list(@Nullable String from, @Nullable String to, CurrentUser user) {
        DaysAsked days = DaysAsked.read(from, to, today(), AHEAD);
        List<String> team = colleagues(user).stream().map(Colleague::username).toList();
        return absences.between(team, days.from(), days.to());
    }

    /// Whose absences the user may note.
    List<Colleague> colleagues(CurrentUser user) {
        return colleagues.ofAny(user.teams());
    }

    private String known(String account, CurrentUser user) {
        String who = account.strip();
        if (!user.supervises() && !who.equals(user.username())) {
            throw new Refused("absence");
        }
        if (!colleagues.knows(who)) {
            throw new NotFound("account", who);
        }
        return who;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant morning(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
