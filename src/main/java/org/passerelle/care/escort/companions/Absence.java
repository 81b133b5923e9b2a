package org.passerelle.care.escort.companions;

import java.time.LocalDate;

/// Somebody is away.
///
/// @param account a username
/// @param to the last day, it included
/// @param notedBy a username
public record Absence(String account, LocalDate from, LocalDate to, String notedBy) {}
