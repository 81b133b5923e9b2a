package org.passerelle.care.interpreting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.care.interpreting.funding.LineCourses;
import org.passerelle.platform.refusals.Conflict;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.WholeNumbers;
import org.passerelle.platform.web.PageController;
import org.passerelle.platform.words.Sentences;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Who pays for interpreters, how long that lasts, and what they were used for.
@PageController
@RequestMapping("/budget")
class BudgetScreens {

    private static final int EARLIEST = 2000;

    private final LineCourses courses;
    private final UseFigures figures;
    private final UseDesk desk;
    private final Sentences sentences;
    private final Clock clock;

    BudgetScreens(LineCourses courses, UseFigures figures, UseDesk desk, Sentences sentences, Clock clock) {
        this.courses = courses;
        this.figures = figures;
        this.desk = desk;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping
    String show(@RequestParam(required = false) @Nullable String year, Model model) {
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        LocalDate today = LocalDate.now(clock);
        int shown = year(year, today);
        LocalDate from = LocalDate.of(shown, 1, 1);
        LocalDate to = LocalDate.of(shown, 12, 31);
        model.addAttribute("courses", courses.all());
        model.addAttribute("unsettled", figures.unsettled(today));
        model.addAttribute("year", shown);
        model.addAttribute("thisYear", today.getYear());
        model.addAttribute("byPractice", figures.byPractice(from, to));
        model.addAttribute("byLanguage", figures.byLanguage(from, to));
        model.addAttribute("byMonth", figures.byMonth(from, to));
        return "care/interpreting/budget";
    }

    private static int year(@Nullable String typed, LocalDate today) {
        try {
            int year = typed == null ? today.getYear() : Integer.parseInt(typed);
            return Math.clamp(year, EARLIEST, today.getYear());
        } catch (NumberFormatException e) {
            return today.getYear();
        }
    }

    @PostMapping("/uses/{id}")
    String settle(
            @PathVariable UUID id,
            @Nullable String outcome,
            @Nullable String minutes,
            @Nullable String cost,
            CurrentUser user,
            RedirectAttributes after) {
        try {
            desk.settle(id, new SettlementTold(outcome, WholeNumbers.readIfGiven("minutes", minutes), cost), user);
            after.addFlashAttribute("told", sentences.say("budget.settled"));
        } catch (InvalidInput invalid) {
            after.addFlashAttribute("errors", invalid.beside(sentences::problem));
            after.addFlashAttribute(
                    "typed", Map.of("id", id, "minutes", or(minutes), "cost", or(cost), "outcome", or(outcome)));
        } catch (Conflict settled) {
            after.addFlashAttribute("trouble", sentences.say("conflict." + settled.code()));
        }
        return "redirect:/budget#unsettled";
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
