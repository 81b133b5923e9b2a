package org.passerelle.care.escort;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How much support is proposed for the next visit, and why. The aim is that the person goes alone one day (domain.md
/// §4): each visit that was made takes one step towards it, a visit that was missed on the way goes back.
///
/// @param missed how many visits in a row were missed at last
/// @param reason why the last one was, as code
record LevelProposal(
        EscortLevel level,
        Because because,
        int missed,
        @Nullable String reason) {

    enum Because {
        FIRST_VISIT,
        CAME_ESCORTED,
        CAME_MEETING_AT_DOOR,
        CAME_REMINDER_ONLY,
        CAME_ALONE,
        MISSED_IN_A_ROW,
        MISSED_ON_THE_WAY,
        FORGOT,
        MISSED_OTHERWISE,
        NOT_ABOUT_THE_WAY
    }

    /// @param level how the person was to come; absent when nobody wrote it down
    record Visit(
            boolean attended,
            @Nullable String missedReason,
            @Nullable EscortLevel level) {

        EscortLevel came() {
            return level == null ? EscortLevel.ALONE : level;
        }
    }

    /// What somebody at their side answers on the spot.
    private static final Set<String> ON_THE_WAY = Set.of(
            "PLACE_NOT_FOUND", "ADDRESS_NOT_FOUND", "LANGUAGE", "PAPER_PROOF_FEAR", "COST_WORRY", "REFUSED_AT_DESK");

    /// What nobody who goes along could change.
    private static final Set<String> NOT_ABOUT_THE_WAY = Set.of(
            "TIME_WORK",
            "HEALTH",
            "TRANSPORT_STRIKE",
            "RIGHTS_ENDED",
            "OTHER_GP_MEANWHILE",
            "CLOSER_GP",
            "ASE_MEANWHILE");

    private static final String FORGOT = "FORGOT";

    /// From the visits of which we know what became of them, the oldest first.
    static LevelProposal of(List<Visit> visits) {
        if (visits.isEmpty()) {
            return new LevelProposal(EscortLevel.ESCORTED, Because.FIRST_VISIT, 0, null);
        }
        Visit last = visits.getLast();
        return last.attended() ? came(last.came()) : missed(visits, last);
    }

    private static LevelProposal came(EscortLevel as) {
        return new LevelProposal(as.less(), Because.valueOf("CAME_" + as), 0, null);
    }

    private static LevelProposal missed(List<Visit> visits, Visit last) {
        String reason = last.missedReason();
        if (reason != null && NOT_ABOUT_THE_WAY.contains(reason)) {
            LevelProposal before = of(visits.subList(0, visits.size() - 1));
            EscortLevel same = last.level() == null ? before.level() : last.level();
            return new LevelProposal(same, Because.NOT_ABOUT_THE_WAY, 1, reason);
        }
        int row = (int)
                visits.reversed().stream().takeWhile(visit -> !visit.attended()).count();
        if (row > 1) {
            return new LevelProposal(EscortLevel.ESCORTED, Because.MISSED_IN_A_ROW, row, reason);
        }
        if (reason != null && ON_THE_WAY.contains(reason)) {
            return new LevelProposal(EscortLevel.ESCORTED, Because.MISSED_ON_THE_WAY, 1, reason);
        }
        Because because = FORGOT.equals(reason) ? Because.FORGOT : Because.MISSED_OTHERWISE;
        return new LevelProposal(last.came().more(), because, 1, reason);
    }
}
