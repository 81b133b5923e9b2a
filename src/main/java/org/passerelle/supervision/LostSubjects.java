package org.passerelle.supervision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.passerelle.camunda.CarriedSubjects;
import org.passerelle.camunda.RunningInstances;
import org.passerelle.supervision.Findings.Kind;
import org.springframework.stereotype.Component;

/// Compares what processes carry besides pathways with the instances that carry it. It is begun anew by the facts that
/// are kept: that is safe, and nobody has to decide it.
@Component
class LostSubjects {

    /// What was found of one kind.
    record Compared(CarriedSubjects subjects, Walk.Compared<UUID> differences) {}

    private record Round(CarriedSubjects subjects, Walk<UUID> walk) {}

    private final List<Round> rounds;
    private final RunningInstances engine;
    private final Findings findings;

    LostSubjects(List<CarriedSubjects> carried, RunningInstances engine, Findings findings) {
        this.rounds = carried.stream()
                .map(subjects -> new Round(subjects, Reconciler.walk()))
                .toList();
        this.engine = engine;
        this.findings = findings;
    }

    void startLate() {
        rounds.forEach(round -> round.subjects().startLate());
    }

    List<Compared> compare(Instant now) {
        return rounds.stream().map(round -> compare(round, now)).toList();
    }

    private Compared compare(Round round, Instant now) {
        CarriedSubjects subjects = round.subjects();
        return new Compared(
                subjects,
                round.walk().on((mark, most) -> engine.of(subjects.processId(), mark, most), subjects::running, now));
    }

    /// In the caller's transaction.
    void mend(List<Compared> compared, Instant now) {
        for (Compared of : compared) {
            String kind = of.subjects().kind() + "/";
            of.differences()
                    .onlyOurs()
                    .values()
                    .forEach(id -> findings.see(Kind.SUBJECT_WITHOUT_INSTANCE, kind + id, null, now));
            findings.settle(Kind.SUBJECT_WITHOUT_INSTANCE, kind)
                    .forEach(id -> of.subjects().loseInstance(UUID.fromString(id)));
            Instant wholeSince = of.differences().wholeSince();
            if (wholeSince != null) {
                findings.forgetUnseenSince(wholeSince, Kind.SUBJECT_WITHOUT_INSTANCE, kind);
            }
        }
    }
}
