package org.passerelle.person;

import java.util.Map;
import java.util.UUID;
import org.passerelle.platform.refusals.NotFound;

/// The names on one page of a list.
public record PersonNames(Map<UUID, PersonName> byId) {

    public PersonName of(UUID personId) {
        PersonName name = byId.get(personId);
        if (name == null) {
            throw new NotFound("person", personId);
        }
        return name;
    }
}
