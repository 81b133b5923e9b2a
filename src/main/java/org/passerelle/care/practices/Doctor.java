package org.passerelle.care.practices;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/// A doctor at a practice.
///
/// @param rpps the eleven digits by which the national directory knows them, absent when nobody told
@Embeddable
record Doctor(@Nullable String rpps, String name) {}
