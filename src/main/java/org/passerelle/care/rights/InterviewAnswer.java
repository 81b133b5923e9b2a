package org.passerelle.care.rights;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.rights.NoteRights.YesNo;
import org.passerelle.care.rights.law.Delays;
import org.passerelle.care.rights.law.SituationTold;
import org.passerelle.care.rights.law.StayStatus;

/// The form `rights-situation` as it was answered. Lives as long as the decision; its text says nothing.
record InterviewAnswer(
        YesNo urgentSigns,
        @Nullable Cover currentRight,
        @Nullable LocalDate rightEndDate,
        @Nullable ProofType proofType,
        @Nullable CurrentRight pendingRight,
        @Nullable LocalDate filedOn,
        @Nullable CurrentRight endedRight,
        @Nullable LocalDate endedOn,
        @Nullable YesNo renewalFiled,
        @Nullable YesNo minor,
        @Nullable StayStatus withWhom,
        @Nullable StayStatus pathway,
        @Nullable YesNo workAccident,
        @Nullable LocalDate entryDate,
        @Nullable LocalDate stayDocExpiry,
        @Nullable YesNo hadPuma,
        @Nullable Integer householdSize,
        @Nullable BigDecimal annualResources,
        @Nullable YesNo hasAddress,
        @Nullable Boolean inCare,
        @Nullable Boolean plannedHospitalAct,
        @Nullable LocalDate rightStartDate,
        @Nullable Boolean priorityCare,
        @Nullable String notes) {

    /// As it is asked: one that has ended is asked for separately.
    enum Cover {
        PUMA_C2S,
        PUMA_ONLY,
        AME,
        PENDING,
        ENDED,
        NONE,
        UNKNOWN
    }

    CurrentRight right() {
        if (currentRight == null) {
            return CurrentRight.UNKNOWN;
        }
        return currentRight == Cover.ENDED && endedRight != null
                ? endedRight
                : CurrentRight.valueOf(currentRight.name());
    }

    @Nullable
    LocalDate end() {
        return endedOn == null ? rightEndDate : endedOn;
    }

    /// The one that is pending.
    @Nullable
    PendingFile file(Delays delays) {
        return currentRight == Cover.PENDING && pendingRight != null && filedOn != null
                ? new PendingFile(Silence.about(pendingRight), delays.answerDue(filedOn))
                : null;
    }

    SituationTold told() {
        return new SituationTold(
                null,
                null,
                null,
                urgentSigns == YesNo.YES,
                right().name(),
                name(pendingRight),
                text(filedOn),
                text(rightStartDate),
                text(end()),
                name(proofType),
                name(status()),
                null,
                text(entryDate),
                null,
                null,
                text(stayDocExpiry),
                householdSize,
                annualResources,
                yes(hadPuma),
                yes(workAccident),
                yes(renewalFiled),
                yes(hasAddress),
                plannedHospitalAct,
                priorityCare);
    }

    /// Who has cover is asked for nothing but whether child protection organises care.
    private @Nullable StayStatus status() {
        if (Boolean.TRUE.equals(inCare)) {
            return StayStatus.MINOR_ALONE_ASE;
        }
        return withWhom == null ? pathway : withWhom;
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static @Nullable Boolean yes(@Nullable YesNo said) {
        return said == null ? null : said == YesNo.YES;
    }

    @Override
    public String toString() {
        return "InterviewAnswer";
    }
}
