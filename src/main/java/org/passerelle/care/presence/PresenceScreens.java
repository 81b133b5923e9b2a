package org.passerelle.care.presence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.platform.refusals.Conflict;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.web.PageController;
import org.passerelle.platform.words.Sentences;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One page on a phone: note a session or a permanence, and count a visit to one of those that were.
///
/// `pathway` is whose visit it is, when somebody comes from the page of a pathway; `practice` where a permanence is.
@PageController
@RequestMapping("/presence")
class PresenceScreens {

    private static final String SESSIONS = "/presence/prevention-sessions";
    private static final String PERMANENCES = "/presence/permanences";

    private final PresenceBook book;
    private final VisitBook visits;
    private final PresencePage page;
    private final Sentences sentences;
    private final Clock clock;

    PresenceScreens(PresenceBook book, VisitBook visits, PresencePage page, Sentences sentences, Clock clock) {
        this.book = book;
        this.visits = visits;
        this.page = page;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping("/prevention-sessions")
    String sessions(
            @RequestParam(required = false) @Nullable UUID pathway,
            @RequestParam(required = false) @Nullable String cursor,
            CurrentUser user,
            Model model) {
        model.addAttribute("pathway", pathway);
        SessionForm form = SessionForm.fresh(LocalDate.now(clock), page.usualTeam(user));
        return page.show(OccasionKind.PREVENTION_SESSION, form, Map.of(), cursor, user, model);
    }

    @GetMapping("/permanences")
    String permanences(
            @RequestParam(required = false) @Nullable UUID practice,
            @RequestParam(required = false) @Nullable UUID pathway,
            @RequestParam(required = false) @Nullable String cursor,
            CurrentUser user,
            Model model) {
        model.addAttribute("pathway", pathway);
        String where = practice == null ? null : practice.toString();
        PermanenceTold form = new PermanenceTold(LocalDate.now(clock).toString(), page.usualTeam(user), where);
        return page.show(OccasionKind.PERMANENCE, form, Map.of(), cursor, user, model);
    }

    @PostMapping("/prevention-sessions")
    String enter(@ModelAttribute SessionForm form, CurrentUser user, Model model, RedirectAttributes after) {
        try {
            book.enter(form.told(), user);
            return told("presence.entered", SESSIONS, after);
        } catch (InvalidInput invalid) {
            Map<String, String> errors = invalid.beside(sentences::problem);
            return page.show(OccasionKind.PREVENTION_SESSION, form, errors, null, user, model);
        }
    }

    @PostMapping("/permanences")
    String enter(@ModelAttribute PermanenceTold form, CurrentUser user, Model model, RedirectAttributes after) {
        try {
            book.enter(form, user);
            return told("presence.entered", PERMANENCES, after);
        } catch (InvalidInput invalid) {
            Map<String, String> errors = invalid.beside(sentences::problem);
            return page.show(OccasionKind.PERMANENCE, form, errors, null, user, model);
        }
    }

    @PostMapping("/prevention-sessions/{id}/later-visits")
    String countToSession(
            @PathVariable UUID id,
            @ModelAttribute LaterVisitForm form,
            CurrentUser user,
            Model model,
            RedirectAttributes after) {
        return count(OccasionKind.PREVENTION_SESSION, id, form, user, model, after);
    }

    @PostMapping("/permanences/{id}/later-visits")
    String countToPermanence(
            @PathVariable UUID id,
            @ModelAttribute LaterVisitForm form,
            CurrentUser user,
            Model model,
            RedirectAttributes after) {
        return count(OccasionKind.PERMANENCE, id, form, user, model, after);
    }

    @PostMapping("/prevention-sessions/{id}/removal")
    String removeSession(@PathVariable UUID id, CurrentUser user, RedirectAttributes after) {
        return remove(OccasionKind.PREVENTION_SESSION, id, user, after);
    }

    @PostMapping("/permanences/{id}/removal")
    String removePermanence(@PathVariable UUID id, CurrentUser user, RedirectAttributes after) {
        return remove(OccasionKind.PERMANENCE, id, user, after);
    }

    private String count(
            OccasionKind kind, UUID id, LaterVisitForm form, CurrentUser user, Model model, RedirectAttributes after) {
        try {
            String key = Objects.requireNonNullElseGet(form.key(), PresencePage::newKey);
            LaterVisitView counted = visits.count(kind, id, key, form.told(), user);
            UUID pathway = counted.pathwayId();
            return told("presence.counted", pathway == null ? address(kind) : "/pathways/" + pathway, after);
        } catch (InvalidInput invalid) {
            model.addAttribute("visit", form);
            model.addAttribute("visitOf", id);
            model.addAttribute("visitErrors", invalid.beside(sentences::problem));
            model.addAttribute("pathway", form.pathwayId());
            return page.showAgain(kind, user, model);
        }
    }

    private String remove(OccasionKind kind, UUID id, CurrentUser user, RedirectAttributes after) {
        try {
            book.remove(kind, id, user);
            return told("presence.removed", address(kind), after);
        } catch (Conflict counted) {
            after.addFlashAttribute("trouble", sentences.say("conflict." + counted.code()));
            return "redirect:" + address(kind);
        }
    }

    private String told(String sentence, String address, RedirectAttributes after) {
        after.addFlashAttribute("told", sentences.say(sentence));
        return "redirect:" + address;
    }

    private static String address(OccasionKind kind) {
        return kind == OccasionKind.PERMANENCE ? PERMANENCES : SESSIONS;
    }
}
