package org.passerelle.care.practices;

import org.jspecify.annotations.Nullable;

/// Where a practice is.
///
/// @param address the street line
/// @param commune its name
public record PracticePlace(String name, @Nullable String address, String commune) {

    /// All but the name of the practice, in one line.
    public String line() {
        return address == null || address.isBlank() ? commune : address + ", " + commune;
    }
}
