package org.passerelle.care.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.person.Languages;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.PlainText;
import org.passerelle.platform.words.Phones;

/// What a doctor told, read: numbers in E.164, the language by its ISO 639-3 code.
record Asked(
        String alias,
        String phone,
        String language,
        String wish,
        String doctor,
        @Nullable String doctorPhone,
        @Nullable String doctorEmail) {

    private static final int LONGEST_ALIAS = 60;
    private static final int LONGEST_DOCTOR = 120;
    private static final int LONGEST_EMAIL = 254;

    /// As long as the need of a pathway may be, which it becomes.
    private static final int LONGEST_WISH = 200;

    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    /// Throws [InvalidInput] naming each field that cannot stand.
    static Asked read(ReferralTold told) {
        List<FieldProblem> problems = new ArrayList<>();
        String alias = PlainText.line("alias", told.alias(), LONGEST_ALIAS, problems);
        String phone = Phones.readIfGiven("phone", told.phone(), problems);
        if (isBlank(told.phone())) {
            problems.add(new FieldProblem("phone", "required"));
        }
        Optional<String> language = Optional.ofNullable(told.language()).flatMap(Languages::code);
        if (language.isEmpty()) {
            problems.add(
                    isBlank(told.language())
                            ? new FieldProblem("language", "required")
                            : new FieldProblem("language", "language.unknown", String.valueOf(told.language())));
        }
        String wish = PlainText.line("wish", told.wish(), LONGEST_WISH, problems);
        if (!Boolean.TRUE.equals(told.agreed())) {
            problems.add(new FieldProblem("agreed", "referral.agreed"));
        }
        String doctor = PlainText.line("doctor", told.doctor(), LONGEST_DOCTOR, problems);
        String doctorPhone = Phones.readIfGiven("doctorPhone", told.doctorPhone(), problems);
        String typed = told.doctorEmail();
        String email = typed == null || typed.isBlank() ? null : typed.strip();
        if (email != null
                && (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches())) {
            problems.add(new FieldProblem("doctorEmail", "wish.email"));
        }
        if (isBlank(told.doctorPhone()) && email == null) {
            problems.add(new FieldProblem("doctorPhone", "referral.doctor"));
        }
        InvalidInput.throwIfAny(problems);
        return new Asked(alias, String.valueOf(phone), language.orElseThrow(), wish, doctor, doctorPhone, email);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
