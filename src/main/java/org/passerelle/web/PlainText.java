package org.passerelle.web;

/// Whether a text can be kept and shown: no control characters but those that part words and lines, whole characters
/// only. PostgreSQL takes no NUL.
public final class PlainText {

    private PlainText() {}

    public static boolean canBeKept(String text) {
        return text.codePoints()
                .noneMatch(point -> Character.getType(point) == Character.SURROGATE
                        || (Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t'));
    }
}
