package org.passerelle.person;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.platform.places.Communes;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.web.PageController;
import org.passerelle.platform.words.Sentences;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Finds people and adds new ones.
@PageController
@RequestMapping("/people")
class PersonScreens {

    private static final int SHOWN = 50;

    /// Offered at first sight; the others are one click away.
    private static final List<String> OFTEN =
            List.of("fra", "ara", "eng", "prs", "pus", "tir", "sus", "ful", "lin", "rus", "kat", "sqi");

    private final People people;
    private final PersonAccess access;
    private final Communes communes;
    private final Sentences sentences;

    PersonScreens(People people, PersonAccess access, Communes communes, Sentences sentences) {
        this.people = people;
        this.access = access;
        this.communes = communes;
        this.sentences = sentences;
    }

    /// As typed, so that nothing is lost when something is wrong.
    record PersonForm(
            @Nullable String alias,
            @Nullable String phone,
            List<String> languages,
            @Nullable String commune) {

        static final PersonForm EMPTY = new PersonForm("", "", List.of(), "");
    }

    @GetMapping({"", "/search"})
    String list(CurrentUser user, Model model) {
        return search("", null, null, user, model);
    }

    /// Sent as a form and not asked for by address: addresses stay behind in histories and in the logs of proxies.
    @PostMapping("/search")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            CurrentUser user,
            Model model) {
        model.addAttribute("q", q);
        model.addAttribute("people", people.search(q.strip(), cursor, SHOWN, user));
        return part != null && cursor != null ? "person/list :: rows" : "person/list";
    }

    @GetMapping("/new")
    String ask(Model model) {
        return show(PersonForm.EMPTY, Map.of(), model);
    }

    @PostMapping
    String add(
            @RequestParam(required = false) @Nullable String alias,
            @RequestParam(required = false) @Nullable String phone,
            @RequestParam(required = false) @Nullable List<String> languages,
            @RequestParam(required = false) @Nullable String commune,
            CurrentUser user,
            Model model) {
        PersonForm form = new PersonForm(alias, phone, languages == null ? List.of() : languages, commune);
        try {
            UUID id = people.add(
                    new NewPerson(form.alias(), form.phone(), List.copyOf(form.languages()), insee(form.commune())),
                    user.username());
            return "redirect:/pathways/new?person=" + id;
        } catch (InvalidInput invalid) {
            return show(form, invalid.beside(this::sentence), model);
        }
    }

    /// A number is shown only when asked for, and the asking leaves a trace.
    @PostMapping("/{id}/phone")
    String phone(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            CurrentUser user,
            Model model) {
        model.addAttribute("person", people.get(id, user));
        access.reveals(user, id);
        return part == null ? "person/number" : "person/phone :: shown";
    }

    /// Here a commune is typed by its name; the code it stands for is no business of the page.
    private String sentence(FieldProblem problem) {
        return problem.code().equals("commune.unknown")
                ? sentences.say("people.commune.unknown", problem.args().toArray())
                : sentences.problem(problem);
    }

    private String show(PersonForm form, Map<String, String> errors, Model model) {
        List<String> others = Languages.offeredBut(OFTEN, LocaleContextHolder.getLocale());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("often", OFTEN);
        model.addAttribute("others", others);
        model.addAttribute("moreChosen", form.languages().stream().anyMatch(others::contains));
        model.addAttribute("communes", communes.served());
        return "person/new";
    }

    /// The code of the commune typed by name; what is not known, or could be two, stays as typed, to be told.
    private @Nullable String insee(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : communes.code(typed);
    }
}
