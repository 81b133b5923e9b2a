package org.passerelle.care.practices;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The public holidays of France; those of single departments do not count.
@Component
public class Holidays {

    private final HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));
    private final Map<Year, Map<LocalDate, Holiday>> known = new ConcurrentHashMap<>();

    public boolean isHoliday(LocalDate day) {
        return of(day).isPresent();
    }

    /// What people call it.
    public Optional<String> name(LocalDate day, Locale language) {
        return of(day).map(holiday -> holiday.getDescription(language));
    }

    private Optional<Holiday> of(LocalDate day) {
        return Optional.ofNullable(
                known.computeIfAbsent(Year.from(day), this::read).get(day));
    }

    private Map<LocalDate, Holiday> read(Year year) {
        return manager.getHolidays(year).stream()
                .collect(Collectors.toMap(Holiday::getDate, holiday -> holiday, (first, same) -> first));
    }
}
