package org.passerelle.accounts.admin;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.accounts.Programme;
import org.passerelle.accounts.ProgrammeBook;
import org.passerelle.accounts.ProgrammeBook.Told;
import org.passerelle.accounts.Programmes;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.web.PageController;
import org.passerelle.platform.words.Phones;
import org.passerelle.platform.words.Sentences;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The programmes and their teams: the list, one of them, a new one.
@PageController
@RequestMapping("/admin/programmes")
class ProgrammeScreens {

    private static final String PAGE = "admin/programme";

    private final ProgrammeBook book;
    private final Programmes programmes;
    private final Sentences sentences;

    ProgrammeScreens(ProgrammeBook book, Programmes programmes, Sentences sentences) {
        this.book = book;
        this.programmes = programmes;
        this.sentences = sentences;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("programmes", programmes.all());
        return "admin/programmes";
    }

    @GetMapping("/new")
    String ask(Model model) {
        return form(null, new Told("", "", "", "", "", true), Map.of(), model);
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, Model model) {
        Programme now = book.get(code);
        return form(
                code,
                new Told(
                        now.name(), now.place(), now.department(), now.fundingHint(), shown(now.phone()), now.active()),
                Map.of(),
                model);
    }

    @PostMapping({"", "/{code}"})
    String save(
            @PathVariable(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String funding,
            @RequestParam(required = false) @Nullable String phone,
            @RequestParam(defaultValue = "false") boolean active,
            CurrentUser user,
            Model model,
            RedirectAttributes after) {
        Told told = new Told(name, place, department, funding, phone, active);
        try {
            if (code == null) {
                book.add(told, user);
            } else {
                book.change(code, told, user);
            }
            after.addFlashAttribute("told", sentences.say("programmes.saved"));
            return "redirect:/admin/programmes";
        } catch (InvalidInput invalid) {
            return form(code, told, invalid.beside(sentences::problem), model);
        }
    }

    private static @Nullable String shown(@Nullable String phone) {
        return phone == null ? null : Phones.shown(phone);
    }

    private static String form(@Nullable String code, Told form, Map<String, String> errors, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return PAGE;
    }
}
