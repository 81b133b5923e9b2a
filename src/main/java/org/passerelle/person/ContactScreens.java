package org.passerelle.person;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.web.PageController;
import org.passerelle.platform.words.Sentences;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// On the page of a person: by what ways they are reached.
@PageController
@RequestMapping("/people/{id}/contacts")
class ContactScreens {

    private final Contacts contacts;
    private final PersonAccess access;
    private final People people;
    private final Sentences sentences;

    ContactScreens(Contacts contacts, PersonAccess access, People people, Sentences sentences) {
        this.contacts = contacts;
        this.access = access;
        this.people = people;
        this.sentences = sentences;
    }

    @PostMapping
    String add(@PathVariable UUID id, @ModelAttribute NewContact told, CurrentUser user, RedirectAttributes after) {
        try {
            contacts.add(id, told, user);
            after.addFlashAttribute("told", sentences.say("people.contact.added"));
        } catch (InvalidInput invalid) {
            after.addFlashAttribute("contactErrors", invalid.beside(sentences::problem));
            after.addFlashAttribute("contactTyped", told);
        }
        return "redirect:/people/" + id + "#contacts";
    }

    @PostMapping("/{contactId}")
    String change(
            @PathVariable UUID id,
            @PathVariable UUID contactId,
            @ModelAttribute ContactChange told,
            CurrentUser user,
            RedirectAttributes after) {
        try {
            ContactView now = contacts.change(id, contactId, told, user);
            String what = told.dead() == null ? "changed" : now.isDead() ? "dead" : "alive";
            after.addFlashAttribute("told", sentences.say("people.contact.now." + what));
        } catch (InvalidInput invalid) {
            after.addFlashAttribute("contactChanged", contactId);
            after.addFlashAttribute("changeErrors", invalid.beside(sentences::problem));
            after.addFlashAttribute("changeTyped", told);
        }
        return "redirect:/people/" + id + "#contacts";
    }

    /// Shown only when asked for, and the asking leaves a trace.
    @PostMapping("/{contactId}/value")
    String show(
            @PathVariable UUID id,
            @PathVariable UUID contactId,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            CurrentUser user,
            Model model) {
        model.addAttribute("person", people.get(id, user));
        access.reveals(user, id);
        ContactView contact = contacts.of(id, contactId);
        model.addAttribute("kind", contact.kind());
        model.addAttribute("value", contact.value());
        model.addAttribute("number", contact.isDead() ? null : contact.number());
        return part == null ? "person/contact" : "person/contacts :: shown";
    }
}
