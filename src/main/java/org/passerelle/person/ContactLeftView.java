package org.passerelle.person;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A way to a person that somebody outside left, and a word with it.
///
/// @param number what is dialled, in E.164; absent where nothing can be
public record ContactLeftView(
        UUID id,
        ContactKind kind,
        String value,
        @Nullable String number,
        @Nullable String words,
        Instant leftAt) {}
