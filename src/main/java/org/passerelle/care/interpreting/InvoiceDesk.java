package org.passerelle.care.interpreting;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.care.interpreting.InvoiceLine.Written;
import org.passerelle.care.interpreting.InvoiceResult.Line;
import org.passerelle.care.interpreting.InvoiceResult.Result;
import org.passerelle.care.interpreting.funding.Euros;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.PlainText;
import org.passerelle.platform.words.Sentences;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Suppliers' invoices: line by line each says what a use of an interpreter really cost, in place of what was counted.
@Service
@Transactional
class InvoiceDesk {

    private static final int LONGEST = 120;
    private static final int MOST_LINES = 500;
    private static final int SHOWN = 20;
    private static final Duration LOOKED_BACK = Duration.ofDays(400);

    private final InvoiceLines lines;
    private final InvoicedUse invoiced;
    private final UseBook book;
    private final Sentences sentences;
    private final Clock clock;

    InvoiceDesk(InvoiceLines lines, InvoicedUse invoiced, UseBook book, Sentences sentences, Clock clock) {
        this.lines = lines;
        this.invoiced = invoiced;
        this.book = book;
        this.sentences = sentences;
        this.clock = clock;
    }

    /// Of the last year and a bit.
    @Transactional(readOnly = true)
    public List<InvoiceLines.Invoice> latest() {
        return lines.latest(clock.instant().minus(LOOKED_BACK), SHOWN);
    }

    /// Takes the lines that can stand; what is refused changes nothing, and may be sent again under the same number
    /// once it is mended. Throws [InvalidInput] for an invoice without supplier, number or lines.
    public InvoiceResult post(InvoiceTold told, CurrentUser user) {
        List<FieldProblem> problems = new ArrayList<>();
        String supplier = PlainText.line("supplier", told.supplier(), LONGEST, problems);
        String number = PlainText.line("number", told.number(), LONGEST, problems);
        List<InvoiceTold.Line> asked = told.lines() == null
                ? List.of()
                : told.lines().stream().filter(Objects::nonNull).toList();
        if (asked.isEmpty()) {
            problems.add(new FieldProblem("lines", "required"));
        } else if (asked.size() > MOST_LINES) {
            problems.add(new FieldProblem("lines", "list.long", MOST_LINES));
        }
        InvalidInput.throwIfAny(problems);
        lines.oneAfterTheOther();
        List<Written> before = new ArrayList<>(
                lines.of(supplier, number).stream().map(InvoiceLine::written).toList());
        List<Line> results = new ArrayList<>();
        long total = 0;
        for (InvoiceTold.Line line : asked) {
            int place = results.size() + 1;
            try {
                Written written = InvoiceCheck.read(line, LocalDate.now(clock));
                // said again, it is the same line; one that names its use is known by it
                if (line.useId() == null && before.remove(written)) {
                    throw new InvalidInput("on", "invoice.line-twice", number);
                }
                InterpreterUse use = invoiced.find(line.useId(), written, supplier);
                results.add(take(place, use, written, supplier, number, user.username()));
                total += written.amount();
            } catch (InvalidInput refused) {
                FieldProblem why = refused.problems().getFirst();
                results.add(Line.refused(place, line.useId(), why.field(), why.code(), sentences.problem(why)));
            }
        }
        return new InvoiceResult(supplier, number, Euros.decimal(total), results);
    }

    private Line take(int place, InterpreterUse use, Written written, String supplier, String number, String by) {
        boolean planned = use.isPlanned();
        long counted = use.counted();
        book.invoice(use, written.amount(), written.minutes(), by, supplier + " " + number);
        lines.save(new InvoiceLine(supplier, number, use.id(), written, counted, by, clock.instant()));
        Result result = planned ? Result.SETTLED : counted == written.amount() ? Result.CONFIRMED : Result.CORRECTED;
        return Line.taken(place, result, use, written.amount(), counted);
    }
}
