package org.passerelle.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is told of a person at the first meeting. Languages as ISO 639-1 or 639-3 codes, phone as people say it.
public record NewPerson(
        @Nullable String alias,
        @Nullable String phone,
        @Nullable List<@Nullable String> languages,
        @Nullable String communeInsee) {}
