package org.passerelle.person;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a list says of a person: the alias, and what one must know to choose whom to call.
public record PersonName(
        UUID id,
        String alias,
        List<String> languages,
        @Nullable String communeInsee) {}
