package org.passerelle.person;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person in a list that was searched, without a way to reach them: that is told of one person at a time.
public record PersonLine(
        UUID id,
        String alias,
        List<String> languages,
        @Nullable String communeInsee,
        Instant createdAt) {}
