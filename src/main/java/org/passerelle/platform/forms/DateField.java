package org.passerelle.platform.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.JsonNode;

/// A day, an hour, or both, in the ISO forms the browser sends; kept as given.
/// A form says `"properties": {"future": "true"}` of a date that must not be past, `"past"` of one that must be.
record DateField(Kind kind, boolean notPast, boolean notFuture, boolean withOffset) implements FieldType {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    enum Kind {
        DATE,
        TIME,
        DATETIME
    }

    static DateField read(JsonNode component) {
        JsonNode properties = component.path("properties");
        return new DateField(
                switch (component.path("subtype").asString("date")) {
                    case "time" -> Kind.TIME;
                    case "datetime" -> Kind.DATETIME;
                    default -> Kind.DATE;
                },
                properties.path("future").asString("").equals("true")
                        || component.path("disallowPassedDates").asBoolean(false),
                properties.path("past").asString("").equals("true"),
                component.path("timeSerializingFormat").asString("").startsWith("utc"));
    }

    @Override
    public Object accept(Object given, AnswerContext moment) throws Misfit {
        String text = JsonType.of(String.class, given, "type.text");
        ZonedDateTime now = moment.now();
        try {
            switch (kind) {
                case TIME -> time(text);
                case DATE -> {
                    LocalDate day = LocalDate.parse(text);
                    refuse(day, day.isBefore(now.toLocalDate()), day.isAfter(now.toLocalDate()));
                }
                case DATETIME -> {
                    ZonedDateTime at = dateAndTime(text, now);
                    ZonedDateTime thisMinute = now.truncatedTo(ChronoUnit.MINUTES);
                    refuse(at.toLocalDate(), at.isBefore(thisMinute), at.isAfter(now));
                }
            }
            return text;
        } catch (DateTimeException e) {
            throw new Misfit(
                    switch (kind) {
                        case TIME -> "time.invalid";
                        case DATE -> "date.invalid";
                        case DATETIME -> "datetime.invalid";
                    });
        }
    }

    private void refuse(LocalDate day, boolean past, boolean future) throws Misfit {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("No year of ours");
        }
        if (past && notPast) {
            throw new Misfit("date.past");
        }
        if (future && notFuture) {
            throw new Misfit("date.future");
        }
    }

    private static void time(String text) {
        if (text.length() > "00:00".length() && !text.matches("\\d\\d:\\d\\d:.*")) {
            OffsetTime.parse(text);
        } else {
            LocalTime.parse(text);
        }
    }

    private ZonedDateTime dateAndTime(String text, ZonedDateTime now) {
        boolean local = !withOffset && text.matches("[^T]*T[0-9:.]*");
        return local
                ? LocalDateTime.parse(text).atZone(now.getZone())
                : OffsetDateTime.parse(text).toZonedDateTime();
    }
}
