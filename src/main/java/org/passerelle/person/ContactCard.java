package org.passerelle.person;

import java.util.Map;
import java.util.UUID;
import org.passerelle.accounts.CurrentUser;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What a page needs to show the contacts of a person: `person/contacts`.
@Component
public class ContactCard {

    private final Contacts contacts;

    ContactCard(Contacts contacts) {
        this.contacts = contacts;
    }

    public void show(UUID personId, CurrentUser user, Model model) {
        model.addAttribute("contacts", contacts.of(personId, user));
        model.addAttribute("contactKinds", ContactKind.values());
        model.addAttribute("contactPermissions", ContactPermission.values());
        model.addAttribute("noErrors", Map.of());
        if (!model.containsAttribute("contactErrors")) {
            model.addAttribute("contactErrors", Map.of());
        }
    }
}
