package org.passerelle.accounts;

/// Told in the transaction in which somebody loses an account, a role or a team: what they hold may be somebody else's
/// now.
public record MayDoLess(String username) {}
