package org.passerelle.care.escort;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.Colleagues;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.care.escort.companions.CompanionHours;
import org.passerelle.person.Languages;
import org.passerelle.platform.places.Commune;
import org.passerelle.platform.places.Communes;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.web.PageController;
import org.passerelle.platform.words.Sentences;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// When somebody can go along, from where and in which languages: what the plan of a day keeps to.
@PageController
@RequestMapping("/escorts/companions")
class CompanionScreens {

    private final CompanionDesk desk;
    private final Colleagues colleagues;
    private final Communes communes;
    private final Sentences sentences;

    CompanionScreens(CompanionDesk desk, Colleagues colleagues, Communes communes, Sentences sentences) {
        this.desk = desk;
        this.colleagues = colleagues;
        this.communes = communes;
        this.sentences = sentences;
    }

    /// @param account whose; one's own when nobody says
    @GetMapping
    String edit(@RequestParam(required = false) @Nullable String account, CurrentUser user, Model model) {
        String who = account == null ? user.username() : account;
        return show(who, told(desk.get(who, user)), Map.of(), user, model);
    }

    @PostMapping
    String keep(
            @RequestParam String account,
            @ModelAttribute CompanionDesk.Told told,
            CurrentUser user,
            Model model,
            RedirectAttributes after) {
        try {
            desk.keep(account, told, user);
            after.addAttribute("account", account);
            after.addFlashAttribute("told", sentences.say("companion.saved"));
            return "redirect:/escorts/companions";
        } catch (InvalidInput invalid) {
            return show(account, told, invalid.beside(sentences::problem), user, model);
        }
    }

    private CompanionDesk.Told told(CompanionHours hours) {
        String commune = hours.communeInsee();
        return new CompanionDesk.Told(
                hours.startsAt().toString(),
                hours.endsAt().toString(),
                List.copyOf(hours.languages()),
                commune == null
                        ? null
                        : communes.find(commune).map(Commune::name).orElse(commune));
    }

    private String show(
            String who, CompanionDesk.Told form, Map<String, String> errors, CurrentUser user, Model model) {
        List<String> spoken = spoken(form);
        model.addAttribute("who", who);
        model.addAttribute("form", form);
        model.addAttribute("spoken", spoken);
        model.addAttribute("others", Languages.offeredBut(spoken, LocaleContextHolder.getLocale()));
        model.addAttribute("errors", errors);
        model.addAttribute("colleagues", colleagues.ofAny(user.teams()));
        model.addAttribute("communes", communes.served());
        return "care/escort/companion";
    }

    /// Also those that are not offered.
    private static List<String> spoken(CompanionDesk.Told form) {
        List<String> spoken = new ArrayList<>();
        if (form.languages() != null) {
            for (String language : form.languages()) {
                if (language != null) {
                    spoken.add(language);
                }
            }
        }
        return spoken;
    }
}
