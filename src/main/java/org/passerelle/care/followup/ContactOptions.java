package org.passerelle.care.followup;

import java.util.List;
import java.util.UUID;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.Contacts;
import org.passerelle.person.PersonWords;
import org.passerelle.platform.forms.FormOptions;
import org.springframework.stereotype.Component;

/// The ways to a person that live, the best one at this hour first.
@Component
class ContactOptions implements FormOptions {

    private final Contacts contacts;
    private final Pathways pathways;
    private final PersonWords words;

    ContactOptions(Contacts contacts, Pathways pathways, PersonWords words) {
        this.contacts = contacts;
        this.pathways = pathways;
        this.words = words;
    }

    @Override
    public String valuesKey() {
        return "contactsToTry";
    }

    @Override
    public List<Option> options(UUID pathwayId) {
        return contacts.toTry(pathways.facts(pathwayId).personId()).stream()
                .map(contact ->
                        new Option(contact.id().toString(), words.contactMasked(contact.kind(), contact.value())))
                .toList();
    }
}
