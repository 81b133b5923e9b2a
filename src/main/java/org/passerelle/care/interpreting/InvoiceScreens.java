package org.passerelle.care.interpreting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.web.PageController;
import org.passerelle.platform.words.Sentences;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// With the supplier's paper in hand: the amount of each of its lines is typed beside the use it is about.
@PageController
@RequestMapping("/budget/invoices")
class InvoiceScreens {

    /// Before the id of a use, in the name of its field.
    private static final String AMOUNT = "amount-";

    private final InvoiceDesk invoices;
    private final UseFigures figures;
    private final Sentences sentences;
    private final BudgetWords words;
    private final Clock clock;

    InvoiceScreens(InvoiceDesk invoices, UseFigures figures, Sentences sentences, BudgetWords words, Clock clock) {
        this.invoices = invoices;
        this.figures = figures;
        this.sentences = sentences;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String ask(Model model) {
        return show("", "", Map.of(), Map.of(), model);
    }

    @PostMapping
    String post(
            @RequestParam(defaultValue = "") String supplier,
            @RequestParam(defaultValue = "") String number,
            @RequestParam Map<String, String> fields,
            CurrentUser user,
            Model model,
            RedirectAttributes after) {
        Map<String, String> typed = amounts(fields);
        List<InvoiceTold.Line> lines = typed.entrySet().stream()
                .map(amount -> new InvoiceTold.Line(id(amount.getKey()), null, null, null, amount.getValue()))
                .toList();
        try {
            InvoiceResult result = invoices.post(new InvoiceTold(supplier, number, lines), user);
            Map<String, String> refused = refused(result);
            String told = sentences.say(
                    "budget.invoice.taken", result.lines().size() - refused.size(), words.say(result.total()));
            if (!refused.isEmpty()) {
                model.addAttribute("trouble", sentences.say("budget.invoice.refused", refused.size()) + " " + told);
                return show(supplier, number, typed, refused, model);
            }
            after.addFlashAttribute("told", told);
            return "redirect:/budget/invoices";
        } catch (InvalidInput invalid) {
            return show(supplier, number, typed, invalid.beside(sentences::problem), model);
        }
    }

    /// By the use they are typed beside, in the order of the page.
    private static Map<String, String> amounts(Map<String, String> fields) {
        Map<String, String> amounts = new LinkedHashMap<>();
        fields.forEach((name, typed) -> {
            if (name.startsWith(AMOUNT) && !typed.isBlank()) {
                amounts.put(name.substring(AMOUNT.length()), typed);
            }
        });
        return amounts;
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("lines", "invoice.no-use");
        }
    }

    private static Map<String, String> refused(InvoiceResult result) {
        Map<String, String> refused = new TreeMap<>();
        result.lines().stream()
                .filter(InvoiceResult.Line::isRefused)
                .forEach(line -> refused.put(String.valueOf(line.useId()), String.valueOf(line.message())));
        return refused;
    }

    private String show(
            String supplier, String number, Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("supplier", supplier);
        model.addAttribute("number", number);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("open", figures.notInvoiced(LocalDate.now(clock)));
        model.addAttribute("latest", invoices.latest());
        return "care/interpreting/invoices";
    }
}
