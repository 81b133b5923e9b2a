package org.passerelle.care.practices;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.practices.PracticeTold.DoctorTold;
import org.passerelle.platform.places.Communes;
import org.passerelle.platform.refusals.Codes;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.PlainText;
import org.passerelle.platform.words.Phones;

/// Reads what is typed of a practice, and says of each field that cannot stand why.
final class PracticeCheck {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern RPPS = Pattern.compile("[0-9]{11}");
    private static final Pattern FINESS = Pattern.compile("[0-9]{9}|2[AB][0-9]{7}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@.]{2,}");
    private static final int LONGEST_NAME = 120;
    private static final int MOST = 20;

    private final List<FieldProblem> problems = new ArrayList<>();
    private final Communes communes;

    private PracticeCheck(Communes communes) {
        this.communes = communes;
    }

    /// Throws [InvalidInput] naming each field that cannot stand.
    static PracticeIdentity read(PracticeTold told, Communes communes) {
        PracticeCheck check = new PracticeCheck(communes);
        PracticeIdentity read = new PracticeIdentity(
                check.required("name", check.line("name", told.name(), LONGEST_NAME)),
                check.kind(told.kind()),
                check.matching("finess", told.finess(), FINESS),
                check.commune(told.communeInsee()),
                check.line("address", told.address(), 200),
                check.text("directions", told.directions(), 1000),
                check.phones(told.phones()),
                check.email(told.email()),
                check.text("hours", told.hours(), 500),
                check.text("remarks", told.remarks(), 500),
                check.doctors(told.doctors()));
        InvalidInput.throwIfAny(check.problems);
        return read;
    }

    /// Throws [InvalidInput] naming `email`.
    static String readEmail(String typed, Communes communes) {
        PracticeCheck check = new PracticeCheck(communes);
        String read = check.required("email", check.email(typed));
        InvalidInput.throwIfAny(check.problems);
        return read;
    }

    private String required(String field, @Nullable String text) {
        if (text == null
                && problems.stream().noneMatch(problem -> problem.field().equals(field))) {
            wrong(field, "required");
        }
        return text == null ? "" : text;
    }

    private PracticeKind kind(@Nullable String typed) {
        try {
            return Codes.require(PracticeKind.class, "kind", typed);
        } catch (InvalidInput invalid) {
            problems.addAll(invalid.problems());
            return PracticeKind.CABINET;
        }
    }

    private String commune(@Nullable String typed) {
        String insee = required("communeInsee", typed == null || typed.isBlank() ? null : typed.strip());
        if (!insee.isEmpty() && communes.find(insee).isEmpty()) {
            wrong("communeInsee", "commune.unknown", insee);
        }
        return insee;
    }

    private List<String> phones(@Nullable List<@Nullable String> typed) {
        List<String> given = given(typed).filter(phone -> !phone.isBlank()).toList();
        List<String> read = given.stream()
                .flatMap(phone -> Phones.read(phone).stream())
                .distinct()
                .toList();
        if (given.isEmpty()) {
            wrong("phones", "required");
        } else if (given.size() > MOST) {
            wrong("phones", "list.long", MOST);
        } else if (given.stream().anyMatch(phone -> Phones.read(phone).isEmpty())) {
            wrong("phones", "phone.invalid");
        }
        return read;
    }

    private @Nullable String email(@Nullable String typed) {
        String email = line("email", typed, 254);
        if (email != null && !EMAIL.matcher(email).matches()) {
            wrong("email", "email.invalid");
        }
        return email;
    }

    private List<Doctor> doctors(@Nullable List<@Nullable DoctorTold> typed) {
        List<Doctor> doctors = given(typed)
                .map(doctor -> new Doctor(
                        matching("doctors", doctor.rpps(), RPPS),
                        required("doctors", line("doctors", doctor.name(), LONGEST_NAME))))
                .toList();
        List<String> numbers =
                doctors.stream().map(Doctor::rpps).flatMap(Stream::ofNullable).toList();
        if (doctors.size() > MOST) {
            wrong("doctors", "list.long", MOST);
        }
        numbers.stream()
                .filter(rpps -> numbers.indexOf(rpps) != numbers.lastIndexOf(rpps))
                .findFirst()
                .ifPresent(rpps -> wrong("doctors", "doctor.twice", rpps));
        return doctors;
    }

    private @Nullable String matching(String field, @Nullable String typed, Pattern pattern) {
        String text = typed == null ? "" : SPACE.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        if (!text.isEmpty() && !pattern.matcher(text).matches()) {
            wrong(field, "practice." + (field.equals("doctors") ? "rpps" : field), text);
        }
        return text.isEmpty() ? null : text;
    }

    private @Nullable String line(String field, @Nullable String typed, int longest) {
        return kept(field, typed, longest, PlainText.refusedInALine(typed == null ? "" : typed.strip()));
    }

    private @Nullable String text(String field, @Nullable String typed, int longest) {
        return kept(field, typed, longest, PlainText.refused(typed == null ? "" : typed));
    }

    private @Nullable String kept(String field, @Nullable String typed, int longest, String refused) {
        String text = typed == null ? "" : typed.strip();
        if (!refused.isEmpty()) {
            wrong(field, "text.characters", refused);
        } else if (text.length() > longest) {
            wrong(field, "text.long", longest);
        }
        return PlainText.isEmpty(text) ? null : text;
    }

    private static <T> Stream<T> given(@Nullable List<@Nullable T> list) {
        return list == null ? Stream.of() : list.stream().flatMap(one -> Optional.ofNullable(one).stream());
    }

    private void wrong(String field, String code, Object... args) {
        problems.add(new FieldProblem(field, code, args));
    }
}
