package org.passerelle.care.escort;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.Colleagues;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.care.appointments.AppointmentDesk;
import org.passerelle.care.appointments.AppointmentView;
import org.passerelle.person.People;
import org.passerelle.person.PersonNames;
import org.passerelle.platform.paging.PageCursor;
import org.passerelle.platform.paging.PageOf;
import org.passerelle.platform.refusals.InvalidInput;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The week of a team: who goes along with whom, and which visits nobody goes along to.
@Service
@Transactional(readOnly = true)
class EscortDesk {

    static final int WEEK = 7;

    private final EscortList list;
    private final AppointmentDesk appointments;
    private final Promises promises;
    private final People people;
    private final Colleagues colleagues;
    private final Clock clock;

    EscortDesk(
            EscortList list,
            AppointmentDesk appointments,
            Promises promises,
            People people,
            Colleagues colleagues,
            Clock clock) {
        this.list = list;
        this.appointments = appointments;
        this.promises = promises;
        this.people = people;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /// A visit and how the person comes; `escort` is absent as long as nobody settled it.
    ///
    /// @param promised the practice was told that somebody comes along
    record Visit(AppointmentView appointment, @Nullable EscortView escort, boolean promised) {

        boolean isWith(String companion) {
            return escort != null && companion.equals(escort.companion());
        }

        /// Somebody was promised, and nobody is named.
        public boolean isOpenPromise() {
            return promised && (escort == null || escort.companion() == null);
        }
    }

    /// Throws [InvalidInput] for days the wrong way round and for somebody who does not work here.
    EscortList.Asked asked(
            @Nullable String from, @Nullable String to, @Nullable String mediator, @Nullable String cursor, int limit) {
        DaysAsked days = DaysAsked.read(from, to, LocalDate.now(clock), WEEK);
        String who = mediator == null || mediator.isBlank() ? null : mediator.strip();
        if (who != null && !colleagues.knows(who)) {
            throw new InvalidInput("mediator", "colleague.unknown", who);
        }
        return new EscortList.Asked(days, who, cursor, limit);
    }

    /// Those of the teams the user sees, the next first.
    PageOf<EscortView> list(EscortList.Asked asked, CurrentUser user) {
        PageOf<EscortRow> page =
                PageOf.of(list.read(asked, user), asked.limit(), row -> PageCursor.of(row.appointmentAt(), row.id()));
        return new PageOf<>(views(page.items()), page.next());
    }

    /// @param more whether there are more on these days than are listed
    record Visits(List<Visit> listed, boolean more) {}

    /// The visits of the teams the user sees, or those somebody goes along to; the next first.
    Visits visits(DaysAsked days, @Nullable String mediator, CurrentUser user) {
        if (mediator == null) {
            var page = appointments.standing(days.from(), days.to(), null, user);
            return new Visits(visits(page.items()), page.next() != null);
        }
        List<EscortRow> theirs = list.read(new EscortList.Asked(days, mediator, null, PageOf.MAX_LIMIT), user);
        List<UUID> pathways = theirs.stream().map(EscortRow::pathwayId).toList();
        List<Visit> listed = visits(appointments.standingOf(pathways, days.from(), days.to())).stream()
                .filter(visit -> visit.isWith(mediator))
                .toList();
        return new Visits(listed, theirs.size() > PageOf.MAX_LIMIT);
    }

    /// The visits of one of the user's teams, the next first.
    List<Visit> ofTeam(LocalDate day, String team, CurrentUser user) {
        return visits(appointments.standing(day, day, team, user).items());
    }

    private List<Visit> visits(List<AppointmentView> standing) {
        List<UUID> pathways = standing.stream().map(AppointmentView::pathwayId).toList();
        Map<UUID, EscortView> settled = views(list.standing(pathways)).stream()
                .collect(Collectors.toMap(EscortView::pathwayId, Function.identity(), (_, later) -> later));
        var promised = promises.among(pathways);
        return standing.stream()
                .map(visit -> new Visit(
                        visit, of(visit, settled.get(visit.pathwayId())), promised.contains(visit.pathwayId())))
                .toList();
    }

    /// One that was settled for another date says nothing of this one.
    private static @Nullable EscortView of(AppointmentView visit, @Nullable EscortView settled) {
        return settled != null && settled.appointmentAt().equals(visit.startsAt()) ? settled : null;
    }

    private List<EscortView> views(List<EscortRow> rows) {
        PersonNames names = people.names(rows.stream().map(EscortRow::personId).toList());
        return rows.stream()
                .map(row -> row.view(names.of(row.personId()).alias()))
                .toList();
    }
}
