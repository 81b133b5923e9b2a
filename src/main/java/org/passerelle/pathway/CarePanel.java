package org.passerelle.pathway;

import java.util.Optional;
import java.util.UUID;

/// What a house of care shows of a pathway: as `care.<house>` in the API's answer, and on the pathway's page through
/// the fragment `panel(it)` of the template `care/<house>/panel`.
public interface CarePanel<T extends Record> {

    String house();

    /// Absent while there is nothing to show.
    Optional<T> of(UUID pathwayId);
}
