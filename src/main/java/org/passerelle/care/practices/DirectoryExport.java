package org.passerelle.care.practices;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.person.PersonWords;
import org.passerelle.platform.places.Communes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The directory as a table, a line for each doctor at each practice, under the names by which a list is read again.
@Service
class DirectoryExport {

    static final List<String> HEADER = List.of(
            "name",
            "kind",
            "finess",
            "communeInsee",
            "commune",
            "address",
            "phone",
            "otherPhone",
            "email",
            "doctor",
            "rpps",
            "accepts",
            "verifiedAt",
            "quota",
            "quotaPeriod",
            "residentsOf",
            "takesUnhoused",
            "languages",
            "interpreter",
            "proofs");

    private static final int PAGE = 200;

    private final DirectoryList list;
    private final PracticeRepository practices;
    private final Communes communes;
    private final PersonWords words;
    private final AnswerAges ages;
    private final Clock clock;

    DirectoryExport(
            DirectoryList list,
            PracticeRepository practices,
            Communes communes,
            PersonWords words,
            AnswerAges ages,
            Clock clock) {
        this.list = list;
        this.practices = practices;
        this.communes = communes;
        this.words = words;
        this.ages = ages;
        this.clock = clock;
    }

    interface Sheet {
        void row(List<String> cells) throws IOException;
    }

    /// All that the query means, whatever its page; read in parts, however many there are.
    @Transactional(readOnly = true)
    public void write(DirectoryQuery asked, Sheet sheet) throws IOException {
        sheet.row(HEADER);
        LocalDate freshSince = Fading.of(LocalDate.now(clock), ages.findAll()).freshSince();
        @Nullable UUID after = null;
        do {
            DirectoryQuery part = new DirectoryQuery(
                    asked.q(), asked.commune(), asked.accepting(), asked.language(), asked.stale(), after, PAGE);
            List<Practice> found = list.read(part, freshSince);
            List<Practice> page = found.subList(0, Math.min(PAGE, found.size()));
            Map<UUID, Practice> whole =
                    practices
                            .findWithDoctorsByIdIn(
                                    page.stream().map(Practice::id).toList())
                            .stream()
                            .collect(Collectors.toMap(Practice::id, Function.identity()));
            for (Practice practice : page) {
                write(Objects.requireNonNull(whole.get(practice.id())), freshSince, sheet);
            }
            after = found.size() > PAGE ? page.getLast().id() : null;
        } while (after != null);
    }

    private void write(Practice practice, LocalDate freshSince, Sheet sheet) throws IOException {
        PracticeIdentity it = practice.identity();
        List<Doctor> doctors = it.doctors().isEmpty() ? List.of(new Doctor(null, "")) : it.doctors();
        for (Doctor doctor : doctors) {
            sheet.row(Stream.concat(identity(it, doctor), conditions(Conditions.of(practice, freshSince)))
                    .map(cell -> safe(Objects.requireNonNullElse(cell, "")))
                    .toList());
        }
    }

    private Stream<@Nullable String> identity(PracticeIdentity it, Doctor doctor) {
        List<@Nullable String> cells = new ArrayList<>();
        cells.add(it.name());
        cells.add(it.kind().name());
        cells.add(it.finess());
        cells.add(it.communeInsee());
        cells.add(communes.name(it.communeInsee()));
        cells.add(it.address());
        cells.add(words.phone(it.phones().getFirst()));
        cells.add(it.phones().size() < 2 ? null : words.phone(it.phones().get(1)));
        cells.add(it.email());
        cells.add(doctor.name());
        cells.add(doctor.rpps());
        return cells.stream();
    }

    private static Stream<@Nullable String> conditions(Conditions it) {
        List<@Nullable String> cells = new ArrayList<>();
        cells.add(text(it.accepts()));
        cells.add(text(it.verifiedAt()));
        cells.add(text(it.quota()));
        cells.add(text(it.quotaPeriod()));
        cells.add(joined(it.residentsOf()));
        cells.add(text(it.takesUnhoused()));
        cells.add(joined(it.languages()));
        cells.add(text(it.interpreter()));
        cells.add(it.proofs() == null ? null : joined(it.proofs()));
        return cells.stream();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /// A spreadsheet shall show a cell, not carry it out.
    static String safe(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
