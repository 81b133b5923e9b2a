package org.passerelle.pathway;

import java.util.Map;
import java.util.UUID;

/// Where a pathway goes on that lost its instance, told by the house that keeps the facts.
public interface WhereToResume {

    /// What «Quelle suite ?» reads: `nextStep`, absent when a person has to decide, and the facts of that step.
    ///
    /// @param phase the process it waited in last
    Map<String, Object> facts(UUID pathwayId, String phase);
}
