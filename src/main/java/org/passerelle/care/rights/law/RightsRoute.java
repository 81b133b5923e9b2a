package org.passerelle.care.rights.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.models.QuietDecisions;
import org.passerelle.care.rights.CurrentRight;
import org.passerelle.care.rights.ProofType;
import org.springframework.stereotype.Service;

/// Decides where somebody's cover leads, by the tables in force. Nothing that is told here leaves this call but
/// its answer.
@Service
public class RightsRoute {

    static final String ROUTE = "rights-orientation";
    static final String ALERTS = "rights-alerts";

    private final QuietDecisions decisions;
    private final LawInForce law;
    private final RouteWords words;

    RightsRoute(QuietDecisions decisions, LawInForce law, RouteWords words) {
        this.decisions = decisions;
        this.law = law;
        this.words = words;
    }

    public Routed of(Situation told) {
        Figures figures = new Figures(told, law.delays(told.referenceDate()), ceiling(told));
        Routed routed = decide(figures);
        return Boolean.TRUE.equals(told.workAccident()) && routed.reasonCode().equals("WORK_ACCIDENT")
                ? words.andOtherwise(routed, of(told.withoutTheAccident()))
                : routed;
    }

    /// What has to be watched today of a cover of which no more is kept than this.
    public List<RightsAlert> watch(
            LocalDate today, CurrentRight right, @Nullable LocalDate endDate, @Nullable ProofType proof) {
        Situation kept = Situation.kept(today, right, endDate, proof);
        return alerts(new Figures(kept, law.delays(today), null).asked());
    }

    private Routed decide(Figures figures) {
        Map<String, @Nullable Object> asked = figures.asked();
        Map<?, ?> row = decisions.decide(ROUTE, asked, Map.class).orElse(Map.of());
        String reason = text(row, "reasonCode");
        LocalDate next = (LocalDate) value(row, "nextCheckDate");
        return new Routed(
                Route.valueOf(text(row, "route")),
                ((Number) value(row, "row")).intValue(),
                RightsAction.valueOf(text(row, "rightsAction")),
                reason,
                next,
                alerts(asked),
                words.because(reason, figures, next),
                text(row, "source"));
    }

    private List<RightsAlert> alerts(Map<String, @Nullable Object> asked) {
        List<?> codes = decisions.decide(ALERTS, asked, List.class).orElse(List.of());
        return codes.stream()
                .map(code -> RightsAlert.valueOf(String.valueOf(code)))
                .toList();
    }

    /// Of free C2S and AME, the only one a row of the table asks (domain.md §1.2).
    private @Nullable Integer ceiling(Situation told) {
        Integer household = told.householdSize();
        return household == null
                ? null
                : law.ceilings(told.referenceDate())
                        .map(year -> year.free().of(household))
                        .orElse(null);
    }

    private static String text(Map<?, ?> row, String output) {
        return String.valueOf(value(row, output));
    }

    private static Object value(Map<?, ?> row, String output) {
        Object value = row.get(output);
        if (value == null) {
            throw new IllegalStateException("The table " + ROUTE + " gives no " + output);
        }
        return value;
    }
}
