package org.passerelle.care.practices;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.NotFound;
import org.passerelle.platform.refusals.PlainText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// «Choisir quand même, en disant pourquoi».
@Service
@Transactional
class ChooseAnyway {

    private static final int LONGEST = 300;

    private final ChoicesAnyway choices;
    private final Matching matching;
    private final Clock clock;

    ChooseAnyway(ChoicesAnyway choices, Matching matching, Clock clock) {
        this.choices = choices;
        this.matching = matching;
        this.clock = clock;
    }

    /// Throws [NotFound] when the practice is not in reach, [InvalidInput] without a reason.
    public void practice(UUID pathwayId, UUID practiceId, @Nullable String why, String by) {
        if (matching.all(pathwayId).stream()
                .noneMatch(match -> match.practice().id().equals(practiceId))) {
            throw new NotFound("practice", practiceId);
        }
        String reason = why == null ? "" : why.strip();
        if (PlainText.isEmpty(reason)) {
            throw new InvalidInput("reason", "required");
        }
        if (reason.length() > LONGEST) {
            throw new InvalidInput("reason", "text.long", LONGEST);
        }
        String refused = PlainText.refused(reason);
        if (!refused.isEmpty()) {
            throw new InvalidInput("reason", "text.characters", refused);
        }
        choices.save(new ChosenAnyway(new ChosenAnyway.For(pathwayId, practiceId), reason, by, clock.instant()));
    }
}
