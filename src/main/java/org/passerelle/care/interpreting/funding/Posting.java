package org.passerelle.care.interpreting.funding;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an amount is moved for.
///
/// @param useId the use of an interpreter it pays for; absent for a budget
/// @param on the day it is about
/// @param by username; absent for the machine
/// @param reason in words, where somebody decided
public record Posting(
        @Nullable UUID useId,
        LocalDate on,
        @Nullable String by,
        @Nullable String reason) {}
