package org.passerelle.care.rights.law;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.passerelle.platform.web.KeepsNothing;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Where somebody's cover leads, for whoever asks without a pathway.
@RestController
@RequestMapping("/api/v1/rights")
@Tag(name = "rights")
class RightsApi {

    private final RightsRoute rights;
    private final Clock clock;

    RightsApi(RightsRoute rights, Clock clock) {
        this.rights = rights;
        this.clock = clock;
    }

    @Bean
    static KeepsNothing whatIsToldForARoute() {
        return new KeepsNothing("/api/v1/rights/route");
    }

    @PostMapping("/route")
    @Operation(
            summary = "Where somebody's cover leads, and why; keeps nothing of what is told",
            description =
                    "All may be left out. Dates as 2026-05-15; `referenceDate` is today otherwise, `appointmentDate`"
                            + " the same day. `currentRight`, `pendingRight`: PUMA_C2S, PUMA_ONLY, AME, PENDING, NONE,"
                            + " UNKNOWN. `proofType`: CARTE_VITALE, ATTESTATION_PAPIER, CARTE_AME, COURRIER_AME, NONE."
                            + " `pathway`: ASYLUM, PROTECTED, TEMP_PROTECTION, REGULAR_STAY, STAY_EXPIRED, NO_STAY_DOC,"
                            + " EU, FRENCH, MINOR_WITH_FAMILY, MINOR_ALONE_ASE, MINOR_ALONE_OTHER. `entryDate` and"
                            + " `withoutStayDocSince` count more exactly than the months. Money in euros. An"
                            + " Idempotency-Key is ignored.")
    Routed route(@RequestBody SituationTold told) {
        return rights.of(told.on(LocalDate.now(clock)));
    }
}
