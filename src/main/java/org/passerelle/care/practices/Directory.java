package org.passerelle.care.practices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.accounts.Programme;
import org.passerelle.accounts.Programmes;
import org.passerelle.care.practices.PracticeView.Contact;
import org.passerelle.care.practices.PracticeView.Told;
import org.passerelle.platform.paging.PageCursor;
import org.passerelle.platform.paging.PageOf;
import org.passerelle.platform.places.Communes;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The directory of practices: who is in it, found, added and corrected.
@Service
@Transactional
class Directory {

    private static final int ROWS_TOLD = 30;

    private final PracticeRepository practices;
    private final PracticeCalls calls;
    private final TakenAnswers answers;
    private final PracticeContacts contacts;
    private final Places places;
    private final DirectoryList list;
    private final Communes communes;
    private final Programmes programmes;
    private final AnswerAges ages;
    private final Clock clock;

    Directory(
            PracticeRepository practices,
            PracticeCalls calls,
            TakenAnswers answers,
            PracticeContacts contacts,
            Places places,
            DirectoryList list,
            Communes communes,
            Programmes programmes,
            AnswerAges ages,
            Clock clock) {
        this.practices = practices;
        this.calls = calls;
        this.answers = answers;
        this.contacts = contacts;
        this.places = places;
        this.list = list;
        this.communes = communes;
        this.programmes = programmes;
        this.ages = ages;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public PageOf<PracticeLine> list(DirectoryQuery asked) {
        LocalDate freshSince = freshSince();
        List<PracticeLine> found = list.read(asked, freshSince).stream()
                .map(practice -> PracticeLine.of(practice, communes, freshSince))
                .toList();
        return PageOf.of(found, asked.limit(), last -> PageCursor.of(last.id()));
    }

    /// Throws [NotFound].
    @Transactional(readOnly = true)
    public PracticeView get(UUID id) {
        Practice practice = find(id);
        Places.Taken taken = places.taken(id);
        return new PracticeView(
                id,
                practice.identity(),
                communes.name(practice.communeInsee()),
                Conditions.of(practice, freshSince()),
                taken.of(practice.quotaPeriod()),
                taken.waiting(),
                answers.latestOf(id, ROWS_TOLD).stream().map(Told::of).toList(),
                contacts(id));
    }

    /// Throws [InvalidInput] naming each field that cannot stand.
    public UUID add(PracticeTold told) {
        PracticeIdentity identity = PracticeCheck.read(told, communes);
        UUID id = UUID.randomUUID();
        refuseASecondOne(identity, id);
        practices.save(new Practice(id, identity));
        return id;
    }

    /// Throws [NotFound], or [InvalidInput] naming each field that cannot stand. Conditions are left as they are.
    public void change(UUID id, PracticeTold told) {
        Practice practice = practices.locked(id).orElseThrow(() -> new NotFound("practice", id));
        PracticeIdentity identity = PracticeCheck.read(told, communes);
        refuseASecondOne(identity, id);
        practice.identify(identity);
    }

    /// What the directory lacks for whoever works in these departments: one of them, or everything.
    @Transactional(readOnly = true)
    public Optional<DirectoryGap> gap(Set<String> departments) {
        Optional<String> missing = departments.stream()
                .sorted()
                .filter(department -> !practices.isAnyIn(department))
                .findFirst();
        boolean empty = (departments.isEmpty() || missing.isPresent()) && !practices.isAny();
        return empty ? Optional.of(new DirectoryGap(null)) : missing.map(DirectoryGap::new);
    }

    @Transactional(readOnly = true)
    public Optional<DirectoryGap> gapFor(CurrentUser user) {
        return gap(programmes.all().stream()
                .filter(programme -> user.teams().contains(programme.code()))
                .map(Programme::department)
                .collect(Collectors.toSet()));
    }

    /// One doctor at one place is one row, wherever it came from; so is one site of the national register.
    private void refuseASecondOne(PracticeIdentity identity, UUID id) {
        String finess = identity.finess();
        if (finess != null) {
            refuse("finess", "practice.finess-taken", practices.withFiness(finess, id), finess);
        }
        for (Doctor doctor : identity.doctors()) {
            String rpps = doctor.rpps();
            if (rpps != null) {
                refuse(
                        "doctors",
                        "doctor.known",
                        practices.ofDoctorAt(rpps, identity.communeInsee(), address(identity.address()), id),
                        rpps);
            }
        }
        refuse(
                "name",
                "practice.known",
                practices.named(identity.name(), identity.communeInsee(), address(identity.address()), id));
    }

    private static void refuse(String field, String code, List<String> others, Object... args) {
        if (!others.isEmpty()) {
            List<Object> told =
                    Stream.concat(Stream.of(args), Stream.of(others.getFirst())).toList();
            throw new InvalidInput(List.of(new FieldProblem(field, code, told)));
        }
    }

    private static String address(@Nullable String address) {
        return Objects.requireNonNullElse(address, "");
    }

    private List<Contact> contacts(UUID id) {
        return Stream.concat(
                        contacts.latestOf(id, ROWS_TOLD).stream().map(PracticeContact::view),
                        calls.silencesOf(id, ROWS_TOLD).stream().map(Contact::silence))
                .sorted(Comparator.comparing(Contact::at).reversed())
                .limit(ROWS_TOLD)
                .toList();
    }

    private Practice find(UUID id) {
        return practices.findById(id).orElseThrow(() -> new NotFound("practice", id));
    }

    private LocalDate freshSince() {
        return Fading.of(LocalDate.now(clock), ages.findAll()).freshSince();
    }
}
