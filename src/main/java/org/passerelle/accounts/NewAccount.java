package org.passerelle.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is told of a colleague who shall have an account. Roles as in [CurrentUser], teams by the codes of programmes;
/// the first password is told to them by whoever makes the account.
public record NewAccount(
        @Nullable String username,
        @Nullable String displayName,
        @Nullable List<@Nullable String> roles,
        @Nullable List<@Nullable String> teams,
        @Nullable String password) {}
