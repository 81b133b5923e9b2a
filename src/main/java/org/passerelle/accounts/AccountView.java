package org.passerelle.accounts;

import java.time.Instant;
import java.util.List;

/// An account as the one who gives out accounts sees it.
public record AccountView(
        String username,
        String displayName,
        List<String> roles,
        List<String> teams,
        boolean enabled,
        Instant createdAt) {}
