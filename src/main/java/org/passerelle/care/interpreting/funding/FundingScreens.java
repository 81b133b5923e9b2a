package org.passerelle.care.interpreting.funding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.accounts.Programmes;
import org.passerelle.platform.paging.PageOf;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.web.PageController;
import org.passerelle.platform.words.Sentences;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One funding line: added, corrected, and what moved on it.
@PageController
@RequestMapping("/budget/lines")
class FundingScreens {

    private static final int SHOWN = 50;

    /// A line as it is typed on its page.
    record Form(
            @Nullable String name,
            @Nullable String validFrom,
            @Nullable String validTo,
            @Nullable String budget,
            @Nullable List<String> programmes,
            @Nullable List<String> schemes,
            @Nullable List<String> practiceKinds,
            @Nullable Boolean newcomersOnly) {

        static Form of(LineView line) {
            return new Form(
                    line.name(),
                    line.validFrom().toString(),
                    line.validTo() == null ? "" : line.validTo().toString(),
                    line.budget(),
                    line.eligibility().programmes(),
                    line.eligibility().schemes(),
                    line.eligibility().practiceKinds(),
                    line.eligibility().newcomersOnly());
        }

        LineTold told() {
            return new LineTold(
                    name,
                    null,
                    validFrom,
                    validTo,
                    budget,
                    ticked(programmes),
                    ticked(schemes),
                    ticked(practiceKinds),
                    newcomersOnly);
        }

        private static @Nullable List<@Nullable String> ticked(@Nullable List<String> ticked) {
            return ticked == null ? null : new ArrayList<@Nullable String>(ticked);
        }

        public boolean has(String field, String code) {
            List<String> ticked =
                    switch (field) {
                        case "programmes" -> programmes;
                        case "schemes" -> schemes;
                        default -> practiceKinds;
                    };
            return ticked != null && ticked.contains(code);
        }
    }

    private final FundingBook book;
    private final FundingBook.Codes codes;
    private final Programmes programmes;
    private final Sentences sentences;

    FundingScreens(FundingBook book, FundingBook.Codes codes, Programmes programmes, Sentences sentences) {
        this.book = book;
        this.codes = codes;
        this.programmes = programmes;
        this.sentences = sentences;
    }

    @GetMapping("/new")
    String ask(Model model) {
        return form(null, new Form(null, null, null, null, null, null, null, null), Map.of(), model);
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        return form(id, Form.of(book.get(id)), Map.of(), model);
    }

    @PostMapping({"", "/{id}"})
    String save(
            @PathVariable(required = false) @Nullable UUID id,
            @ModelAttribute("form") Form form,
            CurrentUser user,
            Model model,
            RedirectAttributes after) {
        try {
            if (id == null) {
                book.add(form.told(), user.username());
            } else {
                book.change(id, form.told(), user.username());
            }
        } catch (InvalidInput invalid) {
            return form(id, form, invalid.beside(sentences::problem), model);
        }
        after.addFlashAttribute("told", sentences.say("budget.saved"));
        return "redirect:/budget";
    }

    private String form(@Nullable UUID id, Form form, Map<String, String> errors, Model model) {
        PageOf<EntryView> entries = id == null ? new PageOf<>(List.of(), null) : book.entries(id, null, SHOWN);
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("entries", entries);
        model.addAttribute("teams", programmes.all());
        model.addAttribute("schemes", codes.schemes().stream().sorted().toList());
        model.addAttribute(
                "practiceKinds", codes.practiceKinds().stream().sorted().toList());
        return "care/interpreting/line";
    }
}
