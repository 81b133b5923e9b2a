package org.passerelle.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.refusals.Codes;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.PlainText;

/// Reads what was told of a contact and gathers what cannot stand.
final class ContactCheck {

    private static final int LONGEST_HOURS = 80;

    private final List<FieldProblem> problems;

    ContactCheck() {
        this(new ArrayList<>());
    }

    ContactCheck(List<FieldProblem> problems) {
        this.problems = problems;
    }

    @Nullable
    ContactValue value(@Nullable String kind, @Nullable String typed) {
        ContactKind known = code(ContactKind.class, "kind", kind);
        return known == null
                ? null
                : ContactValue.read(known, typed, "value", problems).orElse(null);
    }

    @Nullable
    ContactPermission permission(@Nullable String told) {
        return code(ContactPermission.class, "permission", told);
    }

    @Nullable
    String hours(@Nullable String told) {
        return told == null || told.isBlank() ? null : PlainText.line("bestHours", told, LONGEST_HOURS, problems);
    }

    LocalDate past(@Nullable LocalDate told, LocalDate today) {
        LocalDate day = told == null ? today : told;
        if (day.isAfter(today)) {
            refuse("deadSince", "date.future");
        }
        return day;
    }

    void refuse(String field, String code, Object... args) {
        problems.add(new FieldProblem(field, code, args));
    }

    void throwIfAny() {
        InvalidInput.throwIfAny(problems);
    }

    private <E extends Enum<E>> @Nullable E code(Class<E> type, String field, @Nullable String told) {
        try {
            return Codes.require(type, field, told);
        } catch (InvalidInput unknown) {
            problems.addAll(unknown.problems());
            return null;
        }
    }
}
