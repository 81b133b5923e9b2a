package org.passerelle.care.rights.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The ceilings and delays that count on a day.
@Component
@Transactional(readOnly = true)
public class LawInForce {

    private final CeilingYears ceilings;
    private final DelayPeriods delays;

    LawInForce(CeilingYears ceilings, DelayPeriods delays) {
        this.ceilings = ceilings;
        this.delays = delays;
    }

    /// Absent before the first year we know.
    public Optional<CeilingYear> ceilings(LocalDate day) {
        return covering(ceilings.findAllByOrderByPeriodValidFromDesc(), day);
    }

    /// Before the first period we know, those of the first; after the last, those of the last: a person at the
    /// desk needs an answer.
    public Delays delays(LocalDate day) {
        List<DelayPeriod> newestFirst = delays.findAllByOrderByPeriodValidFromDesc();
        DelayPeriod nearest = newestFirst.getFirst().period().validFrom().isAfter(day)
                ? newestFirst.getLast()
                : newestFirst.getFirst();
        return covering(newestFirst, day).orElse(nearest).delays();
    }

    private static <D extends DatedRow<D>> Optional<D> covering(List<D> newestFirst, LocalDate day) {
        return newestFirst.stream().filter(row -> row.period().covers(day)).findFirst();
    }
}
