package org.passerelle.care.practices;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A practice and the conditions it told us. Each call teaches something, so they carry the date they were checked.
@Entity
@Table(name = "practice")
class Practice {

    @Id
    private UUID id;

    private String name;

    @Enumerated(EnumType.STRING)
    private PracticeKind kind;

    private String communeInsee;

    /// The street line; the commune has its own name.
    @Nullable
    private String address;

    private String phone;

    /// What its secretariat asked of those who call: hours, whom to ask for.
    @Nullable
    private String remarks;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> languages;

    private boolean takesNewPatients;
    private LocalDate verifiedAt;

    /// How many people a month the practice agreed to take from us; none said, none counted.
    @Nullable
    private Integer monthlyQuota;

    private boolean residentsOnly;
    private boolean takesAme;
    private boolean takesPaperProof;
    private boolean takesPendingRights;
    private boolean usesInterpreter;

    @SuppressWarnings("NullAway.Init")
    protected Practice() {}

    /// What the call said about the practice itself, beyond this one person.
    void learn(PracticeAnswer answer, @Nullable RefusalCode why, LocalDate today) {
        switch (answer) {
            case ACCEPTED -> takesNewPatients = true;
            case DECLINED -> learnFromRefusal(why);
            case NO_ANSWER -> {
                return;
            }
        }
        verifiedAt = today;
    }

    private void learnFromRefusal(@Nullable RefusalCode why) {
        if (why == RefusalCode.OVERLOADED || why == RefusalCode.RETIRING_SOON) {
            takesNewPatients = false;
        } else if (why == RefusalCode.OTHER_COMMUNE) {
            residentsOnly = true;
        } else if (why == RefusalCode.NO_INTERPRETER) {
            usesInterpreter = false;
        }
    }

    void worksWithInterpreter() {
        usesInterpreter = true;
    }

    boolean speaks(String language) {
        return languages.contains(language);
    }

    boolean isIn(String department) {
        return communeInsee.startsWith(department);
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

    boolean takesNewPatients() {
        return takesNewPatients;
    }

    LocalDate verifiedAt() {
        return verifiedAt;
    }

    @Nullable
    Integer monthlyQuota() {
        return monthlyQuota;
    }

    boolean residentsOnly() {
        return residentsOnly;
    }

    boolean takesAme() {
        return takesAme;
    }

    boolean takesPaperProof() {
        return takesPaperProof;
    }

    boolean takesPendingRights() {
        return takesPendingRights;
    }

    boolean usesInterpreter() {
        return usesInterpreter;
    }
}
