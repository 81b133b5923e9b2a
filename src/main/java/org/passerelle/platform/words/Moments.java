package org.passerelle.platform.words;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Dates and times the way people say them, in the reader's language: "aujourd'hui", "hier à 8 h 02", "Retard 2 j".
/// Pages call it as `@moments`.
@Component("moments")
public class Moments {

    private static final int DAYS_CALLED_BY_NAME = 6;

    private final Clock clock;
    private final ZoneId zone;
    private final MessageSource messages;

    public Moments(Clock clock, MessageSource messages) {
        this.clock = clock;
        this.zone = clock.getZone();
        this.messages = messages;
    }

    /// How urgent a date is. Never told by colour alone: `sign` and `words` say the same as `level`.
    public record Due(String level, String sign, String words) {}

    public Due due(Instant at) {
        long days = ChronoUnit.DAYS.between(today(), at.atZone(zone).toLocalDate());
        if (at.isBefore(clock.instant())) {
            return new Due("late", "⚠", days == 0 ? lateToday(at) : say("moments.late.days", -days));
        }
        if (days == 0) {
            return new Due("soon", "◷", say("moments.today"));
        }
        return new Due("later", "○", capitalised(day(at)));
    }

    private String lateToday(Instant at) {
        long hours = Duration.between(at, clock.instant()).toHours();
        return hours == 0 ? say("moments.late.now") : say("moments.late.hours", hours);
    }

    /// "aujourd'hui", "hier", "jeudi", "18 nov.", "18 nov. 2024".
    public String day(Instant at) {
        return day(at.atZone(zone).toLocalDate());
    }

    public String day(LocalDate date) {
        long days = ChronoUnit.DAYS.between(today(), date);
        if (days == 0) {
            return say("moments.day.today");
        }
        if (days == 1) {
            return say("moments.day.tomorrow");
        }
        if (days == -1) {
            return say("moments.day.yesterday");
        }
        if (days > 1 && days <= DAYS_CALLED_BY_NAME) {
            return DateTimeFormatter.ofPattern("EEEE", reader()).format(date);
        }
        return date(date);
    }

    /// "aujourd'hui à 8 h 02", "18 nov. à 10 h".
    public String dayAndTime(Instant at) {
        return say("moments.at", day(at), time(at));
    }

    /// "24 novembre 2026", whatever today is.
    public String calendarDay(Instant at) {
        return calendarDay(at.atZone(zone).toLocalDate());
    }

    public String calendarDay(LocalDate date) {
        return dayOfMonth(date)
                + DateTimeFormatter.ofPattern(" MMMM yyyy", reader()).format(date);
    }

    /// "mardi 24 novembre 2026".
    public String weekday(Instant at) {
        return weekday(at.atZone(zone).toLocalDate());
    }

    public String weekday(LocalDate date) {
        return DateTimeFormatter.ofPattern("EEEE ", reader()).format(date) + calendarDay(date);
    }

    /// "8 h 02", "10 h".
    public String time(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        return local.getMinute() == 0
                ? say("moments.hour", String.valueOf(local.getHour()))
                : say("moments.time", String.valueOf(local.getHour()), "%02d".formatted(local.getMinute()));
    }

    public String now() {
        return time(clock.instant());
    }

    /// Whole days gone by since then, by the calendar.
    public long daysSince(Instant at) {
        return Math.max(0, ChronoUnit.DAYS.between(at.atZone(zone).toLocalDate(), today()));
    }

    public boolean isPast(Instant at) {
        return at.isBefore(clock.instant());
    }

    private String date(LocalDate date) {
        boolean thisYear = date.getYear() == today().getYear();
        return dayOfMonth(date)
                + DateTimeFormatter.ofPattern(thisYear ? " MMM" : " MMM yyyy", reader())
                        .format(date);
    }

    private String dayOfMonth(LocalDate date) {
        return date.getDayOfMonth() == 1 ? say("moments.first") : String.valueOf(date.getDayOfMonth());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private String say(String key, Object... args) {
        return messages.getMessage(key, args, reader());
    }

    private static Locale reader() {
        return LocaleContextHolder.getLocale();
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(reader()) + words.substring(1);
    }
}
