package org.passerelle.care.practices;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.practices.PracticeTold.DoctorTold;
import org.passerelle.platform.places.Communes;

/// A practice as typed on its page, so that nothing is lost when something is wrong.
///
/// @param commune its name or its code
/// @param otherPhones one a line
/// @param doctors one a line: the name, and behind it the RPPS number when it is known
record PracticeForm(
        @Nullable String name,
        @Nullable String kind,
        @Nullable String commune,
        @Nullable String address,
        @Nullable String directions,
        @Nullable String phone,
        @Nullable String otherPhones,
        @Nullable String email,
        @Nullable String hours,
        @Nullable String remarks,
        @Nullable String doctors,
        @Nullable String finess) {

    static final PracticeForm EMPTY =
            new PracticeForm("", PracticeKind.CABINET.name(), "", "", "", "", "", "", "", "", "", "");

    private static final Pattern DOCTOR = Pattern.compile("(.*?)[\\s,;(]*([0-9][0-9 ]{8,}[0-9])?\\)?\\s*");

    static PracticeForm of(PracticeView practice) {
        PracticeIdentity known = practice.identity();
        return new PracticeForm(
                known.name(),
                known.kind().name(),
                practice.commune(),
                known.address(),
                known.directions(),
                known.phones().getFirst(),
                known.phones().stream().skip(1).collect(Collectors.joining("\n")),
                known.email(),
                known.hours(),
                known.remarks(),
                known.doctors().stream()
                        .map(doctor -> doctor.rpps() == null ? doctor.name() : doctor.name() + " " + doctor.rpps())
                        .collect(Collectors.joining("\n")),
                known.finess());
    }

    PracticeTold told(Communes communes) {
        return new PracticeTold(
                name,
                kind,
                finess,
                text(commune).isEmpty() ? "" : communes.code(text(commune)),
                address,
                directions,
                List.copyOf(Stream.concat(Stream.of(text(phone)), lines(otherPhones))
                        .toList()),
                email,
                hours,
                remarks,
                List.copyOf(lines(doctors).map(PracticeForm::doctor).toList()));
    }

    private static DoctorTold doctor(String line) {
        Matcher parts = DOCTOR.matcher(line);
        return parts.matches() ? new DoctorTold(parts.group(2), parts.group(1)) : new DoctorTold(null, line);
    }

    private static Stream<String> lines(@Nullable String typed) {
        return text(typed).lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
