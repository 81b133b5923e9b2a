package org.passerelle.person;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// Someone we accompany, under the alias they chose.
@Entity
@Table(name = "person")
class Person {

    @Id
    private UUID id;

    private String alias;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> languages;

    @Nullable
    private String communeInsee;

    private Instant createdAt;
    private String createdBy;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(
            UUID id,
            String alias,
            List<String> languages,
            @Nullable String communeInsee,
            String createdBy,
            Instant now) {
        this.id = id;
        this.alias = alias;
        this.languages = List.copyOf(languages);
        this.communeInsee = communeInsee;
        this.createdAt = now;
        this.createdBy = createdBy;
    }

    UUID id() {
        return id;
    }

    /// @param phone where they are called now
    PersonView view(@Nullable String phone) {
        return new PersonView(id, alias, phone, languages, communeInsee, createdAt, createdBy);
    }

    PersonLine line() {
        return new PersonLine(id, alias, languages, communeInsee, createdAt);
    }

    List<String> languages() {
        return languages;
    }

    PersonName name() {
        return new PersonName(id, alias, languages, communeInsee);
    }

    PersonFacts facts() {
        return new PersonFacts(id, languages, communeInsee);
    }
}
