package org.passerelle.care.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;

/// Entries as an iCalendar file. Hours are those on our clock, whose changes the file brings along.
final class CalendarText {

    /// The rules of summer time in force are older.
    private static final int SINCE = 2000;

    private CalendarText() {}

    static String of(List<CalendarEntry> entries, Clock clock) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Passerelle//Passerelle//FR");
        calendar.setMethod(Method.PUBLISH);
        calendar.getTimezoneInfo()
                .setDefaultTimezone(
                        new TimezoneAssignment(TimeZone.getTimeZone(clock.getZone()), zone(clock.getZone())));
        entries.forEach(entry -> calendar.addEvent(event(entry, clock.instant())));
        return Biweekly.write(calendar).go();
    }

    private static VEvent event(CalendarEntry entry, Instant now) {
        VEvent event = new VEvent();
        event.setUid(entry.id() + "@passerelle");
        event.setDateTimeStamp(Date.from(now));
        event.setSequence(entry.sequence());
        event.setStatus(entry.canceled() ? Status.cancelled() : Status.confirmed());
        event.setDateStart(Date.from(entry.from()), true);
        event.setDateEnd(Date.from(entry.until()), true);
        event.setSummary(entry.words());
        if (entry.place() != null) {
            event.setLocation(entry.place());
        }
        return event;
    }

    /// Written here, as the library would ask the network for it.
    private static VTimezone zone(ZoneId id) {
        VTimezone zone = new VTimezone(id.getId());
        for (ZoneOffsetTransitionRule rule : id.getRules().getTransitionRules()) {
            if (rule.getOffsetAfter().equals(rule.getStandardOffset())) {
                zone.addStandardTime(change(new StandardTime(), rule));
            } else {
                zone.addDaylightSavingsTime(change(new DaylightSavingsTime(), rule));
            }
        }
        return zone;
    }

    /// On a Sunday, the last of its month.
    private static <T extends Observance> T change(T change, ZoneOffsetTransitionRule rule) {
        ZoneOffsetTransition first = rule.createTransition(SINCE);
        change.setDateStart(components(first.getDateTimeBefore()));
        change.setTimezoneOffsetFrom(offset(first.getOffsetBefore().getTotalSeconds()));
        change.setTimezoneOffsetTo(offset(first.getOffsetAfter().getTotalSeconds()));
        change.setRecurrenceRule(new Recurrence.Builder(Frequency.YEARLY)
                .byMonth(rule.getMonth().getValue())
                .byDay(-1, DayOfWeek.SUNDAY)
                .build());
        return change;
    }

    private static DateTimeComponents components(LocalDateTime at) {
        return new DateTimeComponents(
                at.getYear(), at.getMonthValue(), at.getDayOfMonth(), at.getHour(), at.getMinute(), 0, false);
    }

    private static UtcOffset offset(int seconds) {
        return new UtcOffset(Duration.ofSeconds(seconds).toMillis());
    }
}
