package org.passerelle.care.appointments.closures;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.passerelle.care.practices.Holidays;
import org.passerelle.care.practices.PracticeBriefs;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is known of the days on which people have appointments. Names of holidays in the reader's language.
@Service
@Transactional(readOnly = true)
public class OpenDays {

    private final ClosedDays entered;
    private final Holidays holidays;
    private final PracticeBriefs practices;

    OpenDays(ClosedDays entered, Holidays holidays, PracticeBriefs practices) {
        this.entered = entered;
        this.holidays = holidays;
        this.practices = practices;
    }

    /// Throws [org.passerelle.platform.refusals.NotFound] for a practice that is not there.
    public List<DayNote> on(LocalDate day, UUID practiceId) {
        return between(day, day).on(day, practices.name(practiceId));
    }

    public DayNotes between(LocalDate from, LocalDate to) {
        return new DayNotes(entered.findBetween(from, to), day -> holidays.name(day, LocaleContextHolder.getLocale()));
    }
}
