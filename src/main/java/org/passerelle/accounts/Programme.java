package org.passerelle.accounts;

import org.jspecify.annotations.Nullable;

/// A programme that opens pathways; it is also the team that carries them.
///
/// @param department where the team looks for practices for somebody without a commune
/// @param fundingHint who usually pays for an interpreter there
/// @param phone where people and practices reach the team (E.164)
/// @param active opens new pathways
public record Programme(
        String code,
        String name,
        String place,
        String department,
        @Nullable String fundingHint,
        @Nullable String phone,
        boolean active) {}
