package org.passerelle.platform.refusals;

/// Whether a text can be kept and shown: no control characters but those that part words and lines, whole characters
/// only. PostgreSQL takes no NUL.
public final class PlainText {

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
        return text.codePoints()
                .noneMatch(point -> Character.getType(point) == Character.SURROGATE
                        || (Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t'));
    }
}
