package org.passerelle.accounts;

/// Told in the transaction in which somebody loses an account, a role or a team: what they hold may be somebody else's
/// now. Who hears it holds tasks first and colleagues' time afterwards, in the order in which answers do.
///
/// @param by username of who changed the account
public record MayDoLess(String username, String by) {}
