package org.passerelle.care.practices;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
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

/// Puts the practices of a list into the directory: what they are and where they are, never whom they take. Many lines
/// at once, with a few statements for all of them.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ListedPractices {

    private static final int WRITTEN_AT_ONCE = 100;

    private final PracticeRepository practices;
    private final Communes communes;
    private final EntityManager entities;

    ListedPractices(PracticeRepository practices, Communes communes, EntityManager entities) {
        this.practices = practices;
        this.communes = communes;
        this.entities = entities;
    }

    /// One doctor at one place, or a place without a doctor.
    ///
    /// @param place lines of the same place are the same practice
    /// @param practiceId where an earlier line of this place went, if one did
    public record Line(String place, @Nullable UUID practiceId, PracticeTold told) {}

    /// What became of a line: the practice it went into, or what of it cannot stand.
    public record Put(
            @Nullable UUID practiceId,
            boolean created,
            @Nullable FieldProblem refused) {}

    /// One answer for each line, in the same order.
    public List<Put> put(List<Line> lines) {
        List<Optional<PracticeIdentity>> read = new ArrayList<>();
        List<Put> put = new ArrayList<>();
        for (Line line : lines) {
            try {
                read.add(Optional.of(PracticeCheck.read(line.told(), communes)));
                put.add(new Put(null, false, null));
            } catch (InvalidInput invalid) {
                read.add(Optional.empty());
                put.add(new Put(null, false, invalid.problems().getFirst()));
            }
        }
        Known known = known(lines, read.stream().flatMap(Optional::stream).toList());
        for (int i = 0; i < lines.size(); i++) {
            if (read.get(i).isPresent()) {
                put.set(i, put(lines.get(i), read.get(i).get(), known));
            }
        }
        entities.unwrap(Session.class).setJdbcBatchSize(WRITTEN_AT_ONCE);
        entities.flush();
        entities.clear();
        return put;
    }

    private Put put(Line line, PracticeIdentity listed, Known known) {
        Practice practice = known.find(line, listed);
        boolean created = practice == null;
        if (practice == null) {
            practice = new Practice(UUID.randomUUID(), listed);
            entities.persist(practice);
        } else {
            practice.identify(merged(practice.identity(), listed));
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

    private Known known(List<Line> lines, Collection<PracticeIdentity> listed) {
        Known known = new Known();
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
