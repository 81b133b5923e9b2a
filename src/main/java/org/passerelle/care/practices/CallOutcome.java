package org.passerelle.care.practices;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a call to a practice came to; a refusal says why.
record CallOutcome(
        UUID practiceId, PracticeAnswer answer, @Nullable RefusalCode refusalCode) {}
