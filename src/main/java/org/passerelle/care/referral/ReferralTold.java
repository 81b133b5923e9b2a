package org.passerelle.care.referral;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a doctor tells of a patient, by a link or on the phone.
record ReferralTold(
        @Nullable @Schema(description = "Of the link; absent with an account")
        String token,

        @Nullable @Schema(description = "With an account: the team that is asked; absent: the only one of the account")
        String programme,

        @Nullable @Schema(description = "With an account: who asks, when the directory knows them")
        UUID practiceId,

        @Nullable @Schema(description = "A first name or a nickname will do")
        String alias,

        @Nullable String phone,

        @Nullable @Schema(description = "ISO 639-1 or 639-3")
        String language,

        @Nullable @Schema(description = "What the patient needs, in one line")
        String wish,

        @Nullable @Schema(description = "The patient agrees to be called; nothing is taken without it")
        Boolean agreed,

        @Nullable String doctor,

        @Nullable @Schema(description = "This or the e-mail: where the answer goes")
        String doctorPhone,

        @Nullable String doctorEmail) {

    static final ReferralTold NOTHING =
            new ReferralTold(null, null, null, null, null, null, null, null, null, null, null);

    /// On the page of a link, whose address has the token.
    ReferralTold by(String secret) {
        return new ReferralTold(
                secret, null, null, alias, phone, language, wish, agreed, doctor, doctorPhone, doctorEmail);
    }
}
