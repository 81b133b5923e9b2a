package org.passerelle.care.escort;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.platform.refusals.Conflict;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.web.PageController;
import org.passerelle.platform.words.Sentences;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The plan of a day: asked for, looked at, and taken over line by line or as a whole.
@PageController
@RequestMapping("/escorts/plan")
class PlanScreens {

    private static final Pattern LINE = Pattern.compile("([0-9a-f-]{36})\\|([^|]+)\\|(\\d{1,3})");

    private final PlanDesk desk;
    private final TakeOver takeOver;
    private final Sentences sentences;
    private final Clock clock;

    PlanScreens(PlanDesk desk, TakeOver takeOver, Sentences sentences, Clock clock) {
        this.desk = desk;
        this.takeOver = takeOver;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping
    String ask(@RequestParam(required = false) @Nullable String day, CurrentUser user, Model model) {
        String tomorrow = LocalDate.now(clock).plusDays(1).toString();
        return show(new PlanDesk.Told(day == null ? tomorrow : day, null), Map.of(), user, model);
    }

    @PostMapping
    String propose(
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String team,
            CurrentUser user,
            Model model) {
        PlanDesk.Told told = new PlanDesk.Told(day, team);
        try {
            model.addAttribute("proposal", desk.propose(told, user));
            return show(told, Map.of(), user, model);
        } catch (InvalidInput invalid) {
            return show(told, invalid.beside(sentences::problem), user, model);
        }
    }

    /// Each line by itself: one that cannot stand any more takes none of the others away.
    @PostMapping("/taken")
    String take(
            @RequestParam String day,
            @RequestParam(required = false) @Nullable List<String> line,
            CurrentUser user,
            RedirectAttributes after) {
        List<String> refused = new ArrayList<>();
        int taken = 0;
        for (String each : line == null ? List.<String>of() : line) {
            Matcher read = LINE.matcher(each);
            if (!read.matches()) {
                continue;
            }
            try {
                takeOver.take(
                        new TakeOver.Told(
                                UUID.fromString(read.group(1)), read.group(2), null, Integer.valueOf(read.group(3))),
                        user);
                taken++;
            } catch (InvalidInput invalid) {
                refused.add(sentences.problem(invalid.problems().getFirst()));
            } catch (Conflict over) {
                refused.add(sentences.say("conflict." + over.code(), over.args().toArray()));
            }
        }
        after.addFlashAttribute("told", sentences.say("escort.plan.taken", taken));
        if (!refused.isEmpty()) {
            after.addFlashAttribute("trouble", String.join(" ", refused));
        }
        after.addAttribute("from", day);
        return "redirect:/escorts";
    }

    private String show(PlanDesk.Told told, Map<String, String> errors, CurrentUser user, Model model) {
        model.addAttribute("asked", told);
        model.addAttribute("errors", errors);
        model.addAttribute("teams", desk.teams(user));
        return "care/escort/plan";
    }
}
