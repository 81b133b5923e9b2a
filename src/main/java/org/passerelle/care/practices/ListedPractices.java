package org.passerelle.care.practices;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.places.Communes;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.words.PlainWords;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Puts the practices of a list into the directory: what and where they are, and what they answered if the list tells.
/// Many lines at once, with a few statements for all of them.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ListedPractices {

    private static final int WRITTEN_AT_ONCE = 1_000;

    private final PracticeRepository practices;
    private final ListedAnswers answers;
    private final Communes communes;
    private final EntityManager entities;

    ListedPractices(PracticeRepository practices, ListedAnswers answers, Communes communes, EntityManager entities) {
        this.practices = practices;
        this.answers = answers;
        this.communes = communes;
        this.entities = entities;
    }

    /// One doctor at one place, or a place without a doctor.
    ///
    /// @param place lines of the same place are the same practice
    /// @param practiceId where an earlier line of this place went, if one did
    /// @param answer what the practice said of whom it takes, if the list tells it
    public record Line(
            String place,
            @Nullable UUID practiceId,
            PracticeTold told,
            @Nullable AnswerTold answer) {}

    /// What became of a line: the practice it went into, or what of it cannot stand.
    public record Put(
            @Nullable UUID practiceId,
            boolean created,
            @Nullable FieldProblem refused) {

        static Put refused(FieldProblem why) {
            return new Put(null, false, why);
        }
    }

    private record Checked(
            PracticeIdentity identity, @Nullable Answered answer) {}

    /// One answer for each line, in the same order. `onlyToLook` for a transaction that is long and comes to
    /// nothing: what is there stays untouched then, and nobody waits for it; practices that are new are written,
    /// so that the next lines find them.
    public List<Put> put(List<Line> lines, boolean onlyToLook, String by) {
        List<@Nullable Checked> checked = new ArrayList<>();
        List<Put> put = new ArrayList<>();
        for (Line line : lines) {
            try {
                checked.add(check(line));
                put.add(new Put(null, false, null));
            } catch (InvalidInput invalid) {
                checked.add(null);
                put.add(Put.refused(invalid.problems().getFirst()));
            }
        }
        List<Checked> standing = checked.stream().flatMap(Stream::ofNullable).toList();
        boolean answered = standing.stream().anyMatch(line -> line.answer() != null);
        Known known = known(lines, standing, answered && !onlyToLook);
        if (onlyToLook) {
            entities.clear();
        }
        ListedAnswers.Beside beside = answers.beside(answered ? known.byId.keySet() : Set.of());
        for (int i = 0; i < lines.size(); i++) {
            Checked line = checked.get(i);
            if (line != null) {
                put.set(i, put(lines.get(i), line, known, beside, by));
            }
        }
        // only now, with all their doctors: else each is written twice
        known.added.forEach(entities::persist);
        if (!onlyToLook) {
            beside.taken().forEach(entities::persist);
        }
        entities.unwrap(Session.class).setJdbcBatchSize(WRITTEN_AT_ONCE);
        entities.flush();
        entities.clear();
        return put;
    }

    private Checked check(Line line) {
        AnswerTold answer = line.answer();
        return new Checked(
                PracticeCheck.read(line.told(), communes),
                answer == null ? null : AnswerCheck.read(answer, communes, answers.today()));
    }

    private Put put(Line line, Checked listed, Known known, ListedAnswers.Beside beside, String by) {
        Practice practice = known.find(line, listed.identity());
        Answered answer = listed.answer();
        if (practice != null && answer != null) {
            Optional<FieldProblem> why = beside.refused(practice, answer);
            if (why.isPresent()) {
                return Put.refused(why.get());
            }
        }
        boolean created = practice == null;
        if (practice == null) {
            practice = new Practice(UUID.randomUUID(), listed.identity());
            known.added.add(practice);
        } else {
            practice.identify(merged(practice.identity(), listed.identity()));
        }
        if (answer != null) {
            beside.take(practice, answer, by);
        }
        known.add(line, practice);
        return new Put(practice.id(), created, null);
    }

    /// What a list does not know stays as people here wrote it.
    private static PracticeIdentity merged(PracticeIdentity here, PracticeIdentity listed) {
        List<String> phones = Stream.concat(listed.phones().stream(), here.phones().stream())
                .distinct()
                .toList();
        return new PracticeIdentity(
                here.name(),
                listed.kind(),
                listed.finess() == null ? here.finess() : listed.finess(),
                listed.communeInsee(),
                listed.address() == null ? here.address() : listed.address(),
                here.directions(),
                phones,
                listed.email() == null ? here.email() : listed.email(),
                here.hours(),
                here.remarks(),
                doctors(here.doctors(), listed.doctors()));
    }

    private static List<Doctor> doctors(List<Doctor> here, List<Doctor> listed) {
        List<Doctor> all = new ArrayList<>(here);
        for (Doctor doctor : listed) {
            all.removeIf(other -> doctor.rpps() != null && doctor.rpps().equals(other.rpps()));
            if (all.stream().noneMatch(other -> plain(other.name()).equals(plain(doctor.name())))) {
                all.add(doctor);
            }
        }
        return all;
    }

    /// Those that answer are locked first: what somebody else notes of them meanwhile is seen, or waits.
    private Known known(List<Line> lines, List<Checked> checked, boolean toLock) {
        Known known = new Known();
        List<PracticeIdentity> listed = checked.stream().map(Checked::identity).toList();
        String[] sites = listed.stream()
                .map(PracticeIdentity::finess)
                .flatMap(Stream::ofNullable)
                .toArray(String[]::new);
        String[] doctors = listed.stream()
                .flatMap(practice -> practice.doctors().stream())
                .map(Doctor::rpps)
                .flatMap(Stream::ofNullable)
                .toArray(String[]::new);
        String[] names = listed.stream().map(PracticeIdentity::name).distinct().toArray(String[]::new);
        Set<UUID> ids = new HashSet<>(practices.idsMeant(sites, doctors, names));
        lines.stream().map(Line::practiceId).flatMap(Stream::ofNullable).forEach(ids::add);
        if (toLock && !ids.isEmpty()) {
            practices.lock(ids);
        }
        practices.findWithDoctorsByIdIn(ids).forEach(known::add);
        return known;
    }

    private static String plain(@Nullable String text) {
        return PlainWords.of(Objects.requireNonNullElse(text, ""));
    }

    /// The practices that the lines at hand may be: by where an earlier line went, by the number of the site, by a
    /// doctor or the name at one address.
    private static final class Known {

        private final Map<String, Practice> byPlace = new HashMap<>();
        private final Map<UUID, Practice> byId = new HashMap<>();
        private final Map<String, Practice> bySign = new HashMap<>();
        private final List<Practice> added = new ArrayList<>();

        void add(Practice practice) {
            byId.put(practice.id(), practice);
            signs(practice.identity()).forEach(sign -> bySign.putIfAbsent(sign, practice));
        }

        void add(Line line, Practice practice) {
            byPlace.put(line.place(), practice);
            add(practice);
        }

        @Nullable
        Practice find(Line line, PracticeIdentity listed) {
            Practice there = byPlace.get(line.place());
            if (there == null && line.practiceId() != null) {
                there = byId.get(line.practiceId());
            }
            return there != null
                    ? there
                    : signs(listed)
                            .map(bySign::get)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
        }

        private static Stream<String> signs(PracticeIdentity practice) {
            String at = practice.communeInsee() + "|" + plain(practice.address());
            return Stream.of(
                            Stream.ofNullable(practice.finess()),
                            practice.doctors().stream()
                                    .map(Doctor::rpps)
                                    .flatMap(Stream::ofNullable)
                                    .map(rpps -> rpps + "|" + at),
                            Stream.of(plain(practice.name()) + "|" + at))
                    .flatMap(Function.identity());
        }
    }
}
