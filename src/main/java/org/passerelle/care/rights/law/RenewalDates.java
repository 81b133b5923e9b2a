package org.passerelle.care.rights.law;

import java.time.LocalDate;

/// From when a right is to be renewed, and from when its renewal is late.
public record RenewalDates(LocalDate from, LocalDate lateFrom) {}
