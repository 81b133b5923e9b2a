package org.passerelle.care.referral;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.accounts.Names;
import org.passerelle.pathway.PathwayAccess;
import org.passerelle.person.Languages;
import org.passerelle.platform.paging.PageOf;
import org.passerelle.platform.refusals.Conflict;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.web.PageController;
import org.passerelle.platform.words.Sentences;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Which doctors asked, what one of them asks, and the decision; one on the phone is written down here.
@PageController
@RequestMapping("/referrals")
class ReferralScreens {

    private static final int ROWS = 20;

    private final ReferralDesk desk;
    private final DecisionDesk decisions;
    private final WhoItMayBe whoItMayBe;
    private final PathwayAccess access;
    private final Names names;
    private final Sentences sentences;

    ReferralScreens(
            ReferralDesk desk,
            DecisionDesk decisions,
            WhoItMayBe whoItMayBe,
            PathwayAccess access,
            Names names,
            Sentences sentences) {
        this.desk = desk;
        this.decisions = decisions;
        this.whoItMayBe = whoItMayBe;
        this.access = access;
        this.names = names;
        this.sentences = sentences;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable String cursor,
            CurrentUser user,
            Model model) {
        PageOf<ReferralLine> page = desk.list(!all, cursor, ROWS, user);
        model.addAttribute("page", page);
        model.addAttribute("all", all);
        return "care/referral/list";
    }

    @GetMapping("/new")
    String ask(@RequestParam(required = false) @Nullable UUID practice, CurrentUser user, Model model) {
        return form(ReferralTold.NOTHING, practice, Map.of(), user, model);
    }

    @PostMapping
    String takeDown(
            @ModelAttribute("form") ReferralTold told, CurrentUser user, Model model, RedirectAttributes after) {
        try {
            UUID id = desk.takeDown(told, user).id();
            after.addFlashAttribute("told", sentences.say("referral.decide.saved"));
            return "redirect:/referrals/" + id;
        } catch (InvalidInput invalid) {
            return form(told, told.practiceId(), invalid.beside(sentences::problem), user, model);
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, CurrentUser user, Model model) {
        return show(id, DecisionTold.NOTHING, Map.of(), user, model);
    }

    /// Shown only when asked for, and the asking leaves a trace.
    @PostMapping("/{id}/phone")
    String phone(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            CurrentUser user,
            Model model) {
        model.addAttribute("referral", desk.toCall(id, user));
        return part == null ? "care/referral/phone" : "care/referral/asking :: call(${referral})";
    }

    @PostMapping("/{id}/decision")
    String decide(
            @PathVariable UUID id,
            @ModelAttribute("form") DecisionTold told,
            CurrentUser user,
            Model model,
            RedirectAttributes after) {
        try {
            decisions.decide(id, told, user);
            after.addFlashAttribute("told", sentences.say("referral.decide.saved"));
        } catch (InvalidInput invalid) {
            return show(id, told, invalid.beside(sentences::problem), user, model);
        } catch (Conflict conflict) {
            Object by = conflict.args().stream()
                    .findFirst()
                    .map(String::valueOf)
                    .map(names::of)
                    .orElse("");
            after.addFlashAttribute("trouble", sentences.say("conflict." + conflict.code(), by));
        }
        return "redirect:/referrals/" + id;
    }

    private String show(UUID id, DecisionTold told, Map<String, String> errors, CurrentUser user, Model model) {
        model.addAttribute("referral", desk.get(id, user));
        WhoItMayBe.Choices choices = whoItMayBe.of(id, user);
        model.addAttribute("choices", choices.choices());
        model.addAttribute("elsewhere", choices.elsewhere());
        model.addAttribute("wishes", DecisionDesk.Wish.values());
        model.addAttribute("reasons", DeclineReason.values());
        model.addAttribute("form", told);
        model.addAttribute("errors", errors);
        return "care/referral/show";
    }

    private String form(
            ReferralTold told, @Nullable UUID practice, Map<String, String> errors, CurrentUser user, Model model) {
        model.addAttribute("form", told);
        model.addAttribute("practice", practice);
        model.addAttribute("errors", errors);
        model.addAttribute("languages", Languages.offered(LocaleContextHolder.getLocale()));
        model.addAttribute("programmes", access.programmes(user));
        return "care/referral/new";
    }
}
