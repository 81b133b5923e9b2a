package org.passerelle.care.referral;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.pathway.PathwayAccess;
import org.passerelle.platform.web.PageController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// From the page of a practice: a link is made for it, and shown this once.
@PageController
@RequestMapping("/referrals/links")
class LinkScreens {

    private final LinkBook links;
    private final PathwayAccess access;

    LinkScreens(LinkBook links, PathwayAccess access) {
        this.links = links;
        this.access = access;
    }

    @GetMapping
    String ask(@RequestParam UUID practice, CurrentUser user, Model model) {
        return show(practice, user, model);
    }

    @PostMapping
    String make(
            @RequestParam UUID practice,
            @RequestParam(required = false) @Nullable String programme,
            CurrentUser user,
            Model model) {
        LinkBook.Made made = links.make(practice, programme, user);
        model.addAttribute(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .pathSegment("adresser", made.secret().text())
                        .toUriString());
        model.addAttribute("expiresAt", made.expiresAt());
        return show(practice, user, model);
    }

    private String show(UUID practice, CurrentUser user, Model model) {
        model.addAttribute("practice", practice);
        model.addAttribute("name", links.practice(practice));
        model.addAttribute("programmes", access.programmes(user));
        return "care/referral/link";
    }
}
