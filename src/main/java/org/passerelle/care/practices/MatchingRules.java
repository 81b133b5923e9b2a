package org.passerelle.care.practices;

import static org.passerelle.care.practices.Reason.rulesOut;
import static org.passerelle.care.practices.Reason.weighs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.rights.CurrentRight;
import org.passerelle.care.rights.HeldRights;
import org.passerelle.care.rights.ProofType;
import org.passerelle.person.Languages;

/// How well a practice fits a person (domain.md §2.3). First what rules out, then what weighs.
final class MatchingRules {

    static final String NO_NEW_PATIENTS = "NO_NEW_PATIENTS";
    static final String DECLINED_BEFORE = "DECLINED_BEFORE";
    static final String TO_CHECK_AGAIN = "TO_CHECK_AGAIN";

    static final String ANSWER_AGE = "ANSWER_AGE";
    static final String DISTANCE = "DISTANCE";
    static final String SILENT = "SILENT";

    /// One a day; then it is somebody else's turn.
    private static final int SILENCES = 3;

    static final List<Function<Situation, Optional<Reason>>> ALL = List.of(
            MatchingRules::takesNewPatients,
            MatchingRules::quota,
            MatchingRules::residentsOnly,
            MatchingRules::cover,
            MatchingRules::proof,
            MatchingRules::declined,
            MatchingRules::saidYes,
            MatchingRules::language,
            MatchingRules::sameCommune,
            MatchingRules::distance,
            MatchingRules::freePlaces,
            MatchingRules::waitingThere,
            MatchingRules::silence,
            MatchingRules::staleAnswer);

    private MatchingRules() {}

    static List<Reason> judge(Situation situation) {
        return ALL.stream()
                .map(rule -> rule.apply(situation))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Reason> takesNewPatients(Situation s) {
        return when(no(s.practice().takesNewPatients()), rulesOut(NO_NEW_PATIENTS));
    }

    private static Optional<Reason> quota(Situation s) {
        Integer quota = s.practice().quota();
        LocalDate fullUntil = s.practice().fullUntil();
        if (fullUntil != null && fullUntil.isAfter(s.seeker().fading().today())) {
            return Optional.of(rulesOut("FULL_UNTIL", fullUntil));
        }
        if (quota == null || s.pastContact().last(PracticeAnswer.ACCEPTED)) {
            return Optional.empty();
        }
        QuotaPeriod period = s.practice().quotaPeriod();
        return when(s.pastContact().taken().of(period) >= quota, rulesOut("QUOTA_USED_" + period, quota));
    }

    /// Somebody without a commune is a resident nowhere, unless the practice takes people without housing.
    private static Optional<Reason> residentsOnly(Situation s) {
        String commune = s.seeker().communeInsee();
        List<String> residents = s.practice().residentsOf();
        if (commune == null && no(s.practice().takesUnhoused())) {
            return Optional.of(rulesOut("NO_UNHOUSED"));
        }
        boolean welcome = residents.isEmpty()
                || (commune == null ? Boolean.TRUE.equals(s.practice().takesUnhoused()) : residents.contains(commune));
        return when(!welcome, rulesOut("RESIDENTS_ONLY", new Reason.Towns(residents)));
    }

    private static Optional<Reason> cover(Situation s) {
        Optional<CurrentRight> right = s.seeker().rights().map(HeldRights::right);
        if (right.filter(CurrentRight.AME::equals).isPresent()
                && no(s.practice().takesAme())) {
            return Optional.of(rulesOut("NO_AME"));
        }
        boolean pending = right.filter(CurrentRight.PENDING::equals).isPresent();
        return when(pending && no(s.practice().takesPendingRights()), rulesOut("NO_PENDING_RIGHTS"));
    }

    private static Optional<Reason> proof(Situation s) {
        Optional<ProofType> proof = s.seeker().rights().map(HeldRights::proof);
        boolean paper = proof.filter(type -> !type.isCard()).isPresent();
        return when(paper && no(s.practice().takesPaperProof()), rulesOut("NO_PAPER_PROOF"));
    }

    private static Optional<Reason> declined(Situation s) {
        return s.pastContact()
                .lastCall()
                .filter(call -> call.answer() == PracticeAnswer.DECLINED)
                .map(call -> rulesOut(DECLINED_BEFORE, known(call.refusalCode())));
    }

    private static Optional<Reason> saidYes(Situation s) {
        return when(s.pastContact().last(PracticeAnswer.ACCEPTED), weighs(8, "SAID_YES_BEFORE"));
    }

    private static Optional<Reason> language(Situation s) {
        List<String> spoken = s.seeker().languages();
        Optional<String> shared = spoken.stream().filter(s.practice()::speaks).findFirst();
        if (shared.isPresent()) {
            return Optional.of(weighs(5, "SPEAKS", shared.get()));
        }
        if (spoken.contains(Languages.FRENCH)) {
            return Optional.empty();
        }
        Boolean interpreter = s.practice().usesInterpreter();
        if (interpreter == null) {
            return Optional.of(weighs(-1, "ASK_FOR_INTERPRETER"));
        }
        return Optional.of(interpreter ? weighs(3, "USES_INTERPRETER") : weighs(-5, "NO_INTERPRETER"));
    }

    private static Optional<Reason> sameCommune(Situation s) {
        return when(s.practice().communeInsee().equals(s.seeker().communeInsee()), weighs(4, "SAME_COMMUNE"));
    }

    /// As the crow flies between the centres of two communes, never from where somebody sleeps.
    private static Optional<Reason> distance(Situation s) {
        String home = s.seeker().communeInsee();
        Integer kilometres = s.kilometres();
        if (home == null || kilometres == null || home.equals(s.practice().communeInsee())) {
            return Optional.empty();
        }
        int nearness = Math.max(-5, 3 - kilometres / 4);
        return Optional.of(
                weighs(nearness > 0 ? nearness : nearness - 1, DISTANCE, kilometres, new Reason.Towns(List.of(home))));
    }

    /// Those we sent and who were not seen yet.
    private static Optional<Reason> waitingThere(Situation s) {
        int waiting = s.pastContact().taken().waiting();
        boolean others = waiting > 0 && !s.pastContact().last(PracticeAnswer.ACCEPTED);
        return when(others, weighs(-Math.min(waiting, 3), "WAITING_THERE", waiting));
    }

    private static Optional<Reason> freePlaces(Situation s) {
        Integer quota = s.practice().quota();
        QuotaPeriod period = s.practice().quotaPeriod();
        int taken = s.pastContact().taken().of(period);
        return quota == null || taken >= quota
                ? Optional.empty()
                : Optional.of(weighs(1, "FREE_PLACES_" + period, quota - taken, quota));
    }

    private static Optional<Reason> silence(Situation s) {
        if (s.pastContact().silences() >= SILENCES) {
            return Optional.of(rulesOut(SILENT, s.pastContact().silences()));
        }
        return when(s.pastContact().last(PracticeAnswer.NO_ANSWER), weighs(-6, "NO_ANSWER_BEFORE"));
    }

    private static Optional<Reason> staleAnswer(Situation s) {
        LocalDate verifiedAt = s.practice().verifiedAt();
        if (verifiedAt == null) {
            return Optional.of(weighs(-3, "NEVER_ASKED"));
        }
        Fading fading = s.seeker().fading();
        return fading.of(verifiedAt)
                .map(age ->
                        weighs(age.weight(), age.isToCheck() ? TO_CHECK_AGAIN : ANSWER_AGE, fading.days(verifiedAt)));
    }

    private static RefusalCode known(@Nullable RefusalCode why) {
        return why == null ? RefusalCode.OTHER : why;
    }

    /// What nobody asked rules nothing out: the call will tell.
    private static boolean no(@Nullable Boolean told) {
        return told != null && !told;
    }

    private static Optional<Reason> when(boolean holds, Reason reason) {
        return holds ? Optional.of(reason) : Optional.empty();
    }
}
