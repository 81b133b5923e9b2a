package org.passerelle.care.rights.law;

import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row that counts for a time, with where it was read.
@MappedSuperclass
public abstract class DatedRow<D extends DatedRow<D>> {

    @Id
    private UUID id;

    @Embedded
    private Period period;

    private String source;

    @SuppressWarnings("NullAway.Init")
    protected DatedRow() {}

    DatedRow(Period period, String source) {
        this.id = UUID.randomUUID();
        this.period = period;
        this.source = source;
    }

    /// As the log of changes names it.
    abstract String kind();

    /// Says the same as another one, and stays the same row.
    void become(D other) {
        DatedRow<D> said = other;
        period = said.period;
        source = said.source;
    }

    /// On no day: until the next one begins.
    void endOn(@Nullable LocalDate day) {
        period = new Period(period.validFrom(), day);
    }

    public UUID id() {
        return id;
    }

    public Period period() {
        return period;
    }

    public String source() {
        return source;
    }

    /// As it would be typed, by the names of the fields.
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("validFrom", period.validFrom().toString());
        LocalDate end = period.validTo();
        fields.put("validTo", end == null ? "" : end.toString());
        fields.put("source", source);
        return fields;
    }
}
