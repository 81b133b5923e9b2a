package org.passerelle.care.escort;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.Colleagues;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.platform.paging.PageOf;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.web.PageController;
import org.passerelle.platform.words.Sentences;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/// The week of a team: its visits by day, and who goes along.
@PageController
@RequestMapping("/escorts")
class EscortScreens {

    private final EscortDesk desk;
    private final Colleagues colleagues;
    private final Sentences sentences;
    private final Clock clock;

    EscortScreens(EscortDesk desk, Colleagues colleagues, Sentences sentences, Clock clock) {
        this.desk = desk;
        this.colleagues = colleagues;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping
    String week(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String mediator,
            CurrentUser user,
            Model model) {
        try {
            return show(desk.asked(from, null, mediator, null, PageOf.MAX_LIMIT), user, model);
        } catch (InvalidInput invalid) {
            model.addAttribute("trouble", sentences.problem(invalid.problems().getFirst()));
            return show(desk.asked(null, null, null, null, PageOf.MAX_LIMIT), user, model);
        }
    }

    private String show(EscortList.Asked asked, CurrentUser user, Model model) {
        LocalDate from = asked.days().from();
        model.addAttribute("asked", asked);
        EscortDesk.Visits visits = desk.visits(asked.days(), asked.mediator(), user);
        model.addAttribute("byDay", byDay(visits.listed()));
        model.addAttribute("more", visits.more() ? visits.listed().size() : null);
        model.addAttribute("before", href(from.minusDays(EscortDesk.WEEK), asked.mediator()));
        model.addAttribute("after", href(from.plusDays(EscortDesk.WEEK), asked.mediator()));
        model.addAttribute("today", href(null, asked.mediator()));
        model.addAttribute("colleagues", colleagues.ofAny(user.teams()));
        return "care/escort/week";
    }

    private Map<LocalDate, List<EscortDesk.Visit>> byDay(List<EscortDesk.Visit> visits) {
        return visits.stream()
                .collect(Collectors.groupingBy(
                        visit -> LocalDate.ofInstant(visit.appointment().startsAt(), clock.getZone()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static String href(@Nullable LocalDate from, @Nullable String mediator) {
        return UriComponentsBuilder.fromPath("/escorts")
                .queryParamIfPresent("from", Optional.ofNullable(from))
                .queryParamIfPresent("mediator", Optional.ofNullable(mediator))
                .encode()
                .toUriString();
    }
}
