package org.passerelle.accounts.admin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.platform.places.Commune;
import org.passerelle.platform.places.CommuneBook;
import org.passerelle.platform.places.CommuneBook.Told;
import org.passerelle.platform.places.Communes;
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

/// The communes where teams work, by intercommunality, and all others by search; a new one.
@PageController
@RequestMapping("/admin/communes")
class CommuneScreens {

    private static final int SHOWN = 20;

    private final CommuneBook book;
    private final Communes communes;
    private final Sentences sentences;

    CommuneScreens(CommuneBook book, Communes communes, Sentences sentences) {
        this.book = book;
        this.communes = communes;
        this.sentences = sentences;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        List<Commune> found = q.isBlank() ? List.of() : communes.search(q);
        model.addAttribute("q", q);
        model.addAttribute("served", q.isBlank() ? Intercommunality.served(communes.all()) : List.of());
        model.addAttribute("found", found.stream().limit(SHOWN).toList());
        model.addAttribute("left", Math.max(0, found.size() - SHOWN));
        return "admin/communes";
    }

    @GetMapping("/new")
    String ask(Model model) {
        return form(null, new Told("", "", "", "", "", "", true), Map.of(), model);
    }

    @GetMapping("/{insee}")
    String show(@PathVariable String insee, Model model) {
        Commune now = book.get(insee);
        return form(
                insee,
                new Told(
                        insee,
                        now.name(),
                        String.join(" ", now.postalCodes()),
                        now.epci(),
                        String.valueOf(now.latitude()),
                        String.valueOf(now.longitude()),
                        now.served()),
                Map.of(),
                model);
    }

    @PostMapping({"", "/{code}"})
    String save(
            @PathVariable(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String insee,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String postalCodes,
            @RequestParam(required = false) @Nullable String epci,
            @RequestParam(required = false) @Nullable String latitude,
            @RequestParam(required = false) @Nullable String longitude,
            @RequestParam(defaultValue = "false") boolean served,
            CurrentUser user,
            Model model,
            RedirectAttributes after) {
        Told told = new Told(insee, name, postalCodes, epci, latitude, longitude, served);
        try {
            if (code == null) {
                book.add(told, user.username());
            } else {
                book.change(code, told, user.username());
            }
            return saved(sentences.say("programmes.saved"), after);
        } catch (InvalidInput invalid) {
            return form(code, told, invalid.beside(sentences::problem), model);
        }
    }

    @PostMapping("/{insee}/all-around")
    String serveAllAround(
            @PathVariable String insee,
            @RequestParam(defaultValue = "true") boolean served,
            CurrentUser user,
            RedirectAttributes after) {
        int others = book.serveAllAround(insee, served, user.username());
        return saved(sentences.say(served ? "communes.more" : "communes.fewer", others), after);
    }

    private static String saved(String told, RedirectAttributes after) {
        after.addFlashAttribute("told", told);
        return "redirect:/admin/communes";
    }

    private String form(@Nullable String insee, Told form, Map<String, String> errors, Model model) {
        model.addAttribute("insee", insee);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("around", insee == null ? null : Intercommunality.of(book.get(insee), communes.all()));
        return "admin/commune";
    }
}
