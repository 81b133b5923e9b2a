package org.passerelle.care.escort;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.pathway.PathwayAccess;
import org.passerelle.pathway.PathwayView;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.People;
import org.passerelle.platform.refusals.Conflict;
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

/// How the person of a pathway comes to the appointment: what is proposed and settled, and what was promised.
@PageController
@RequestMapping("/pathways/{id}/escort")
class PromiseScreens {

    private final PromiseDesk desk;
    private final EscortAside aside;
    private final EscortPanel panel;
    private final Pathways pathways;
    private final People people;
    private final PathwayAccess access;
    private final Sentences sentences;

    PromiseScreens(
            PromiseDesk desk,
            EscortAside aside,
            EscortPanel panel,
            Pathways pathways,
            People people,
            PathwayAccess access,
            Sentences sentences) {
        this.desk = desk;
        this.aside = aside;
        this.panel = panel;
        this.pathways = pathways;
        this.people = people;
        this.access = access;
        this.sentences = sentences;
    }

    @GetMapping
    String show(@PathVariable UUID id, CurrentUser user, Model model) {
        return show(id, "", Map.of(), user, model);
    }

    @PostMapping
    String promise(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String to,
            CurrentUser user,
            Model model,
            RedirectAttributes after) {
        try {
            desk.promise(id, to, user);
            after.addFlashAttribute("told", sentences.say("escort.promise.made"));
        } catch (InvalidInput invalid) {
            return show(id, to == null ? "" : to, invalid.beside(sentences::problem), user, model);
        } catch (Conflict closed) {
            after.addFlashAttribute("trouble", sentences.say("conflict." + closed.code()));
        }
        return "redirect:/pathways/" + id + "/escort";
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable UUID id, CurrentUser user, RedirectAttributes after) {
        desk.withdraw(id, user);
        after.addFlashAttribute("told", sentences.say("escort.promise.withdrawn"));
        return "redirect:/pathways/" + id + "/escort";
    }

    private String show(UUID id, String to, Map<String, String> errors, CurrentUser user, Model model) {
        PathwayView pathway = pathways.get(id, user);
        access.reads(user, pathway);
        model.addAttribute("pathway", pathway);
        model.addAttribute("alias", people.get(pathway.personId(), user).alias());
        model.addAttribute("proposed", aside.proposed(id));
        model.addAttribute("plan", panel.of(id).orElse(null));
        model.addAttribute("to", to);
        model.addAttribute("errors", errors);
        return "care/escort/show";
    }
}
