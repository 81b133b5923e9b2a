package org.passerelle.care.appointments.closures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.passerelle.care.practices.PracticeName;

/// What is known of some days, read once for all lines of a page.
public final class DayNotes {

    private final List<ClosedDay> entered;
    private final Function<LocalDate, Optional<String>> holidays;

    DayNotes(List<ClosedDay> entered, Function<LocalDate, Optional<String>> holidays) {
        this.entered = entered;
        this.holidays = holidays;
    }

    public List<DayNote> on(LocalDate day, PracticeName practice) {
        Stream<DayNote> holiday =
                holidays.apply(day).map(name -> new DayNote(DayNote.Kind.HOLIDAY, name, null)).stream();
        Stream<DayNote> known =
                entered.stream().filter(note -> note.isAbout(day, practice)).map(ClosedDay::note);
        return Stream.concat(holiday, known).toList();
    }
}
