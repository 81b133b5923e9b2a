package org.passerelle.pathway;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// One line of a pathway's history; never changed. `what` is the name of a [Happening], `fields` its components.
@Entity
@Table(name = "pathway_event")
class PathwayEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    private Long id;

    private UUID pathwayId;
    private String step;
    private String what;

    @JdbcTypeCode(SqlTypes.JSON)
    private String fields;

    private Instant at;
    private String by;

    @SuppressWarnings("NullAway.Init")
    protected PathwayEvent() {}

    PathwayEvent(Happened happened, String fields) {
        this.pathwayId = happened.pathwayId();
        this.step = happened.step();
        this.what = happened.what().getClass().getSimpleName();
        this.fields = fields;
        this.at = happened.at();
        this.by = happened.by();
    }

    Happened happened(HappeningRecords records) {
        return new Happened(pathwayId, step, records.read(what, fields), at, by);
    }
}
