package org.passerelle.care.escort;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.web.PageController;
import org.passerelle.platform.words.Sentences;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Who is away, and somebody says that they will be.
@PageController
@RequestMapping("/absences")
class AbsenceScreens {

    private final AbsenceDesk desk;
    private final Sentences sentences;

    AbsenceScreens(AbsenceDesk desk, Sentences sentences) {
        this.desk = desk;
        this.sentences = sentences;
    }

    @GetMapping
    String list(CurrentUser user, Model model) {
        return show(user.username(), new AbsenceDesk.Told(null, null), Map.of(), user, model);
    }

    @PostMapping
    String note(
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            CurrentUser user,
            Model model,
            RedirectAttributes after) {
        String who = account == null ? user.username() : account;
        AbsenceDesk.Told told = new AbsenceDesk.Told(from, to);
        try {
            AbsenceDesk.Noted noted = desk.note(who, told, user);
            after.addFlashAttribute("told", sentences.say("absences.noted", noted.escorts()));
            return "redirect:/absences";
        } catch (InvalidInput invalid) {
            return show(who, told, invalid.beside(sentences::problem), user, model);
        }
    }

    @PostMapping("/{account}/{from}/removal")
    String remove(
            @PathVariable String account, @PathVariable LocalDate from, CurrentUser user, RedirectAttributes after) {
        desk.remove(account, from, user);
        after.addFlashAttribute("told", sentences.say("absences.removed"));
        return "redirect:/absences";
    }

    private String show(String who, AbsenceDesk.Told form, Map<String, String> errors, CurrentUser user, Model model) {
        model.addAttribute("who", who);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("me", user);
        model.addAttribute("colleagues", desk.colleagues(user));
        model.addAttribute("absences", desk.list(null, null, user));
        return "care/escort/absences";
    }
}
