package org.passerelle.care.rights.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.rights.CurrentRight;
import org.passerelle.care.rights.ProofType;
import org.passerelle.platform.refusals.Codes;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;

/// A situation as somebody types it, dates as 2026-05-15, codes as in domain.md §1.7. All may be left out: the day is
/// then today, the appointment the same day, and what was not said decides nothing.
public record SituationTold(
        @Nullable String referenceDate,
        @Nullable String appointmentDate,
        @Nullable Integer ageYears,
        @Nullable Boolean urgentSigns,
        @Nullable String currentRight,
        @Nullable String pendingRight,
        @Nullable String filedOn,
        @Nullable String rightStartDate,
        @Nullable String rightEndDate,
        @Nullable String proofType,
        @Nullable String pathway,
        @Nullable BigDecimal monthsInFrance,
        @Nullable String entryDate,
        @Nullable BigDecimal monthsWithoutStayDoc,
        @Nullable String withoutStayDocSince,
        @Nullable String stayDocExpiry,
        @Nullable Integer householdSize,
        @Nullable BigDecimal annualResources,
        @Nullable Boolean hadPuma,
        @Nullable Boolean workAccident,
        @Nullable Boolean renewalFiled,
        @Nullable Boolean hasAddress,
        @Nullable Boolean plannedHospitalAct,
        @Nullable Boolean priorityCare) {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);
    private static final int OLDEST = 130;
    private static final int LARGEST_HOUSEHOLD = 50;
    private static final int MOST_MONTHS = OLDEST * 12;
    private static final int MOST_RESOURCES = 100_000_000;

    /// Throws [InvalidInput] with each field that makes no sense.
    public Situation on(LocalDate today) {
        List<FieldProblem> problems = new ArrayList<>();
        LocalDate given = date("referenceDate", referenceDate, problems);
        LocalDate day = given == null ? today : given;
        LocalDate appointment = date("appointmentDate", appointmentDate, problems);
        LocalDate start = date("rightStartDate", rightStartDate, problems);
        Situation situation = new Situation(
                day,
                appointment == null ? day : appointment,
                ageYears,
                Boolean.TRUE.equals(urgentSigns),
                code(CurrentRight.class, "currentRight", currentRight, problems),
                code(CurrentRight.class, "pendingRight", pendingRight, problems),
                past("filedOn", filedOn, day, problems),
                start,
                date("rightEndDate", rightEndDate, problems),
                code(ProofType.class, "proofType", proofType, problems),
                code(StayStatus.class, "pathway", pathway, problems),
                monthsInFrance,
                past("entryDate", entryDate, day, problems),
                monthsWithoutStayDoc,
                past("withoutStayDocSince", withoutStayDocSince, day, problems),
                date("stayDocExpiry", stayDocExpiry, problems),
                householdSize,
                annualResources,
                hadPuma,
                workAccident,
                renewalFiled,
                hasAddress,
                plannedHospitalAct,
                priorityCare);
        refuseNumbers(problems);
        if (situation.appointmentDate().isBefore(day)) {
            problems.add(new FieldProblem("appointmentDate", "rights.appointment"));
        }
        if (start != null
                && situation.rightEndDate() != null
                && situation.rightEndDate().isBefore(start)) {
            problems.add(new FieldProblem("rightEndDate", "rights.end"));
        }
        InvalidInput.throwIfAny(problems);
        return situation;
    }

    private void refuseNumbers(List<FieldProblem> problems) {
        refuse("ageYears", ageYears, 0, OLDEST, problems);
        refuse("householdSize", householdSize, 1, LARGEST_HOUSEHOLD, problems);
        refuse("annualResources", annualResources, 0, MOST_RESOURCES, problems);
        refuse("monthsInFrance", monthsInFrance, 0, MOST_MONTHS, problems);
        refuse("monthsWithoutStayDoc", monthsWithoutStayDoc, 0, MOST_MONTHS, problems);
    }

    private static void refuse(String field, @Nullable Number given, int least, int most, List<FieldProblem> problems) {
        if (given == null) {
            return;
        }
        BigDecimal number = new BigDecimal(given.toString());
        if (number.compareTo(BigDecimal.valueOf(least)) < 0) {
            problems.add(new FieldProblem(field, "number.small", least));
        } else if (number.compareTo(BigDecimal.valueOf(most)) > 0) {
            problems.add(new FieldProblem(field, "number.large", most));
        }
    }

    private static @Nullable LocalDate past(
            String field, @Nullable String typed, LocalDate day, List<FieldProblem> problems) {
        LocalDate date = date(field, typed, problems);
        if (date != null && date.isAfter(day)) {
            problems.add(new FieldProblem(field, "date.future"));
        }
        return date;
    }

    private static @Nullable LocalDate date(String field, @Nullable String typed, List<FieldProblem> problems) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(typed.strip());
            if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
                problems.add(new FieldProblem(field, "date.range", EARLIEST.getYear(), LATEST.getYear()));
            }
            return date;
        } catch (DateTimeParseException e) {
            problems.add(new FieldProblem(field, "date.invalid"));
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E code(
            Class<E> type, String field, @Nullable String typed, List<FieldProblem> problems) {
        try {
            return Codes.readIfGiven(type, field, typed);
        } catch (InvalidInput unknown) {
            problems.addAll(unknown.problems());
            return null;
        }
    }

    @Override
    public String toString() {
        return "SituationTold";
    }
}
