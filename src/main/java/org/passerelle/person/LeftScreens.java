package org.passerelle.person;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.platform.web.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/// What somebody left, shown in full when asked for.
@PageController
class LeftScreens {

    private final ContactsLeft left;
    private final People people;

    LeftScreens(ContactsLeft left, People people) {
        this.left = left;
        this.people = people;
    }

    @PostMapping("/people/{id}/contacts-left/{leftId}/value")
    String show(
            @PathVariable UUID id,
            @PathVariable UUID leftId,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            CurrentUser user,
            Model model) {
        model.addAttribute("person", people.get(id, user));
        ContactLeftView told = left.reveal(id, leftId, user);
        model.addAttribute("kind", told.kind());
        model.addAttribute("value", told.value());
        model.addAttribute("number", told.number());
        return part == null ? "person/contact" : "person/contacts :: shown";
    }
}
