package org.passerelle.platform.refusals;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whether a text can be kept and shown: no control characters but those that part words and lines, whole characters
/// only. PostgreSQL takes no NUL.
public final class PlainText {

    private static final int MOST_NAMED = 5;

    private PlainText() {}

    /// Whether there is anything to see in it; invisible characters are nothing.
    public static boolean isEmpty(String text) {
        return text.codePoints()
                .allMatch(point -> Character.isWhitespace(point)
                        || Character.isSpaceChar(point)
                        || Character.isISOControl(point)
                        || Character.getType(point) == Character.FORMAT);
    }

    public static boolean canBeKept(String text) {
        return text.codePoints().allMatch(PlainText::canBeKept);
    }

    /// What of a text of several lines cannot be kept, by the names people see; empty when all can.
    public static String refused(String text) {
        return named(text, PlainText::canBeKept);
    }

    /// The same of a name, which also breaks no line and does not turn the direction of what stands around it. What
    /// joins letters in one word, as Persian needs, is welcome.
    public static String refusedInALine(String text) {
        return named(text, point -> canBeKept(point) && !breaksLines(point) && !turns(point));
    }

    /// A line that may not stay empty, as it was typed but for the spaces around it; one thing that is wrong with it is
    /// added to `problems`.
    public static String line(String field, @Nullable String typed, int longest, List<FieldProblem> problems) {
        String text = typed == null ? "" : typed.strip();
        String refused = refusedInALine(text);
        if (isEmpty(text)) {
            problems.add(new FieldProblem(field, "required"));
        } else if (text.length() > longest) {
            problems.add(new FieldProblem(field, "text.long", longest));
        } else if (!refused.isEmpty()) {
            problems.add(new FieldProblem(field, "text.characters", refused));
        }
        return text;
    }

    /// Letters as most names have them, which are always welcome, need no closer look: lists bring millions.
    private static boolean isPlain(String text) {
        return text.chars().allMatch(sign -> (sign >= ' ' && sign <= '~') || (sign >= 'À' && sign <= 'ɏ'));
    }

    private static String named(String text, IntPredicate welcome) {
        return isPlain(text)
                ? ""
                : text.codePoints()
                        .filter(point -> !welcome.test(point))
                        .distinct()
                        .limit(MOST_NAMED)
                        .mapToObj(point -> point == '\n' ? "↵" : "U+%04X".formatted(point))
                        .collect(Collectors.joining(", "));
    }

    private static boolean canBeKept(int point) {
        return Character.getType(point) != Character.SURROGATE
                && (!Character.isISOControl(point) || point == '\n' || point == '\r' || point == '\t');
    }

    private static boolean breaksLines(int point) {
        return Character.isISOControl(point) || point == 0x2028 || point == 0x2029;
    }

    private static boolean turns(int point) {
        return point == 0x061C
                || point == 0x200E
                || point == 0x200F
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069);
    }
}
