package org.passerelle.care.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.pathway.Decision;

/// `next-step.dmn`: each reason leads to the step that answers it.
class NextStepTests {

    private final Decision nextStep = new Decision("next-step");

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource({
        "PLACE_NOT_FOUND,    APPOINTMENT,",
        "ADDRESS_NOT_FOUND,  APPOINTMENT,",
        "TRANSPORT_STRIKE,   APPOINTMENT,",
        "TIME_WORK,          APPOINTMENT,",
        "FORGOT,             APPOINTMENT,",
        "HEALTH,             APPOINTMENT,",
        "PAPER_PROOF_FEAR,   APPOINTMENT,",
        "LANGUAGE,           INTERPRETING,",
        "RIGHTS_ENDED,       RIGHTS,",
        "REFUSED_AT_DESK,    MATCHING,",
        "OTHER_GP_MEANWHILE, CLOSE, LINKED_TO_GP",
        "CLOSER_GP,          CLOSE, LINKED_TO_GP",
        "ASE_MEANWHILE,      CLOSE, TRANSFERRED",
        "CHANGED_MIND,       DECIDE,",
        "NO_REASON,          DECIDE,",
        "OTHER,              DECIDE,",
        "A_CODE_OF_TOMORROW, DECIDE,"
    })
    void theReasonForNotGoingDecides(String reason, String step, String closedReason) {
        assertThat(nextStep.decide(Map.of("outcome", "NOT_ATTENDED", "reasonCode", reason)))
                .containsEntry("nextStep", step)
                .containsEntry("closedReason", closedReason);
    }

    @Test
    void whoWentHasADoctorUnlessTheyWantAnother() {
        assertThat(nextStep.decide(Map.of("outcome", "ATTENDED", "wantsToReturn", "YES")))
                .containsEntry("nextStep", "CLOSE")
                .containsEntry("closedReason", "LINKED_TO_GP");
        assertThat(nextStep.decide(Map.of("outcome", "ATTENDED", "wantsToReturn", "NO")))
                .containsEntry("nextStep", "MATCHING")
                .containsEntry("closedReason", null);
    }

    @Test
    void aSilenceNeverClosesAPathway() {
        assertThat(nextStep.decide(Map.of("outcome", "UNREACHED")))
                .containsEntry("nextStep", "DECIDE")
                .containsEntry("closedReason", null);
    }
}
