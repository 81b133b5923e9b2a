package org.passerelle.care.appointments;

import java.util.List;
import java.util.UUID;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.care.appointments.closures.ClosedDayBook;
import org.passerelle.care.appointments.closures.ClosedDayTold;
import org.passerelle.care.appointments.closures.ClosedDayView;
import org.passerelle.care.practices.PracticeBriefs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Notes about days to come, and who is expected somewhere on such a day.
@Service
@Transactional(readOnly = true)
class ClosedDayDesk {

    /// A strike everywhere may touch more than anybody reads.
    private static final int SHOWN = 100;

    private final ClosedDayBook book;
    private final AppointmentList list;
    private final AppointmentViews views;
    private final PracticeBriefs practices;

    ClosedDayDesk(ClosedDayBook book, AppointmentList list, AppointmentViews views, PracticeBriefs practices) {
        this.book = book;
        this.list = list;
        this.views = views;
        this.practices = practices;
    }

    /// A note with the appointments to come that it is about.
    record Entered(ClosedDayView day, List<AppointmentView> appointments) {}

    @Transactional
    public Entered enter(ClosedDayTold told, CurrentUser user) {
        return with(book.enter(told, user));
    }

    public Entered get(UUID id) {
        return with(book.get(id));
    }

    private Entered with(ClosedDayView day) {
        boolean anywhere = day.practiceId() == null && day.communeInsee() == null;
        List<AppointmentRow> expected = list.toCome(day.from(), day.to(), places(day), anywhere, SHOWN);
        return new Entered(day, views.of(expected));
    }

    private List<UUID> places(ClosedDayView day) {
        if (day.practiceId() != null) {
            return List.of(day.practiceId());
        }
        return day.communeInsee() == null ? List.of() : practices.in(day.communeInsee());
    }
}
