package org.passerelle.care.practices;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a practice is.
record PracticePlace(UUID id, @Nullable String address, String communeInsee) {}
