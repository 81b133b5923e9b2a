package org.passerelle.platform.forms;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What a house lays beside some of its forms: all that somebody has to know to answer one field of it. Whoever shows
/// the form shows this too, without knowing what it says.
public interface FormAside {

    Set<String> formIds();

    /// `shown` is what the form shows for this pathway: earlier answers, and the options of its lists.
    Optional<Aside> beside(UUID pathwayId, Map<String, Object> shown);

    /// `facts` is what the API tells. A page draws them with the fragment `aside(facts, writable)` of `template`.
    ///
    /// An element there with `data-option` belongs to that value of `field`: it is shown when chosen, the first one
    /// as long as nothing is. A click on `data-choose` chooses it; `data-unchosen` goes once one is chosen.
    record Aside(String field, String template, Record facts) {}
}
