package org.passerelle.pathway;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// One line of a pathway's history; never changed.
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
    private List<String> args;

    private Instant at;
    private String by;

    @SuppressWarnings("NullAway.Init")
    protected PathwayEvent() {}

    PathwayEvent(UUID pathwayId, String step, String what, List<String> args, Instant at, String by) {
        this.pathwayId = pathwayId;
        this.step = step;
        this.what = what;
        this.args = args;
        this.at = at;
        this.by = by;
    }

    HistoryLine line() {
        return new HistoryLine(step, what, args, at, by);
    }
}
