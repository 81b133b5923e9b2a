package org.passerelle.care.practices;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a practice is.
///
/// @param address the street line; the commune has its own name
public record PracticePlace(UUID id, String name, @Nullable String address, String communeInsee) {}
