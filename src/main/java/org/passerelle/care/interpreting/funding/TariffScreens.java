package org.passerelle.care.interpreting.funding;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.WholeNumbers;
import org.passerelle.platform.web.PageController;
import org.passerelle.platform.words.Sentences;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What suppliers of interpreters ask for: listed, added, corrected.
@PageController
@RequestMapping("/budget/tariffs")
class TariffScreens {

    /// A tariff as it is typed on its page.
    record Form(
            @Nullable String supplier,
            @Nullable String mode,
            @Nullable String validFrom,
            @Nullable String validTo,
            @Nullable String slotMinutes,
            @Nullable String slotPrice,
            @Nullable String minimum,
            @Nullable String vat) {

        static Form of(TariffView tariff) {
            return new Form(
                    tariff.supplier(),
                    tariff.mode(),
                    tariff.validFrom().toString(),
                    tariff.validTo() == null ? "" : tariff.validTo().toString(),
                    String.valueOf(tariff.slotMinutes()),
                    tariff.slotPrice(),
                    tariff.minimum(),
                    tariff.vat());
        }

        /// Throws [InvalidInput] when the minutes are no number.
        TariffTold told() {
            return new TariffTold(
                    supplier,
                    mode,
                    validFrom,
                    validTo,
                    WholeNumbers.readIfGiven("slotMinutes", slotMinutes),
                    slotPrice,
                    minimum,
                    vat);
        }
    }

    private final TariffBook book;
    private final FundingBook.Codes codes;
    private final Sentences sentences;

    TariffScreens(TariffBook book, FundingBook.Codes codes, Sentences sentences) {
        this.book = book;
        this.codes = codes;
        this.sentences = sentences;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("tariffs", book.all());
        return "care/interpreting/tariffs";
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
            Model model,
            RedirectAttributes after) {
        try {
            if (id == null) {
                book.add(form.told());
            } else {
                book.change(id, form.told());
            }
        } catch (InvalidInput invalid) {
            return form(id, form, invalid.beside(sentences::problem), model);
        }
        after.addFlashAttribute("told", sentences.say("budget.tariff.saved"));
        return "redirect:/budget/tariffs";
    }

    private String form(@Nullable UUID id, Form form, Map<String, String> errors, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("modes", codes.modes().stream().sorted().toList());
        return "care/interpreting/tariff";
    }
}
