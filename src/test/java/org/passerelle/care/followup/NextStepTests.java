package org.passerelle.care.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        "COST_WORRY,         RIGHTS,",
        "LANGUAGE,           APPOINTMENT,",
        "RIGHTS_ENDED,       RIGHTS,",
        "REFUSED_AT_DESK,    MATCHING,",
        "OTHER_GP_MEANWHILE, CLOSE, LINKED_TO_GP",
        "CLOSER_GP,          CLOSE, LINKED_TO_GP",
        "ASE_MEANWHILE,      CLOSE, TRANSFERRED",
        "CHANGED_MIND,       DECIDE,",
        "NO_REASON,          DECIDE,",
        "OTHER,              DECIDE,",
        "APPOINTMENT_CHANGED, APPOINTMENT,"
    })
    void theReasonForNotGoingDecides(String reason, String step, String closedReason) {
        assertThat(after("NOT_ATTENDED", reason))
                .containsEntry("nextStep", step)
                .containsEntry("closedReason", closedReason)
                .containsEntry("interpreterAsked", reason.equals("LANGUAGE"));
    }

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource({
        "OTHER_CIRCUIT,     CLOSE, TRANSFERRED",
        "UNCLEAR,           DECIDE,",
        "NONE_FOUND,        DECIDE,",
        "PRACTICE_WITHDREW, MATCHING,",
        "PERSON_DECLINED,   DECIDE,",
        "NO_DATE,           DECIDE,",
        "MOVED,             APPOINTMENT,",
        "WITHDRAWN,         MATCHING,",
        "UNREACHED,         DECIDE,",
        "REFUSED,           DECIDE,",
        "ATTENDED,          RELAY,"
    })
    void whatCameOfAStepDecides(String result, String step, String closedReason) {
        assertThat(after(result, null)).containsEntry("nextStep", step).containsEntry("closedReason", closedReason);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "GP_UNREACHABLE,       MATCHING",
        "NO_SLOT_FITS,         MATCHING",
        "NO_TRANSPORT,         MATCHING",
        "COST_WORRY,           RIGHTS",
        "LOST_CONTACT_DETAILS, DECIDE",
        "TOO_BUSY,             DECIDE",
        "NOT_INTERESTED,       DECIDE",
        "OTHER,                DECIDE",
        // of a visit that was missed before
        "FORGOT,               DECIDE"
    })
    void theReasonForNoAppointmentDecides(String reason, String step) {
        assertThat(after("PERSON_DECLINED", reason)).containsEntry("nextStep", step);
    }

    @Test
    void aVisitIsRelayedAndNotClosedUnlessThePersonWantsAnotherDoctor() {
        assertThat(after("ATTENDED", "UNSURE")).containsEntry("nextStep", "RELAY");
        assertThat(after("ATTENDED", "WANTS_ANOTHER_GP")).containsEntry("nextStep", "MATCHING");
    }

    private Map<String, Object> after(String result, @Nullable String reason) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("stepResult", result);
        facts.put("reasonCode", reason);
        return nextStep.decide(facts);
    }
}
