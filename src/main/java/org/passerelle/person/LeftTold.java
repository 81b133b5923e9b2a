package org.passerelle.person;

import org.jspecify.annotations.Nullable;

/// A way to somebody, as a stranger tells it.
public record LeftTold(
        @Nullable String kind,
        @Nullable String value,
        @Nullable String words) {}
