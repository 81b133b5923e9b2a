package org.passerelle.care.rights.law;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.rights.CurrentRight;

/// The delays of one period.
///
/// @param ameWindowDays how long before its end AME is to be renewed; chosen by the team (domain.md §1.7)
/// @param c2sWindowDays the same for C2S (CSS art. R861-18)
/// @param lateDays from how many days before the end a renewal is late (domain.md §1.1)
/// @param ameGraceDays how long after its end AME may still be honoured when its renewal is filed (domain.md §1.3)
/// @param answerMonths after which silence answers a file (domain.md §1.3)
/// @param waitingMonths in France, and without a document, before rights open (CSS art. D160-2)
/// @param maintainedMonths by whose end cover may end after the residence document (CSS art. R111-4)
/// @param carefulMonths the same when a removal order is final (CSS art. R111-4)
/// @param closureDays before cover is closed after that (CSS art. R114-10-1)
/// @param ancientAmeMonths of AME before some planned acts are covered (CASF art. R251-3)
@Embeddable
public record Delays(
        int ameWindowDays,
        int c2sWindowDays,
        int lateDays,
        int ameGraceDays,
        int answerMonths,
        int waitingMonths,
        int maintainedMonths,
        int carefulMonths,
        int closureDays,
        int ancientAmeMonths) {

    private static final int MOST_DAYS = 730;
    private static final int MOST_MONTHS = 24;

    static Delays read(Typed typed) {
        Delays delays = new Delays(
                typed.number("ameWindowDays", 1, MOST_DAYS),
                typed.number("c2sWindowDays", 1, MOST_DAYS),
                typed.number("lateDays", 1, MOST_DAYS),
                typed.number("ameGraceDays", 0, MOST_DAYS),
                typed.number("answerMonths", 1, MOST_MONTHS),
                typed.number("waitingMonths", 0, MOST_MONTHS),
                typed.number("maintainedMonths", 0, MOST_MONTHS),
                typed.number("carefulMonths", 0, MOST_MONTHS),
                typed.number("closureDays", 0, MOST_DAYS),
                typed.number("ancientAmeMonths", 0, MOST_MONTHS));
        typed.notLess("maintainedMonths", delays.maintainedMonths(), delays.carefulMonths());
        return delays;
    }

    /// How many days before its end a right is to be renewed (domain.md §1.7, D1 row 4).
    int window(@Nullable CurrentRight right) {
        return right == CurrentRight.AME ? ameWindowDays : c2sWindowDays;
    }

    /// When to renew a right that ends on this day.
    public RenewalDates renewal(CurrentRight right, LocalDate end) {
        return new RenewalDates(end.minusDays(window(right)), end.minusDays(lateDays));
    }

    /// On which day silence answers a file that was handed in on this one (domain.md §1.3).
    public LocalDate answerDue(LocalDate filedOn) {
        return filedOn.plusMonths(answerMonths);
    }

    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("ameWindowDays", String.valueOf(ameWindowDays));
        fields.put("c2sWindowDays", String.valueOf(c2sWindowDays));
        fields.put("lateDays", String.valueOf(lateDays));
        fields.put("ameGraceDays", String.valueOf(ameGraceDays));
        fields.put("answerMonths", String.valueOf(answerMonths));
        fields.put("waitingMonths", String.valueOf(waitingMonths));
        fields.put("maintainedMonths", String.valueOf(maintainedMonths));
        fields.put("carefulMonths", String.valueOf(carefulMonths));
        fields.put("closureDays", String.valueOf(closureDays));
        fields.put("ancientAmeMonths", String.valueOf(ancientAmeMonths));
        return fields;
    }
}
