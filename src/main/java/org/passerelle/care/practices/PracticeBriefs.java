package org.passerelle.care.practices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.platform.places.Communes;
import org.passerelle.platform.refusals.Codes;
import org.passerelle.platform.refusals.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What others ask of the directory: names, whom there is to call, and when to ask again.
@Service
@Transactional(readOnly = true)
public class PracticeBriefs {

    private static final int CONTACTS = 3;

    private final PracticeRepository practices;
    private final PracticeContacts contacts;
    private final AnswerAges ages;
    private final PracticeWords words;
    private final Communes communes;
    private final Clock clock;

    PracticeBriefs(
            PracticeRepository practices,
            PracticeContacts contacts,
            AnswerAges ages,
            PracticeWords words,
            Communes communes,
            Clock clock) {
        this.practices = practices;
        this.contacts = contacts;
        this.ages = ages;
        this.words = words;
        this.communes = communes;
        this.clock = clock;
    }

    /// By id.
    public Map<UUID, PracticeName> names(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : practices.namesOf(ids).stream().collect(Collectors.toMap(PracticeName::id, name -> name));
    }

    /// Throws [NotFound].
    public PracticeName name(UUID id) {
        return practices.namesOf(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("practice", id));
    }

    /// Where each of these is, in one line.
    public Map<UUID, String> places(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : practices.placesOf(ids).stream()
                        .collect(Collectors.toMap(PracticeRepository.InPlace::id, row -> place(row)
                                .line()));
    }

    /// Throws [NotFound].
    public PracticePlace place(UUID id) {
        return practices.placesOf(List.of(id)).stream()
                .findFirst()
                .map(this::place)
                .orElseThrow(() -> new NotFound("practice", id));
    }

    private PracticePlace place(PracticeRepository.InPlace row) {
        return new PracticePlace(row.name(), row.address(), communes.name(row.communeInsee()));
    }

    /// What kind of practice it is, as code. Throws [NotFound].
    public String kind(UUID id) {
        return practices
                .findById(id)
                .orElseThrow(() -> new NotFound("practice", id))
                .identity()
                .kind()
                .name();
    }

    /// The codes of all kinds there are.
    public Set<String> kinds() {
        return Set.copyOf(Codes.names(PracticeKind.values()));
    }

    /// Those listed in these communes, commune by commune and by name: the order in which they are called.
    public List<PracticeName> listedIn(Set<String> insee) {
        return insee.isEmpty() ? List.of() : practices.listedIn(insee);
    }

    /// Listed or not.
    public List<UUID> in(String communeInsee) {
        return practices.idsIn(communeInsee);
    }

    /// Throws [NotFound].
    public PracticeBrief of(UUID id) {
        Practice practice = practices.findById(id).orElseThrow(() -> new NotFound("practice", id));
        PracticeIdentity identity = practice.identity();
        return new PracticeBrief(
                id,
                identity.name(),
                practice.doctorNames(),
                identity.address(),
                identity.communeInsee(),
                communes.name(identity.communeInsee()),
                identity.directions(),
                identity.phones(),
                identity.email(),
                identity.hours(),
                identity.remarks(),
                practice.takesNewPatients(),
                practice.verifiedAt(),
                words.told(Conditions.of(practice, LocalDate.EPOCH)),
                contacts.latestOf(id, CONTACTS).stream()
                        .map(PracticeContact::view)
                        .map(contact -> new PracticeBrief.Contact(
                                contact.at(),
                                contact.by(),
                                contact.channel().name(),
                                contact.reached(),
                                contact.note()))
                        .toList());
    }

    /// From this day on a yes given on that day is to be checked again, by the ages in force today (domain.md §2.3).
    public LocalDate recheckOfYes(LocalDate told) {
        LocalDate today = LocalDate.now(clock);
        return told.plusDays(Fading.of(today, ages.findAll()).daysFresh());
    }
}
