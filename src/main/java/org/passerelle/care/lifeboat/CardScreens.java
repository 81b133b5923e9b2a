package org.passerelle.care.lifeboat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.person.People;
import org.passerelle.person.PersonAccess;
import org.passerelle.platform.print.PdfPages;
import org.passerelle.platform.print.QrPicture;
import org.passerelle.platform.web.PageController;
import org.passerelle.platform.words.Sentences;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// From the page of a person: their card is printed or revoked.
@PageController
@RequestMapping("/people/{id}/lifeboat-card")
class CardScreens {

    private final CardBook cards;
    private final People people;
    private final PersonAccess access;
    private final PdfPages pages;
    private final Sentences sentences;

    CardScreens(CardBook cards, People people, PersonAccess access, PdfPages pages, Sentences sentences) {
        this.cards = cards;
        this.people = people;
        this.access = access;
        this.pages = pages;
        this.sentences = sentences;
    }

    @GetMapping
    String show(@PathVariable UUID id, CurrentUser user, Model model) {
        model.addAttribute("person", people.get(id, user));
        cards.valid(id, user).ifPresent(card -> {
            model.addAttribute("madeAt", card.madeAt());
            model.addAttribute("madeBy", card.madeBy());
        });
        access.reads(user, id);
        return "care/lifeboat/show";
    }

    /// Each print is a new card: nobody here knows the code of the one before.
    @PostMapping
    ResponseEntity<byte[]> print(@PathVariable UUID id, CurrentUser user) {
        String page = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/carte")
                .toUriString();
        CardCode code = cards.make(id, user);
        byte[] pdf = pages.print("care/lifeboat/card", Locale.FRENCH, () -> said(code, page));
        return PdfPages.file("carte.pdf", pdf);
    }

    @PostMapping("/revoked")
    String revoke(@PathVariable UUID id, CurrentUser user, RedirectAttributes after) {
        cards.revoke(id, user);
        after.addFlashAttribute("told", sentences.say("lifeboat.revoked"));
        return "redirect:/people/" + id + "/lifeboat-card";
    }

    /// A camera opens the page with the code typed in; behind the # it reaches no server and no log.
    private static Map<String, Object> said(CardCode code, String page) {
        Map<String, Object> said = new HashMap<>();
        said.put("code", code.shown());
        said.put("page", page.replaceFirst("^https?://", ""));
        said.put("picture", QrPicture.of(page + "#" + code.digits()));
        return said;
    }
}
