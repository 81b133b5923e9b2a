package org.passerelle.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to be another way; absent is as it was.
public record AccountChange(
        @Nullable String displayName,
        @Nullable List<@Nullable String> roles,
        @Nullable List<@Nullable String> teams,
        @Nullable Boolean enabled) {}
