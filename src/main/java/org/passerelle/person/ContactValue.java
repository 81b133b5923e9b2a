package org.passerelle.person;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.PlainText;
import org.passerelle.platform.words.Phones;

/// What somebody typed as a way to a person, read after its kind.
///
/// @param number what is dialled, in E.164
record ContactValue(
        ContactKind kind, String value, @Nullable String number) {

    private static final int LONGEST = 160;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    /// Absent, and one thing that is wrong with it added to `problems`, when it cannot be kept.
    static Optional<ContactValue> read(
            ContactKind kind, @Nullable String typed, String field, List<FieldProblem> problems) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            problems.add(new FieldProblem(field, "required"));
            return Optional.empty();
        }
        return switch (kind) {
            case PHONE -> phone(text, field, problems);
            case MAIL -> mail(text, field, problems);
            case THIRD_PARTY, MEETING_POINT -> words(kind, text, field, problems);
        };
    }

    /// @param e164 as [Phones] read it
    static ContactValue phone(String e164) {
        return new ContactValue(ContactKind.PHONE, e164, e164);
    }

    private static Optional<ContactValue> phone(String text, String field, List<FieldProblem> problems) {
        return Optional.ofNullable(Phones.readIfGiven(field, text, problems)).map(ContactValue::phone);
    }

    private static Optional<ContactValue> mail(String text, String field, List<FieldProblem> problems) {
        if (text.length() > LONGEST_EMAIL || !EMAIL.matcher(text).matches()) {
            problems.add(new FieldProblem(field, "wish.email"));
            return Optional.empty();
        }
        return Optional.of(new ContactValue(ContactKind.MAIL, text, null));
    }

    private static Optional<ContactValue> words(
            ContactKind kind, String text, String field, List<FieldProblem> problems) {
        int before = problems.size();
        PlainText.line(field, text, LONGEST, problems);
        if (problems.size() > before) {
            return Optional.empty();
        }
        String number = kind == ContactKind.THIRD_PARTY ? Phones.within(text).orElse(null) : null;
        return Optional.of(new ContactValue(kind, text, number));
    }
}
