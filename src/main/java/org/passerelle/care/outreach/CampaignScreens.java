package org.passerelle.care.outreach;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.accounts.Names;
import org.passerelle.accounts.Programmes;
import org.passerelle.care.practices.PracticeFigures.InCommune;
import org.passerelle.platform.paging.PageOf;
import org.passerelle.platform.places.Communes;
import org.passerelle.platform.refusals.Conflict;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.web.PageController;
import org.passerelle.platform.words.Sentences;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Campaigns: which there are, a new one, and how far one has come.
@PageController
@RequestMapping("/outreach/campaigns")
class CampaignScreens {

    private static final int ROWS = 10;

    private final CampaignBook campaigns;
    private final Communes communes;
    private final Programmes programmes;
    private final Names names;
    private final Sentences sentences;
    private final Clock clock;

    CampaignScreens(
            CampaignBook campaigns,
            Communes communes,
            Programmes programmes,
            Names names,
            Sentences sentences,
            Clock clock) {
        this.campaigns = campaigns;
        this.communes = communes;
        this.programmes = programmes;
        this.names = names;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("campaigns", campaigns.latest());
        return "care/outreach/campaigns";
    }

    @GetMapping("/new")
    String ask(Model model) {
        return form(CampaignForm.fresh(LocalDate.now(clock)), Map.of(), model);
    }

    @PostMapping
    String open(@ModelAttribute("form") CampaignForm form, CurrentUser user, Model model, RedirectAttributes after) {
        try {
            UUID id = campaigns.open(form.told(), user);
            after.addFlashAttribute("told", sentences.say("campaigns.opened"));
            return "redirect:/outreach/campaigns/" + id;
        } catch (InvalidInput invalid) {
            return form(form, invalid.beside(sentences::problem), model);
        }
    }

    record Line(InCommune counted, String name) {}

    record Motive(String words, long count, long of) {}

    @GetMapping("/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        PageOf<CampaignLine> page = campaigns.onTheWay(id, cursor, ROWS);
        model.addAttribute("page", page);
        model.addAttribute(
                "more", page.next() == null ? null : "/outreach/campaigns/%s?cursor=%s".formatted(id, page.next()));
        if (part != null && cursor != null) {
            return "care/outreach/campaign :: rows";
        }
        CampaignView campaign = campaigns.get(id);
        List<InCommune> counted = campaign.byCommune();
        model.addAttribute("campaign", campaign);
        model.addAttribute("map", CommuneMap.of(counted, communes));
        model.addAttribute(
                "lines",
                counted.stream()
                        .map(one -> new Line(one, communes.name(one.insee())))
                        .sorted(Comparator.comparing(
                                        (Line line) -> -line.counted().listed())
                                .thenComparing(Line::name))
                        .toList());
        model.addAttribute("motives", motives(campaign.figures()));
        return "care/outreach/campaign";
    }

    private List<Motive> motives(OutreachFigures figures) {
        long all = figures.reached() - figures.accepting();
        return figures.reasons().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(reason -> new Motive(
                        sentences.orElse("refusal." + reason.getKey(), sentences.say("campaigns.no-motive")),
                        reason.getValue(),
                        all))
                .toList();
    }

    @PostMapping("/{id}/stop")
    String stop(@PathVariable UUID id, CurrentUser user, RedirectAttributes after) {
        try {
            campaigns.stop(id, user);
            after.addFlashAttribute("told", sentences.say("campaigns.stopped"));
        } catch (Conflict stopped) {
            String by = names.of(String.valueOf(stopped.args().getFirst()));
            after.addFlashAttribute("trouble", sentences.say("conflict." + stopped.code(), by));
        }
        return "redirect:/outreach/campaigns/" + id;
    }

    private String form(CampaignForm form, Map<String, String> errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("programmes", programmes.open());
        model.addAttribute("communes", communes.served());
        return "care/outreach/campaign-new";
    }
}
