package org.passerelle.care.rights.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.rights.CurrentRight;
import org.passerelle.care.rights.ProofType;

/// What is told of somebody for one decision, as [SituationTold] checked it; what was not said is absent. Never stored
/// and never logged: even its text says nothing.
public record Situation(
        LocalDate referenceDate,
        LocalDate appointmentDate,
        @Nullable Integer ageYears,
        boolean urgentSigns,
        @Nullable CurrentRight currentRight,
        @Nullable CurrentRight pendingRight,
        @Nullable LocalDate filedOn,
        @Nullable LocalDate rightStartDate,
        @Nullable LocalDate rightEndDate,
        @Nullable ProofType proofType,
        @Nullable StayStatus pathway,
        @Nullable BigDecimal monthsInFrance,
        @Nullable LocalDate entryDate,
        @Nullable BigDecimal monthsWithoutStayDoc,
        @Nullable LocalDate withoutStayDocSince,
        @Nullable LocalDate stayDocExpiry,
        @Nullable Integer householdSize,
        @Nullable BigDecimal annualResources,
        @Nullable Boolean hadPuma,
        @Nullable Boolean workAccident,
        @Nullable Boolean renewalFiled,
        @Nullable Boolean hasAddress,
        @Nullable Boolean plannedHospitalAct,
        @Nullable Boolean priorityCare) {

    /// What is known of somebody once their interview is over.
    static Situation kept(LocalDate today, CurrentRight right, @Nullable LocalDate endDate, @Nullable ProofType proof) {
        return new Situation(
                today, today, null, false, right, null, null, null, endDate, proof, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null);
    }

    /// For every other care than that of the accident.
    Situation withoutTheAccident() {
        return new Situation(
                referenceDate,
                appointmentDate,
                ageYears,
                urgentSigns,
                currentRight,
                pendingRight,
                filedOn,
                rightStartDate,
                rightEndDate,
                proofType,
                pathway,
                monthsInFrance,
                entryDate,
                monthsWithoutStayDoc,
                withoutStayDocSince,
                stayDocExpiry,
                householdSize,
                annualResources,
                hadPuma,
                false,
                renewalFiled,
                hasAddress,
                plannedHospitalAct,
                priorityCare);
    }

    @Override
    public String toString() {
        return "Situation";
    }
}
