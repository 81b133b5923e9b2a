package org.passerelle.care.advocacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.pathway.PathwayAccess;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.web.PageController;
import org.passerelle.platform.words.Sentences;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Who promised us what, and what became of it.
@PageController
@RequestMapping("/advocacy")
class AdvocacyScreens {

    private final PartnerBook partners;
    private final CommitmentBook commitments;
    private final PathwayAccess access;
    private final Sentences sentences;
    private final Clock clock;

    AdvocacyScreens(
            PartnerBook partners, CommitmentBook commitments, PathwayAccess access, Sentences sentences, Clock clock) {
        this.partners = partners;
        this.commitments = commitments;
        this.access = access;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping
    String list(CurrentUser user, Model model) {
        return show(new PartnerTold("CPTS", null, null, null), Map.of(), user, model);
    }

    @PostMapping("/partners")
    String enter(@ModelAttribute PartnerTold form, CurrentUser user, Model model, RedirectAttributes after) {
        try {
            PartnerView partner = partners.enter(form, user);
            after.addFlashAttribute("told", sentences.say("advocacy.entered"));
            return "redirect:/advocacy/partners/" + partner.id();
        } catch (InvalidInput invalid) {
            return show(form, invalid.beside(sentences::problem), user, model);
        }
    }

    @GetMapping("/partners/{id}")
    String partner(@PathVariable UUID id, CurrentUser user, Model model) {
        String today = LocalDate.now(clock).toString();
        String team = user.teams().stream().sorted().findFirst().orElse(null);
        return show(id, new MeetingForm(today, team, null, null, null), Map.of(), user, model);
    }

    @PostMapping("/partners/{id}/meetings")
    String met(
            @PathVariable UUID id,
            @ModelAttribute MeetingForm form,
            CurrentUser user,
            Model model,
            RedirectAttributes after) {
        try {
            partners.met(id, form.told(), user);
            after.addFlashAttribute("told", sentences.say("advocacy.noted"));
            return "redirect:/advocacy/partners/" + id;
        } catch (InvalidInput invalid) {
            return show(id, form, invalid.beside(sentences::problem), user, model);
        }
    }

    @PostMapping("/commitments/{id}/outcome")
    String settle(
            @PathVariable UUID id,
            @ModelAttribute CommitmentOutcomeTold told,
            CurrentUser user,
            Model model,
            RedirectAttributes after) {
        try {
            commitments.settle(id, told, user);
            after.addFlashAttribute("told", sentences.say("advocacy.settled"));
            return "redirect:/advocacy";
        } catch (InvalidInput invalid) {
            model.addAttribute("settling", id);
            model.addAttribute("outcome", told);
            model.addAttribute("outcomeErrors", invalid.beside(sentences::problem));
            return list(user, model);
        }
    }

    private String show(PartnerTold form, Map<String, String> errors, CurrentUser user, Model model) {
        model.addAttribute("open", commitments.list(CommitmentState.OPEN, user));
        model.addAttribute("partners", partners.all());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("kinds", PartnerKind.values());
        model.addAttribute("today", LocalDate.now(clock));
        return "care/advocacy/commitments";
    }

    private String show(UUID id, MeetingForm form, Map<String, String> errors, CurrentUser user, Model model) {
        model.addAttribute("partner", partners.get(id));
        model.addAttribute("meetings", partners.meetings(id, user));
        model.addAttribute("teams", access.programmes(user));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "care/advocacy/partner";
    }
}
