package org.passerelle.care.interpreting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.passerelle.care.interpreting.funding.FundingBook;
import org.passerelle.care.interpreting.funding.LineTold;
import org.passerelle.care.interpreting.funding.TariffBook;
import org.passerelle.care.interpreting.funding.TariffTold;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Invented budgets and prices beside the real names of who pays (domain.md §3). Loading twice adds nothing.
@Component
public class DemoFunding {

    private final FundingBook lines;
    private final TariffBook tariffs;
    private final Clock clock;

    DemoFunding(FundingBook lines, TariffBook tariffs, Clock clock) {
        this.lines = lines;
        this.tariffs = tariffs;
        this.clock = clock;
    }

    @Transactional
    public void load(String by) {
        if (!lines.all().isEmpty() || !tariffs.all().isEmpty()) {
            return;
        }
        LocalDate january = LocalDate.now(clock).minusMonths(2).withDayOfYear(1);
        lines.add(line("Médecins du Monde", "MDM", january, "12000", List.of(), false), by);
        lines.add(line("Contrat territorial (RSP)", "CTAI_RSP", january, "3500", List.of("CASO", "SPT"), true), by);
        tariffs.add(new TariffTold("ISM", "PHONE", january.toString(), null, 15, "10", null, "20"));
        tariffs.add(new TariffTold("ISM", "VIDEO", january.toString(), null, 30, "30", null, "20"));
        tariffs.add(new TariffTold("ISM", "ON_SITE", january.toString(), null, 60, "45", "90", "20"));
    }

    private static LineTold line(
            String name, String code, LocalDate from, String budget, List<String> programmes, boolean newcomersOnly) {
        return new LineTold(
                name,
                code,
                from.toString(),
                null,
                budget,
                List.copyOf(programmes),
                List.of(),
                List.of(),
                newcomersOnly);
    }
}
