package org.passerelle.pathway;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One person's journey. Open, it always says until when it may stay as it is (`expectedBy`): past that it is
/// stalled.
@Entity
@Table(name = "pathway")
class Pathway {

    @Id
    private UUID id;

    private UUID personId;

    private String programme;

    @Nullable
    private String need;

    @Enumerated(EnumType.STRING)
    private PathwayState state;

    @Nullable
    private String phase;

    @Nullable
    private Long processInstanceKey;

    @Enumerated(EnumType.STRING)
    @Nullable
    private ClosedReason closedReason;

    private Instant startedAt;
    private String startedBy;
    private Instant movedAt;

    @Nullable
    private Instant closedAt;

    @Nullable
    private Instant expectedBy;

    /// Kept with the waiting steps, and counted.
    private boolean waiting;

    /// How often it was opened again after it had been closed.
    private int reopenings;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Pathway() {}

    Pathway(UUID id, UUID personId, String programme, @Nullable String need, String by, Instant now) {
        this.id = id;
        this.personId = personId;
        this.programme = programme;
        this.need = need;
        this.state = PathwayState.STARTING;
        this.startedAt = now;
        this.startedBy = by;
        this.movedAt = now;
        this.expectedBy = now.plus(WaitingBook.MACHINE_TIME);
    }

    /// The first instance that asks carries the pathway on the way there; asked again by the same instance, the answer
    /// is the same.
    boolean claim(long instanceKey, Instant now) {
        return claim(PathwayState.STARTING, PathwayState.RUNNING, instanceKey, now);
    }

    /// The same for the time after the visit.
    boolean claimAfterTheVisit(long instanceKey, Instant now) {
        return claim(PathwayState.RELAYED, PathwayState.RELAYED, instanceKey, now);
    }

    private boolean claim(PathwayState before, PathwayState carried, long instanceKey, Instant now) {
        if (processInstanceKey != null) {
            return processInstanceKey == instanceKey;
        }
        if (state != before) {
            return false;
        }
        processInstanceKey = instanceKey;
        state = carried;
        expect(now.plus(WaitingBook.MACHINE_TIME), now);
        return true;
    }

    /// Its engine is gone: see [org.passerelle.camunda.EngineReplaced].
    boolean hasLostItsEngine() {
        return processInstanceKey != null && processInstanceKey < 0;
    }

    /// Waits for another instance than the one it had, and stands where it stood. Answers which one it had, none when
    /// it waits for one already.
    Optional<Long> resume(Instant now) {
        Long had = processInstanceKey;
        if (isClosed() || had == null) {
            return Optional.empty();
        }
        processInstanceKey = null;
        if (state == PathwayState.RUNNING) {
            state = PathwayState.STARTING;
        }
        expect(now.plus(WaitingBook.MACHINE_TIME), now);
        return Optional.of(had);
    }

    /// False when it has ended meanwhile.
    boolean relay(Instant now) {
        if (isClosed()) {
            return false;
        }
        state = PathwayState.RELAYED;
        processInstanceKey = null;
        expect(now.plus(WaitingBook.MACHINE_TIME), now);
        return true;
    }

    /// Waits for an instance again, as on its first day. False when it has ended meanwhile.
    boolean reopen(Instant now) {
        if (isClosed()) {
            return false;
        }
        state = PathwayState.STARTING;
        phase = null;
        processInstanceKey = null;
        expect(now.plus(WaitingBook.MACHINE_TIME), now);
        return true;
    }

    /// Closed, it waits for an instance again, which begins in that process.
    void reopenClosed(String phase, Instant now) {
        state = PathwayState.STARTING;
        reopened(phase, now);
    }

    /// The same for what was closed after the visit.
    void reopenAfterTheVisit(Instant now) {
        state = PathwayState.RELAYED;
        reopened(Pathways.AFTER_THE_VISIT, now);
    }

    boolean isClosedAfterTheVisit() {
        return isClosed() && Pathways.AFTER_THE_VISIT.equals(phase);
    }

    private void reopened(String phase, Instant now) {
        closedReason = null;
        closedAt = null;
        this.phase = phase;
        processInstanceKey = null;
        reopenings++;
        expect(now.plus(WaitingBook.MACHINE_TIME), now);
    }

    /// By which its instances find the word that it should end: another one each time it was opened, so that the word
    /// that ended it once does not end it again.
    String closingKey() {
        return reopenings == 0 ? id.toString() : id + "-" + reopenings;
    }

    /// What its instances need to know of it beside its id.
    Map<String, Object> opening() {
        return reopenings == 0 ? Map.of() : Map.of("reopenings", reopenings);
    }

    void enter(String phase) {
        if (!isClosed()) {
            this.phase = phase;
        }
    }

    void expect(Instant expectedBy, Instant now) {
        if (!isClosed()) {
            this.expectedBy = expectedBy;
            this.movedAt = now;
        }
    }

    void waits(boolean forSomething) {
        waiting = forSomething;
    }

    void close(ClosedReason reason, Instant now) {
        if (isClosed()) {
            return;
        }
        state = PathwayState.CLOSED;
        closedReason = reason;
        closedAt = now;
        movedAt = now;
        expectedBy = null;
        waiting = false;
    }

    boolean isClosed() {
        return state == PathwayState.CLOSED;
    }

    PathwayState state() {
        return state;
    }

    /// The process it waited in last; none before its first step.
    @Nullable
    String phase() {
        return phase;
    }

    @Nullable
    ClosedReason closedReason() {
        return closedReason;
    }

    PathwayFacts facts() {
        return new PathwayFacts(id, personId, programme, need);
    }

    PathwayView view(List<WaitingView> waiting, List<Happened> history, Instant now) {
        boolean stalled = expectedBy != null && expectedBy.isBefore(now);
        return new PathwayView(
                id,
                personId,
                programme,
                need,
                state,
                phase,
                closedReason,
                startedAt,
                startedBy,
                closedAt,
                expectedBy,
                stalled,
                waiting,
                history);
    }
}
