package org.passerelle.care.rights.law;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.NotFound;
import org.passerelle.platform.web.PageController;
import org.passerelle.platform.words.Sentences;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The ceilings and delays of each period: read, corrected, a new year added.
@PageController
@RequestMapping("/admin/ceilings")
class LawScreens {

    private final LawBook<CeilingYear> ceilings;
    private final LawBook<DelayPeriod> delays;
    private final Sentences sentences;
    private final Clock clock;

    LawScreens(LawBook<CeilingYear> ceilings, LawBook<DelayPeriod> delays, Sentences sentences, Clock clock) {
        this.ceilings = ceilings;
        this.delays = delays;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("years", ceilings.all());
        model.addAttribute("delays", delays.all());
        return "care/rights/law";
    }

    /// With what counts now, which next year's table resembles, from the first of April after it.
    @GetMapping("/{kind}/new")
    String ask(@PathVariable String kind, Model model) {
        DatedRow<?> newest = book(kind).all().getFirst();
        Map<String, String> typed = newest.fields();
        LocalDate april =
                newest.period().validFrom().withMonth(4).withDayOfMonth(1).plusYears(1);
        typed.putAll(Map.of("validFrom", april.toString(), "validTo", "", "source", "", "confirmed", ""));
        return form(kind, null, typed, Map.of(), model);
    }

    @GetMapping("/{kind}/{id}")
    String show(@PathVariable String kind, @PathVariable UUID id, Model model) {
        return form(kind, id, book(kind).get(id).fields(), Map.of(), model);
    }

    @PostMapping({"/{kind}", "/{kind}/{id}"})
    String save(
            @PathVariable String kind,
            @PathVariable(required = false) @Nullable UUID id,
            @RequestParam Map<String, String> typed,
            CurrentUser user,
            Model model,
            RedirectAttributes after) {
        try {
            if (id == null) {
                book(kind).add(typed, user);
            } else {
                book(kind).change(id, typed, user);
            }
        } catch (InvalidInput invalid) {
            return form(kind, id, typed, invalid.beside(sentences::problem), model);
        }
        return back("law.saved", after);
    }

    @PostMapping("/{kind}/{id}/removal")
    String remove(@PathVariable String kind, @PathVariable UUID id, CurrentUser user, RedirectAttributes after) {
        book(kind).remove(id, user);
        return back("law.removed", after);
    }

    private String back(String told, RedirectAttributes after) {
        after.addFlashAttribute("told", sentences.say(told));
        return "redirect:/admin/ceilings";
    }

    private String form(
            String kind, @Nullable UUID id, Map<String, String> typed, Map<String, String> errors, Model model) {
        var all = book(kind).all();
        model.addAttribute("kind", kind);
        model.addAttribute("id", id);
        model.addAttribute("form", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("removable", all.size() > 1 && all.getFirst().id().equals(id));
        return "care/rights/law-form";
    }

    private LawBook<? extends DatedRow<?>> book(String kind) {
        return switch (kind) {
            case "years" -> ceilings;
            case "delays" -> delays;
            default -> throw new NotFound("law", kind);
        };
    }
}
