package org.passerelle.person;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param phone the first number of their own that lives, in E.164
public record PersonView(
        UUID id,
        String alias,
        @Nullable String phone,
        List<String> languages,
        @Nullable String communeInsee,
        Instant createdAt,
        String createdBy) {}
