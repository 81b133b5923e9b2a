package org.passerelle.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.Programmes;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.web.PageController;
import org.passerelle.platform.words.Sentences;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The table of the yearly report: last year and this one, unless asked otherwise.
@PageController
@RequestMapping("/supervision/figures")
class FiguresScreens {

    private final FiguresBook figures;
    private final Programmes programmes;
    private final Sentences sentences;
    private final Clock clock;

    FiguresScreens(FiguresBook figures, Programmes programmes, Sentences sentences, Clock clock) {
        this.figures = figures;
        this.programmes = programmes;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String team,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        LocalDate since = from == null ? today.minusYears(1).withDayOfYear(1) : from;
        LocalDate until = to == null ? today : to;
        model.addAttribute("from", since.toString());
        model.addAttribute("to", until.toString());
        model.addAttribute("team", team == null ? "" : team);
        model.addAttribute("teams", programmes.all());
        model.addAttribute("errors", Map.of());
        try {
            model.addAttribute("outcomes", figures.outcomes(team, since, until));
            model.addAttribute("presence", figures.presence(team, since, until));
        } catch (InvalidInput invalid) {
            model.addAttribute("errors", invalid.beside(sentences::problem));
        }
        return "reports/figures";
    }
}
