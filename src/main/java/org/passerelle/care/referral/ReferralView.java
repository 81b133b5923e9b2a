package org.passerelle.care.referral;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One referral whole. Alias, phone, wish and word are gone once they are not needed any more (`forgotten`).
///
/// @param reference what the doctor wrote down
record ReferralView(
        UUID id,
        String reference,
        String programme,
        @Nullable UUID practiceId,
        @Nullable String practice,
        Instant receivedAt,

        @Nullable @Schema(description = "Who wrote it down on the phone; absent when it came by a link")
        String receivedBy,

        String alias,
        @Nullable String phone,
        String language,
        @Nullable String wish,
        String doctor,
        @Nullable String doctorPhone,
        @Nullable String doctorEmail,
        Stage stage,
        Instant callBy,
        int calls,
        @Nullable Decision decision,
        @Nullable DeclineReason declineReason,
        @Nullable String word,
        @Nullable UUID pathwayId,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable MailState mail,

        @Nullable @Schema(description = "How the doctor heard it; absent as long as they have not")
        Answered answered,

        @Nullable Instant endedAt,
        boolean forgotten) {}
