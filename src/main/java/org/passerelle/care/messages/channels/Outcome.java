package org.passerelle.care.messages.channels;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a channel knows of a message it was given. `why` is a code, never the other side's words: they could quote the
/// number or the text.
public sealed interface Outcome {

    record Accepted(@Nullable String receipt) implements Outcome {}

    /// Nothing will come of it, however often it is tried.
    record Refused(String why) implements Outcome {}

    /// Surely not taken; `after` is what the other side asks for.
    record TryAgain(String why, @Nullable Duration after) implements Outcome {}

    /// It may have been taken.
    record Unknown(String why) implements Outcome {}
}
