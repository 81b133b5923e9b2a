package org.passerelle.person;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What matching needs of a person: languages as ISO 639-3 codes, commune as INSEE code.
public record PersonFacts(
        UUID id, List<String> languages, @Nullable String communeInsee) {}
