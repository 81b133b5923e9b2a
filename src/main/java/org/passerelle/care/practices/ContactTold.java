package org.passerelle.care.practices;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.refusals.Codes;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.PlainText;

/// That somebody tried to reach a practice, as it is typed or sent.
public record ContactTold(
        @Nullable @Schema(description = "PHONE, EMAIL, LETTER or VISIT")
        String channel,

        @Nullable Boolean reached,

        @Nullable @Schema(description = "What is worth knowing next time; nothing about a person")
        String note) {

    private static final int LONGEST = 500;

    /// Throws [InvalidInput] naming the field that cannot stand.
    PracticeContact read(UUID practiceId, String by, Instant now) {
        PracticeContact.Channel way = Codes.require(PracticeContact.Channel.class, "channel", channel);
        if (reached == null) {
            throw new InvalidInput("reached", "required");
        }
        String text = note == null ? "" : note.strip();
        if (text.length() > LONGEST) {
            throw new InvalidInput("note", "text.long", LONGEST);
        }
        if (!PlainText.canBeKept(text)) {
            throw new InvalidInput("note", "text.characters", PlainText.refused(text));
        }
        return new PracticeContact(practiceId, way, reached, PlainText.isEmpty(text) ? null : text, by, now);
    }
}
