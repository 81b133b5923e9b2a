package org.passerelle.person;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.web.PageController;
import org.passerelle.platform.words.Sentences;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// On the page of a person: how they want to be written to.
@PageController
@RequestMapping("/people/{id}")
class WishScreens {

    private final ContactBook contacts;
    private final Sentences sentences;

    WishScreens(ContactBook contacts, Sentences sentences) {
        this.contacts = contacts;
        this.sentences = sentences;
    }

    @PostMapping("/contact-wishes")
    String tell(@PathVariable UUID id, @ModelAttribute WishTold told, CurrentUser user, RedirectAttributes after) {
        return said(id, after, told, () -> contacts.tell(id, told, user), "people.wish.told");
    }

    @PostMapping("/messages-stopped")
    String stop(
            @PathVariable UUID id,
            @RequestParam boolean stopped,
            @RequestParam(required = false) @Nullable String reason,
            CurrentUser user,
            RedirectAttributes after) {
        return said(
                id,
                after,
                null,
                () -> contacts.stop(id, stopped, reason, user),
                stopped ? "people.wish.stopped" : "people.wish.resumed");
    }

    private String said(UUID id, RedirectAttributes after, @Nullable WishTold typed, Runnable change, String sentence) {
        try {
            change.run();
            after.addFlashAttribute("told", sentences.say(sentence));
        } catch (InvalidInput invalid) {
            Map<String, String> errors = invalid.beside(sentences::problem);
            after.addFlashAttribute("wishErrors", errors);
            if (typed != null) {
                after.addFlashAttribute("wishTyped", typed);
            }
        }
        return "redirect:/people/" + id + "#messages";
    }
}
