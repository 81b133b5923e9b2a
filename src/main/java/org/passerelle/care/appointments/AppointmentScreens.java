package org.passerelle.care.appointments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.Colleagues;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.pathway.News;
import org.passerelle.pathway.PathwayAccess;
import org.passerelle.platform.paging.PageOf;
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
import org.springframework.web.util.UriComponentsBuilder;

/// The team's appointments by day, and one of them to be moved or cancelled.
@PageController
@RequestMapping("/appointments")
class AppointmentScreens {

    private static final int ROWS = 100;
    private static final int WEEK = 7;

    private final AppointmentDesk desk;
    private final PathwayAccess access;
    private final Colleagues colleagues;
    private final Sentences sentences;
    private final Clock clock;

    AppointmentScreens(
            AppointmentDesk desk, PathwayAccess access, Colleagues colleagues, Sentences sentences, Clock clock) {
        this.desk = desk;
        this.access = access;
        this.colleagues = colleagues;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(defaultValue = "false") boolean day,
            @RequestParam(required = false) @Nullable String mediator,
            @RequestParam(required = false) @Nullable String cursor,
            CurrentUser user,
            Model model) {
        try {
            AppointmentQuery query = desk.query(from, null, mediator, cursor, ROWS);
            return show(query.lasting(day ? 1 : WEEK), day, user, model);
        } catch (InvalidInput invalid) {
            model.addAttribute("trouble", sentences.problem(invalid.problems().getFirst()));
            return show(desk.query(null, null, null, null, ROWS).lasting(day ? 1 : WEEK), day, user, model);
        }
    }

    private String show(AppointmentQuery query, boolean day, CurrentUser user, Model model) {
        PageOf<AppointmentView> page = desk.list(query, user);
        int step = day ? 1 : WEEK;
        model.addAttribute("query", query);
        model.addAttribute("day", day);
        model.addAttribute("byDay", byDay(page.items()));
        model.addAttribute("before", href(query.from().minusDays(step), day, query.mediator(), null));
        model.addAttribute("after", href(query.from().plusDays(step), day, query.mediator(), null));
        model.addAttribute("today", href(null, day, query.mediator(), null));
        model.addAttribute("otherSpan", href(query.from(), !day, query.mediator(), null));
        model.addAttribute("more", page.next() == null ? null : href(query.from(), day, query.mediator(), page.next()));
        model.addAttribute("colleagues", colleagues.ofAny(user.teams()));
        return "care/appointments/list";
    }

    private Map<LocalDate, List<AppointmentView>> byDay(List<AppointmentView> items) {
        return items.stream()
                .collect(Collectors.groupingBy(
                        one -> LocalDate.ofInstant(one.startsAt(), clock.getZone()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static String href(
            @Nullable LocalDate from, boolean day, @Nullable String mediator, @Nullable String cursor) {
        return UriComponentsBuilder.fromPath("/appointments")
                .queryParamIfPresent("from", Optional.ofNullable(from))
                .queryParamIfPresent("day", day ? Optional.of(true) : Optional.empty())
                .queryParamIfPresent("mediator", Optional.ofNullable(mediator))
                .queryParamIfPresent("cursor", Optional.ofNullable(cursor))
                .encode()
                .toUriString();
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, CurrentUser user, Model model) {
        return show(id, null, Map.of(), user, model);
    }

    /// As told, so that nothing is lost when something is wrong.
    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @ModelAttribute AppointmentTold told,
            CurrentUser user,
            Model model,
            RedirectAttributes after) {
        try {
            AppointmentView kept = desk.change(id, told, user);
            after.addFlashAttribute("told", sentences.say("appointments.changed"));
            return "redirect:/appointments/" + kept.id();
        } catch (InvalidInput invalid) {
            return show(id, told, invalid.beside(sentences::problem), user, model);
        } catch (Conflict over) {
            after.addFlashAttribute("trouble", sentences.say("conflict." + over.code()));
            return "redirect:/appointments/" + id;
        }
    }

    @PostMapping("/{id}/cancellation")
    String cancel(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String reason,
            CurrentUser user,
            Model model,
            RedirectAttributes after) {
        try {
            desk.cancel(id, by, reason, user);
            after.addFlashAttribute("told", sentences.say("appointments.canceled"));
        } catch (InvalidInput invalid) {
            model.addAttribute(
                    "cancelError", sentences.problem(invalid.problems().getFirst()));
            return show(id, null, Map.of(), user, model);
        } catch (Conflict over) {
            after.addFlashAttribute("trouble", sentences.say("conflict." + over.code()));
        }
        return "redirect:/appointments/" + id;
    }

    private String show(
            UUID id, @Nullable AppointmentTold told, Map<String, String> errors, CurrentUser user, Model model) {
        AppointmentView kept = desk.get(id, user);
        access.reads(user, kept.pathwayId(), kept.personId(), kept.programme());
        model.addAttribute("it", kept);
        model.addAttribute("form", told == null ? form(kept) : told);
        model.addAttribute("errors", errors);
        model.addAttribute("colleagues", colleagues.of(kept.programme()));
        model.addAttribute("tellers", News.Teller.values());
        model.addAttribute("reasons", ChangeReason.values());
        return "care/appointments/show";
    }

    private AppointmentTold form(AppointmentView kept) {
        return new AppointmentTold(
                LocalDateTime.ofInstant(kept.startsAt(), clock.getZone()).toString(),
                kept.place(),
                kept.doctor(),
                kept.specialist(),
                kept.mediator(),
                null,
                null,
                null);
    }
}
