package org.passerelle.care.escort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.care.escort.EscortLevel.ALONE;
import static org.passerelle.care.escort.EscortLevel.ESCORTED;
import static org.passerelle.care.escort.EscortLevel.MEETING_AT_DOOR;
import static org.passerelle.care.escort.EscortLevel.REMINDER_ONLY;
import static org.passerelle.care.escort.LevelProposal.Because.FIRST_VISIT;
import static org.passerelle.care.escort.LevelProposal.Because.FORGOT;
import static org.passerelle.care.escort.LevelProposal.Because.MISSED_IN_A_ROW;
import static org.passerelle.care.escort.LevelProposal.Because.MISSED_ON_THE_WAY;
import static org.passerelle.care.escort.LevelProposal.Because.MISSED_OTHERWISE;
import static org.passerelle.care.escort.LevelProposal.Because.NOT_ABOUT_THE_WAY;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.passerelle.care.escort.LevelProposal.Visit;

@Execution(ExecutionMode.CONCURRENT)
class LevelProposalTests {

    @Test
    void theFirstVisitIsEscorted() {
        assertThat(LevelProposal.of(List.of())).isEqualTo(new LevelProposal(ESCORTED, FIRST_VISIT, 0, null));
    }

    @Test
    void eachVisitThatWasMadeTakesOneStepTowardsGoingAlone() {
        List<Visit> visits = new ArrayList<>();
        List<EscortLevel> proposed = new ArrayList<>();
        for (int visit = 0; visit < 5; visit++) {
            EscortLevel level = LevelProposal.of(visits).level();
            proposed.add(level);
            visits.add(came(level));
        }

        assertThat(proposed).containsExactly(ESCORTED, MEETING_AT_DOOR, REMINDER_ONLY, ALONE, ALONE);
    }

    @Test
    void whoCameWithoutAnybodySettlingItCameAlone() {
        assertThat(LevelProposal.of(List.of(came(null))).level()).isEqualTo(ALONE);
    }

    @Test
    void threeMissedVisitsAreAnsweredWithAnEscort() {
        LevelProposal proposal = LevelProposal.of(List.of(
                came(ALONE), missed("FORGOT", ALONE), missed(null, REMINDER_ONLY), missed("OTHER", MEETING_AT_DOOR)));

        assertThat(proposal).isEqualTo(new LevelProposal(ESCORTED, MISSED_IN_A_ROW, 3, "OTHER"));
    }

    @Test
    void whoDidNotFindThePlaceIsEscorted() {
        assertThat(LevelProposal.of(List.of(came(REMINDER_ONLY), missed("PLACE_NOT_FOUND", ALONE))))
                .isEqualTo(new LevelProposal(ESCORTED, MISSED_ON_THE_WAY, 1, "PLACE_NOT_FOUND"));
    }

    @Test
    void whoForgotIsRemindedAndWhoForgotInSpiteOfItIsMet() {
        assertThat(LevelProposal.of(List.of(missed("FORGOT", ALONE))))
                .isEqualTo(new LevelProposal(REMINDER_ONLY, FORGOT, 1, "FORGOT"));
        assertThat(LevelProposal.of(List.of(missed("FORGOT", REMINDER_ONLY))).level())
                .isEqualTo(MEETING_AT_DOOR);
    }

    @Test
    void withoutAReasonThereIsALittleMoreSupport() {
        assertThat(LevelProposal.of(List.of(missed(null, REMINDER_ONLY))))
                .isEqualTo(new LevelProposal(MEETING_AT_DOOR, MISSED_OTHERWISE, 1, null));
        assertThat(LevelProposal.of(List.of(missed(null, ESCORTED))).level())
                .as("there is no more than that")
                .isEqualTo(ESCORTED);
    }

    @Test
    void illnessAndWorkSayNothingOfTheWay() {
        assertThat(LevelProposal.of(List.of(came(MEETING_AT_DOOR), missed("HEALTH", REMINDER_ONLY))))
                .isEqualTo(new LevelProposal(REMINDER_ONLY, NOT_ABOUT_THE_WAY, 1, "HEALTH"));
        assertThat(LevelProposal.of(List.of(came(MEETING_AT_DOOR), missed("TIME_WORK", null)))
                        .level())
                .as("what stood before it")
                .isEqualTo(REMINDER_ONLY);
        assertThat(LevelProposal.of(List.of(missed("HEALTH", null))).level()).isEqualTo(ESCORTED);
    }

    private static Visit came(@Nullable EscortLevel as) {
        return new Visit(true, null, as);
    }

    private static Visit missed(@Nullable String reason, @Nullable EscortLevel planned) {
        return new Visit(false, reason, planned);
    }
}
