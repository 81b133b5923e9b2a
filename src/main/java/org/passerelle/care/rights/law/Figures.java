package org.passerelle.care.rights.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.rights.CurrentRight;

/// What the tables ask and nobody says: counted from what was told, with the delays and the ceiling in force.
///
/// @param ceiling of this household, in euros a year; absent when the household or the year is not known
record Figures(Situation told, Delays delays, @Nullable Integer ceiling) {

    /// An expired right that no row of the table names is none (domain.md §1.7).
    @Nullable
    CurrentRight right() {
        CurrentRight said = told.currentRight();
        Long left = daysLeft();
        boolean expired = said != null && said.isOpen() && left != null && left < 0;
        return expired && !isJustEndedAme() ? CurrentRight.NONE : said;
    }

    private boolean isJustEndedAme() {
        Long left = daysLeft();
        return told.currentRight() == CurrentRight.AME
                && Boolean.TRUE.equals(told.renewalFiled())
                && left != null
                && left >= -delays.ameGraceDays();
    }

    @Nullable
    Long daysLeft() {
        LocalDate end = told.rightEndDate();
        return end == null ? null : ChronoUnit.DAYS.between(told.referenceDate(), end);
    }

    int window() {
        return delays.window(told.currentRight());
    }

    @Nullable
    LocalDate renewBy() {
        LocalDate end = told.rightEndDate();
        return end == null ? null : end.minusDays(delays.lateDays());
    }

    /// The last day on which cover cannot end although the residence document has (CSS art. R111-4).
    @Nullable
    LocalDate maintainedUntil() {
        return endOfMonthAfterExpiry(delays.maintainedMonths());
    }

    /// The same for those against whom a removal order is final. Nobody is asked whether there is one: it is
    /// the day from which to be careful (domain.md §1.4).
    @Nullable
    LocalDate carefulFrom() {
        return endOfMonthAfterExpiry(delays.carefulMonths());
    }

    /// The first day on which the office may close it (CSS art. R114-10-1).
    @Nullable
    LocalDate closedFrom() {
        LocalDate floor = maintainedUntil();
        return floor == null ? null : floor.plusDays(delays.closureDays());
    }

    private @Nullable LocalDate endOfMonthAfterExpiry(int months) {
        LocalDate expiry = told.stayDocExpiry();
        return expiry == null
                ? null
                : expiry.withDayOfMonth(1).plusMonths(months + 1L).minusDays(1);
    }

    /// When silence answers the file that is pending, or one that goes in today (domain.md §1.3).
    LocalDate answerDueOn() {
        LocalDate filed = told.currentRight() == CurrentRight.PENDING ? told.filedOn() : null;
        return delays.answerDue(filed == null ? told.referenceDate() : filed);
    }

    @Nullable
    TimeSpent inFrance() {
        return TimeSpent.of(told.referenceDate(), told.entryDate(), told.monthsInFrance());
    }

    /// Where nobody said it: since the document ended, and for who never had one, since they came.
    @Nullable
    TimeSpent withoutStayDoc() {
        LocalDate expired =
                told.pathway() == StayStatus.STAY_EXPIRED && isPast(told.stayDocExpiry()) ? told.stayDocExpiry() : null;
        TimeSpent said = TimeSpent.of(
                told.referenceDate(),
                told.withoutStayDocSince() == null && told.monthsWithoutStayDoc() == null
                        ? expired
                        : told.withoutStayDocSince(),
                told.monthsWithoutStayDoc());
        return said == null && told.pathway() == StayStatus.NO_STAY_DOC ? inFrance() : said;
    }

    private boolean isPast(@Nullable LocalDate date) {
        return date != null && date.isBefore(told.referenceDate());
    }

    @Nullable
    LocalDate stayReachedOn() {
        TimeSpent spent = inFrance();
        return spent == null ? null : spent.reaches(delays.waitingMonths());
    }

    /// Both must be longer than the delay, so it is the day after.
    @Nullable
    LocalDate bothPastOn() {
        return Stream.of(Optional.ofNullable(inFrance()), Optional.ofNullable(withoutStayDoc()))
                .flatMap(Optional::stream)
                .map(spent -> spent.reaches(delays.waitingMonths()).plusDays(1))
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    /// The names by which the tables in `bpmn/` ask.
    Map<String, @Nullable Object> asked() {
        Map<String, @Nullable Object> asked = new HashMap<>();
        asked.put("referenceDate", told.referenceDate());
        asked.put("appointmentDate", told.appointmentDate());
        asked.put("ageYears", told.ageYears());
        asked.put("urgentSigns", told.urgentSigns());
        asked.put("currentRight", name(told.currentRight()));
        asked.put("right", name(right()));
        asked.put("rightEndDate", told.rightEndDate());
        asked.put("daysLeft", daysLeft());
        asked.put("window", window());
        asked.put("renewBy", renewBy());
        asked.put("proofType", name(told.proofType()));
        asked.put("pathway", name(told.pathway()));
        asked.put("monthsInFrance", months(inFrance()));
        asked.put("monthsWithoutStayDoc", months(withoutStayDoc()));
        asked.put("monthsOnRight", months(TimeSpent.of(told.referenceDate(), told.rightStartDate(), null)));
        asked.put("stayReachedOn", stayReachedOn());
        asked.put("bothPastOn", bothPastOn());
        asked.put("stayDocExpiry", told.stayDocExpiry());
        asked.put("maintainedUntil", maintainedUntil());
        asked.put("closedFrom", closedFrom());
        asked.put("answerDueOn", answerDueOn());
        asked.put("annualResources", told.annualResources());
        asked.put("ceiling", ceiling);
        asked.put("hadPuma", told.hadPuma());
        asked.put("workAccident", told.workAccident());
        asked.put("renewalFiled", told.renewalFiled());
        asked.put("hasAddress", told.hasAddress());
        asked.put("plannedHospitalAct", told.plannedHospitalAct());
        asked.put("priorityCare", told.priorityCare());
        asked.put("lateDays", delays.lateDays());
        asked.put("ameGraceDays", delays.ameGraceDays());
        asked.put("waitingMonths", delays.waitingMonths());
        asked.put("ancientAmeMonths", delays.ancientAmeMonths());
        return asked;
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static @Nullable BigDecimal months(@Nullable TimeSpent spent) {
        return spent == null ? null : spent.months();
    }

    @Override
    public String toString() {
        return "Figures";
    }
}
