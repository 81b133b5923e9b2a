package org.passerelle.care.appointments;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.Colleagues;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.care.appointments.AppointmentHistory.AppointmentSpecified;
import org.passerelle.pathway.News;
import org.passerelle.pathway.NewsKind;
import org.passerelle.pathway.PathwayHistory;
import org.passerelle.pathway.PathwayNews;
import org.passerelle.pathway.Pathways;
import org.passerelle.platform.paging.PageCursor;
import org.passerelle.platform.paging.PageOf;
import org.passerelle.platform.refusals.Conflict;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Appointments as a team looks after them: listed, moved, cancelled. What changes is news of the pathway, and wakes
/// what waits for it.
@Service
@Transactional
public class AppointmentDesk {

    private static final int USUAL_DAYS = 30;

    private final AppointmentRepository appointments;
    private final AppointmentList list;
    private final AppointmentViews views;
    private final Pathways pathways;
    private final PathwayNews news;
    private final PathwayHistory history;
    private final Colleagues colleagues;
    private final Clock clock;

    AppointmentDesk(
            AppointmentRepository appointments,
            AppointmentList list,
            AppointmentViews views,
            Pathways pathways,
            PathwayNews news,
            PathwayHistory history,
            Colleagues colleagues,
            Clock clock) {
        this.appointments = appointments;
        this.list = list;
        this.views = views;
        this.pathways = pathways;
        this.news = news;
        this.history = history;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /// Throws [InvalidInput] for days the wrong way round and for somebody who does not work here.
    @Transactional(readOnly = true)
    AppointmentQuery query(
            @Nullable String from, @Nullable String to, @Nullable String mediator, @Nullable String cursor, int limit) {
        AppointmentCheck check = new AppointmentCheck();
        List<LocalDate> days = check.days(from, to, LocalDate.now(clock), USUAL_DAYS);
        String who = mediator == null || mediator.isBlank() ? null : mediator.strip();
        if (who != null && !colleagues.knows(who)) {
            check.wrong("mediator", "colleague.unknown", who);
        }
        check.throwIfAny();
        return new AppointmentQuery(days.getFirst(), days.getLast(), who, cursor, limit);
    }

    /// Those of the teams the user sees, the next first.
    @Transactional(readOnly = true)
    public PageOf<AppointmentView> list(AppointmentQuery query, CurrentUser user) {
        PageOf<AppointmentRow> page =
                PageOf.of(list.read(query, user), query.limit(), row -> PageCursor.of(row.startsAt(), row.id()));
        return new PageOf<>(views.of(page.items()), page.next());
    }

    /// Those that stand on these days, both included, of one team or of all the user sees; the next first, at most
    /// [PageOf#MAX_LIMIT] at once.
    @Transactional(readOnly = true)
    public PageOf<AppointmentView> standing(LocalDate from, LocalDate to, @Nullable String team, CurrentUser user) {
        List<AppointmentRow> rows = list.standing(from, to, team, PageOf.MAX_LIMIT, user);
        PageOf<AppointmentRow> page = PageOf.of(rows, PageOf.MAX_LIMIT, row -> PageCursor.of(row.startsAt(), row.id()));
        return new PageOf<>(views.of(page.items()), page.next());
    }

    /// Those that stand on these days, both included, of pathways the caller has already been allowed to see.
    @Transactional(readOnly = true)
    public List<AppointmentView> standingOf(Collection<UUID> pathways, LocalDate from, LocalDate to) {
        return views.of(list.standing(from, to, pathways));
    }

    /// Not found for whoever does not see its pathway.
    @Transactional(readOnly = true)
    public AppointmentView get(UUID id, CurrentUser user) {
        Appointment found = find(id);
        pathways.refuseUnlessSeen(found.view().pathwayId(), user);
        return view(found);
    }

    /// Changes what was told. As [#get]; throws [InvalidInput] naming what cannot stand, and [Conflict] for one that is
    /// over. Told twice, the second time changes nothing.
    public AppointmentView change(UUID id, AppointmentTold told, CurrentUser user) {
        Appointment kept = current(locked(id, user), told);
        Booked before = kept.view();
        AppointmentCheck check = new AppointmentCheck();
        Instant to = check.startsAt(told.startsAt(), before.startsAt(), clock.instant(), clock.getZone());
        AppointmentDetails details =
                check.details(told, kept.details(), name -> colleagues.worksFor(kept.programme(), name));
        check.code(News.Teller.class, "by", told.by());
        check.code(ChangeReason.class, "reason", told.reason());
        check.throwIfAny();
        boolean specified = kept.specify(details);
        if (!to.equals(before.startsAt())) {
            hear(
                    before,
                    new PathwayNews.Told(
                            NewsKind.APPOINTMENT_MOVED.name(),
                            told.by(),
                            to.toString(),
                            told.reason(),
                            null,
                            null,
                            told.confirmedOpen()),
                    user);
        } else if (specified) {
            history.writeBy(user.username(), before.pathwayId(), "news", new AppointmentSpecified(to));
        }
        return view(latest(kept));
    }

    /// The same when it was cancelled already; otherwise as [#change].
    public AppointmentView cancel(UUID id, @Nullable String by, @Nullable String reason, CurrentUser user) {
        Appointment kept = locked(id, user);
        if (kept.state() == AppointmentState.CANCELED) {
            return view(kept);
        }
        refuseUnlessOpen(kept);
        hear(
                kept.view(),
                new PathwayNews.Told(NewsKind.APPOINTMENT_CANCELED.name(), by, null, reason, null, null, null),
                user);
        return view(kept);
    }

    private void hear(Booked about, PathwayNews.Told told, CurrentUser user) {
        news.hear(about.pathwayId(), told, user);
    }

    /// Whoever moved it a moment ago means the new one when they say the same again.
    private Appointment current(Appointment told, AppointmentTold again) {
        Appointment latest = latest(told);
        boolean same = told.state() == AppointmentState.MOVED
                && latest.isSameInCalendars(told)
                && AppointmentCheck.saysTheSame(again.startsAt(), latest.view().startsAt(), clock.getZone());
        Appointment kept = same ? latest : told;
        refuseUnlessOpen(kept);
        return kept;
    }

    /// Only the latest one of a pathway may still change, as long as nobody knows what became of it.
    private void refuseUnlessOpen(Appointment kept) {
        if (kept.state() == AppointmentState.MOVED) {
            throw new Conflict("appointment.moved");
        }
        if (!kept.isOpen() || latest(kept) != kept) {
            throw new Conflict("appointment.over");
        }
    }

    /// Nobody else changes it until the transaction ends.
    private Appointment locked(UUID id, CurrentUser user) {
        UUID pathway = appointments.findPathway(id).orElseThrow(() -> new NotFound("appointment", id));
        pathways.seenLocked(pathway, user);
        return find(id);
    }

    private Appointment latest(Appointment of) {
        return appointments
                .findFirstByPathwayIdOrderByBookedAtDesc(of.view().pathwayId())
                .orElseThrow();
    }

    private Appointment find(UUID id) {
        return appointments.findById(id).orElseThrow(() -> new NotFound("appointment", id));
    }

    private AppointmentView view(Appointment appointment) {
        return views.of(List.of(appointment.row())).getFirst();
    }
}
