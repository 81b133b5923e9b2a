package org.passerelle.person;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Hours as people say them: «après 18 h», «9h-12h30, le soir», "18:00-20:00". What is not understood is kept and shown
/// all the same; it only helps nobody choose.
final class BestHours {

    enum Fit {
        NOW,
        NOT_SAID,
        ANOTHER_HOUR
    }

    private static final String HOUR = "(?>(\\d{1,2})(?:\\s*[h:](?:\\s*(\\d{2}))?)?)";
    private static final Pattern ENTRE = Pattern.compile("(?:entre|between)\\s+(" + HOUR + ")\\s+(?:et|and)\\s+");
    private static final Pattern AFTER =
            Pattern.compile("(?:après|apres|dès|from|after)\\s+(" + HOUR + ")(?!\\s*(?:-|–|à|to)\\s*\\d)");
    private static final Pattern BEFORE = Pattern.compile("(?:avant|before)\\s+(" + HOUR + ")");
    private static final Pattern RANGE = Pattern.compile(HOUR + "\\s*(?:-|–|à|to)\\s*" + HOUR);

    private static final int MIDNIGHT = 24;

    private BestHours() {}

    static Fit at(LocalTime now, @Nullable String said) {
        if (said == null) {
            return Fit.NOT_SAID;
        }
        List<MatchResult> ranges = RANGE.matcher(asRanges(said))
                .results()
                .filter(range -> isHour(range, 1) && isHour(range, 3))
                .toList();
        if (ranges.isEmpty()) {
            return Fit.NOT_SAID;
        }
        return ranges.stream().anyMatch(range -> holds(hour(range, 1), hour(range, 3), now))
                ? Fit.NOW
                : Fit.ANOTHER_HOUR;
    }

    private static String asRanges(String said) {
        String text = said.toLowerCase(Locale.ROOT)
                .replaceAll("[\\u00a0\\u202f]", " ")
                .replaceAll("apr[èe]s[- ]midi|afternoon", "14-18")
                .replaceAll("matin|morning", "8-12")
                .replaceAll("midi|noon", "12-14")
                .replaceAll("soir|evening", "18-21");
        text = ENTRE.matcher(text).replaceAll("$1-");
        text = AFTER.matcher(text).replaceAll("$1-24");
        return BEFORE.matcher(text).replaceAll("0-$1");
    }

    private static boolean holds(LocalTime from, LocalTime until, LocalTime now) {
        boolean begun = !now.isBefore(from);
        boolean goesOn = now.isBefore(until);
        return from.isBefore(until) ? begun && goesOn : begun || goesOn;
    }

    private static boolean isHour(MatchResult range, int group) {
        return Integer.parseInt(range.group(group)) <= MIDNIGHT && minutes(range, group) < 60;
    }

    private static LocalTime hour(MatchResult range, int group) {
        int hour = Integer.parseInt(range.group(group));
        return hour == MIDNIGHT ? LocalTime.MAX : LocalTime.of(hour, minutes(range, group));
    }

    private static int minutes(MatchResult range, int group) {
        String minutes = range.group(group + 1);
        return minutes == null ? 0 : Integer.parseInt(minutes);
    }
}
