package org.passerelle.care.practices;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/// A practice and the conditions it told us. Each call teaches something, so they carry the date they were checked;
/// what nobody asked is absent.
@DynamicUpdate
@Entity
@Table(name = "practice")
class Practice {

    @Id
    private UUID id;

    private String name;

    @Enumerated(EnumType.STRING)
    private PracticeKind kind;

    /// The number of the site in the national register of health establishments.
    @Nullable
    private String finess;

    private String communeInsee;

    /// The street line; the commune has its own name.
    @Nullable
    private String address;

    /// How to find it, in words.
    @Nullable
    private String directions;

    private String phone;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<String> otherPhones;

    /// Of its secretariat.
    @Nullable
    private String email;

    @Nullable
    private String hours;

    /// What its secretariat asked of those who call: hours, whom to ask for.
    @Nullable
    private String remarks;

    @ElementCollection
    @CollectionTable(name = "practice_doctor", joinColumns = @JoinColumn(name = "practice_id"))
    @OrderBy("name")
    private List<Doctor> doctors = new ArrayList<>();

    private String doctorNames;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<String> languages;

    @Nullable
    private Boolean takesNewPatients;

    @Nullable
    private LocalDate verifiedAt;

    /// How many people the practice agreed to take from us; none said, none counted.
    @Nullable
    private Integer quota;

    @Enumerated(EnumType.STRING)
    private QuotaPeriod quotaPeriod = QuotaPeriod.MONTH;

    /// It said that its places of the month are used up: the first day on which it has some again.
    @Nullable
    private LocalDate fullUntil;

    /// INSEE codes; none: residents of any commune.
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<String> residentsOf = List.of();

    @Nullable
    private Boolean takesUnhoused;

    @Nullable
    private Boolean takesAme;

    @Nullable
    private Boolean takesPaperProof;

    @Nullable
    private Boolean takesPendingRights;

    @Nullable
    private Boolean usesInterpreter;

    @SuppressWarnings("NullAway.Init")
    protected Practice() {}

    @SuppressWarnings("NullAway.Init")
    Practice(UUID id, PracticeIdentity identity) {
        this.id = id;
        this.languages = List.of();
        identify(identity);
    }

    final void identify(PracticeIdentity told) {
        name = told.name();
        kind = told.kind();
        finess = told.finess();
        communeInsee = told.communeInsee();
        address = told.address();
        directions = told.directions();
        phone = told.phones().getFirst();
        otherPhones = told.phones().stream().skip(1).toList();
        email = told.email();
        hours = told.hours();
        remarks = told.remarks();
        if (!doctors.equals(told.doctors())) {
            doctors.clear();
            doctors.addAll(told.doctors());
        }
        doctorNames = told.doctors().stream().map(Doctor::name).collect(Collectors.joining(", "));
    }

    PracticeIdentity identity() {
        List<String> phones =
                Stream.concat(Stream.of(phone), otherPhones.stream()).toList();
        return new PracticeIdentity(
                name,
                kind,
                finess,
                communeInsee,
                address,
                directions,
                phones,
                email,
                hours,
                remarks,
                List.copyOf(doctors));
    }
    /// What the call said about the practice itself, beyond this one person.
    void learn(PracticeAnswer answer, @Nullable RefusalCode why, LocalDate today) {
        switch (answer) {
            case ACCEPTED -> {
                takesNewPatients = true;
                fullUntil = null;
            }
            case DECLINED -> learnFromRefusal(why, today);
            case NO_ANSWER -> {
                return;
            }
        }
        verifiedAt = today;
    }

    private void learnFromRefusal(@Nullable RefusalCode why, LocalDate today) {
        if (takesNewPatients == null) {
            takesNewPatients = why != null && why.sparesOthers();
        }
        if (why == RefusalCode.OVERLOADED || why == RefusalCode.RETIRING_SOON) {
            takesNewPatients = false;
        } else if (why == RefusalCode.QUOTA_REACHED && quotaPeriod == QuotaPeriod.TOTAL) {
            takesNewPatients = false;
        } else if (why == RefusalCode.QUOTA_REACHED) {
            fullUntil = today.withDayOfMonth(1).plusMonths(1);
        } else if (why == RefusalCode.OTHER_COMMUNE) {
            residentsOf = residentsOf.isEmpty() ? List.of(communeInsee) : residentsOf;
        } else if (why == RefusalCode.NO_INTERPRETER) {
            usesInterpreter = false;
        }
    }

    /// What it said of itself. An answer older than what is known fills only what was never asked.
    void learn(Answered told) {
        boolean latest = verifiedAt == null || !told.on().isBefore(verifiedAt);
        if (latest) {
            takesNewPatients = told.accepts();
            fullUntil = null;
            verifiedAt = told.on();
            learnQuota(told);
        }
        residentsOf = latest ? or(told.residentsOf(), residentsOf) : residentsOf;
        languages = latest || languages.isEmpty() ? or(told.languages(), languages) : languages;
        takesUnhoused = newer(told.takesUnhoused(), takesUnhoused, latest);
        usesInterpreter = newer(told.interpreter(), usesInterpreter, latest);
        List<AcceptedProof> proofs = told.proofs();
        if (proofs != null) {
            takesAme = newer(proofs.contains(AcceptedProof.AME), takesAme, latest);
            takesPaperProof = newer(proofs.contains(AcceptedProof.PAPER), takesPaperProof, latest);
            takesPendingRights = newer(proofs.contains(AcceptedProof.PENDING), takesPendingRights, latest);
        }
    }

    private void learnQuota(Answered told) {
        QuotaPeriod period = told.quotaPeriod();
        if (period != null) {
            quota = told.quota();
            quotaPeriod = period == QuotaPeriod.NONE ? QuotaPeriod.MONTH : period;
        }
    }

    private static <T> T or(@Nullable T told, T known) {
        return told == null ? known : told;
    }

    private static @Nullable Boolean newer(@Nullable Boolean told, @Nullable Boolean known, boolean latest) {
        return told != null && (latest || known == null) ? told : known;
    }

    void worksWithInterpreter() {
        usesInterpreter = true;
    }

    void reachedAt(String email) {
        this.email = email;
    }

    /// What it says of itself by now: somebody it refused for a reason of their own changes nothing for the others.
    PracticeHeard heard() {
        return new PracticeHeard(id, Boolean.TRUE.equals(takesNewPatients), Objects.requireNonNull(verifiedAt));
    }

    boolean speaks(String language) {
        return languages.contains(language);
    }

    PracticePanel.Chosen panel() {
        return new PracticePanel.Chosen(id, name, communeInsee, phone);
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String communeInsee() {
        return communeInsee;
    }

    @Nullable
    String address() {
        return address;
    }

    String phone() {
        return phone;
    }

    @Nullable
    String remarks() {
        return remarks;
    }

    List<String> languages() {
        return languages;
    }

    String doctorNames() {
        return doctorNames;
    }

    PracticeKind kind() {
        return kind;
    }

    @Nullable
    Boolean takesNewPatients() {
        return takesNewPatients;
    }

    @Nullable
    LocalDate verifiedAt() {
        return verifiedAt;
    }

    @Nullable
    Integer quota() {
        return quota;
    }

    @Nullable
    LocalDate fullUntil() {
        return fullUntil;
    }

    QuotaPeriod quotaPeriod() {
        return quotaPeriod;
    }

    List<String> residentsOf() {
        return residentsOf;
    }

    @Nullable
    Boolean takesUnhoused() {
        return takesUnhoused;
    }

    @Nullable
    Boolean takesAme() {
        return takesAme;
    }

    @Nullable
    Boolean takesPaperProof() {
        return takesPaperProof;
    }

    @Nullable
    Boolean takesPendingRights() {
        return takesPendingRights;
    }

    @Nullable
    Boolean usesInterpreter() {
        return usesInterpreter;
    }
}
