package org.passerelle.care.appointments.closures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.care.practices.PracticeBriefs;
import org.passerelle.platform.places.Communes;
import org.passerelle.platform.refusals.NotFound;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The notes of supervisors about days to come.
@Service
@Transactional
public class ClosedDayBook {

    private static final Limit SHOWN = Limit.of(500);

    private final ClosedDays days;
    private final PracticeBriefs practices;
    private final Communes communes;
    private final Clock clock;

    ClosedDayBook(ClosedDays days, PracticeBriefs practices, Communes communes, Clock clock) {
        this.days = days;
        this.practices = practices;
        this.communes = communes;
        this.clock = clock;
    }

    /// Those that are not over, the next first.
    @Transactional(readOnly = true)
    public List<ClosedDayView> toCome() {
        return days.findFrom(LocalDate.now(clock), SHOWN).stream()
                .map(ClosedDay::view)
                .toList();
    }

    /// Throws [org.passerelle.platform.refusals.InvalidInput] naming each field that cannot stand. Entered twice, it is
    /// one note.
    public ClosedDayView enter(ClosedDayTold told, CurrentUser user) {
        ClosedDayCheck check = new ClosedDayCheck(communes);
        LocalDate today = LocalDate.now(clock);
        DayNote.Kind kind = check.kind(told.kind());
        LocalDate from = check.from(told.from(), today);
        LocalDate to = check.to(told.to(), from, today);
        UUID practice = check.practice(told.practiceId());
        String commune = check.commune(told.commune(), practice);
        String reason = check.reason(told.reason());
        check.throwIfAny();
        if (practice != null) {
            practices.name(practice);
        }
        ClosedDay entered = new ClosedDay(kind, from, to, practice, commune, reason, user.username(), clock.instant());
        return days.findBetween(from, to).stream()
                .filter(entered::saysTheSameAs)
                .findFirst()
                .orElseGet(() -> days.save(entered))
                .view();
    }

    /// Throws [NotFound].
    @Transactional(readOnly = true)
    public ClosedDayView get(UUID id) {
        return find(id).view();
    }

    /// Throws [NotFound].
    public void remove(UUID id) {
        days.delete(find(id));
    }

    private ClosedDay find(UUID id) {
        return days.findById(id).orElseThrow(() -> new NotFound("closed-day", id));
    }
}
