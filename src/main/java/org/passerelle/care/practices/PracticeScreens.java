package org.passerelle.care.practices;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.person.Languages;
import org.passerelle.platform.paging.PageOf;
import org.passerelle.platform.places.Communes;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.web.PageController;
import org.passerelle.platform.words.Sentences;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/// The directory: searched, one practice of it, a new one, one corrected.
@PageController
@RequestMapping("/practices")
class PracticeScreens {

    private static final int SHOWN = 30;

    private final Directory directory;
    private final RecheckCalls rechecks;
    private final PracticeWords words;
    private final Communes communes;
    private final Sentences sentences;

    PracticeScreens(
            Directory directory, RecheckCalls rechecks, PracticeWords words, Communes communes, Sentences sentences) {
        this.directory = directory;
        this.rechecks = rechecks;
        this.words = words;
        this.communes = communes;
        this.sentences = sentences;
    }

    /// As it stands in the address, which is kept and sent on.
    record Filters(
            @Nullable String q,
            @Nullable String commune,
            @Nullable Boolean accepting,
            @Nullable String language,
            @Nullable Boolean stale) {

        String href(@Nullable String cursor) {
            UriComponentsBuilder href = UriComponentsBuilder.fromPath("/practices");
            add(href, "q", q);
            add(href, "commune", commune);
            add(href, "accepting", accepting);
            add(href, "language", language);
            add(href, "stale", stale);
            add(href, "cursor", cursor);
            return href.encode().toUriString();
        }

        /// Throws [InvalidInput] naming what cannot be meant.
        DirectoryQuery query(@Nullable String cursor, int limit, Communes communes) {
            return DirectoryQuery.read(q, commune, accepting, language, stale, cursor, limit, communes);
        }

        private static void add(UriComponentsBuilder href, String name, @Nullable Object value) {
            if (value != null && !value.toString().isBlank()) {
                href.queryParam(name, value);
            }
        }
    }

    record Chip(String href, String words, boolean current) {}

    @GetMapping
    String list(
            @ModelAttribute("filters") Filters filters,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            CurrentUser user,
            Model model) {
        try {
            DirectoryQuery query = filters.query(cursor, SHOWN, communes);
            PageOf<PracticeLine> page = directory.list(query);
            model.addAttribute("page", page);
            model.addAttribute("more", page.next() == null ? null : filters.href(page.next()));
            model.addAttribute("errors", Map.of());
            if (query.after() == null) {
                model.addAttribute("gap", directory.gapFor(user).orElse(null));
            }
        } catch (InvalidInput invalid) {
            model.addAttribute("page", new PageOf<PracticeLine>(List.of(), null));
            model.addAttribute("errors", invalid.beside(sentences::problem));
        }
        if (part != null && cursor != null) {
            return "care/practices/list :: rows";
        }
        model.addAttribute("chips", chips(filters));
        model.addAttribute("filtered", !filters.href(null).equals("/practices"));
        model.addAttribute("languages", Languages.offered(LocaleContextHolder.getLocale()));
        model.addAttribute("communes", communes.served());
        return "care/practices/list";
    }

    private List<Chip> chips(Filters now) {
        Boolean accepting = now.accepting();
        boolean yes = accepting != null && accepting;
        boolean no = accepting != null && !accepting;
        boolean stale = now.stale() != null && now.stale();
        return Stream.of(
                        new Chip(
                                new Filters(now.q(), now.commune(), yes ? null : true, now.language(), now.stale())
                                        .href(null),
                                "practices.filter.accepting",
                                yes),
                        new Chip(
                                new Filters(now.q(), now.commune(), no ? null : false, now.language(), now.stale())
                                        .href(null),
                                "practices.filter.refusing",
                                no),
                        new Chip(
                                new Filters(now.q(), now.commune(), accepting, now.language(), stale ? null : true)
                                        .href(null),
                                "practices.filter.stale",
                                stale))
                .map(chip -> new Chip(chip.href(), sentences.say(chip.words()), chip.current()))
                .toList();
    }

    @GetMapping("/rechecks")
    String rechecks(Model model) {
        model.addAttribute("calls", rechecks.propose());
        return "care/practices/rechecks";
    }

    @GetMapping("/new")
    String ask(Model model) {
        return form(null, PracticeForm.EMPTY, Map.of(), model);
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        return form(id, PracticeForm.of(directory.get(id)), Map.of(), model);
    }

    @PostMapping({"", "/{id}"})
    String save(
            @PathVariable(required = false) @Nullable UUID id,
            @ModelAttribute("form") PracticeForm form,
            Model model,
            RedirectAttributes after) {
        try {
            UUID saved = id;
            if (saved == null) {
                saved = directory.add(form.told(communes));
            } else {
                directory.change(saved, form.told(communes));
            }
            after.addFlashAttribute("told", sentences.say("practices.saved"));
            return "redirect:/practices/" + saved;
        } catch (InvalidInput invalid) {
            return form(id, form, invalid.beside(words::problem), model);
        }
    }

    private String form(@Nullable UUID id, PracticeForm form, Map<String, String> errors, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("kinds", PracticeKind.values());
        model.addAttribute("communes", communes.served());
        return "care/practices/edit";
    }
}
