package org.passerelle.person;

import org.jspecify.annotations.Nullable;

/// What a person said about being written to. What is not told is not allowed.
public record WishTold(
        @Nullable Boolean textsAllowed,
        @Nullable String email,
        @Nullable Boolean mailsAllowed) {}
