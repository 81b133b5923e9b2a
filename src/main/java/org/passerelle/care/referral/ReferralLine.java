package org.passerelle.care.referral;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A referral in a list. `from` is the practice, or the doctor where the directory does not know it.
record ReferralLine(
        UUID id,
        String reference,
        String programme,
        String alias,
        String from,
        Instant receivedAt,
        Stage stage,
        Instant callBy,
        @Nullable Decision decision,
        @Nullable Answered answered) {}
