package org.passerelle.care.rights.law;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.accounts.SecurityLog;
import org.passerelle.accounts.SecurityLog.Event;
import org.passerelle.platform.refusals.Conflict;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.NotFound;
import org.passerelle.platform.words.Moments;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.annotation.Transactional;

/// Where the rows of one kind are read and corrected, and the next one is added. Fields by the names of the rows:
/// `validFrom`, `validTo`, `source`; of ceilings `free.one` … `paid.more` and `confirmed`; of delays those of [Delays].
@Transactional
public class LawBook<D extends DatedRow<D>> {

    private final DatedRows<D> rows;
    private final Function<Typed, D> read;
    private final SecurityLog log;
    private final Moments moments;

    LawBook(DatedRows<D> rows, Function<Typed, D> read, SecurityLog log, Moments moments) {
        this.rows = rows;
        this.read = read;
        this.log = log;
        this.moments = moments;
    }

    /// Newest first.
    @Transactional(readOnly = true)
    public List<D> all() {
        return rows.findAllByOrderByPeriodValidFromDesc();
    }

    @Transactional(readOnly = true)
    public D get(UUID id) {
        return rows.findById(id).orElseThrow(() -> new NotFound("law", id));
    }

    /// The period before it, if still open, ends the day before. Throws [InvalidInput] beside each field that
    /// does not fit.
    public D add(Map<String, String> typed, CurrentUser by) {
        D row = read.apply(new Typed(typed));
        List<D> all = all();
        all.stream()
                .limit(1)
                .filter(newest -> newest.period().validTo() == null
                        && newest.period().validFrom().isBefore(row.period().validFrom()))
                .forEach(newest -> newest.endOn(row.period().validFrom().minusDays(1)));
        fitsBeside(all, row);
        return kept(row, by);
    }

    public D change(UUID id, Map<String, String> typed, CurrentUser by) {
        D row = get(id);
        D wanted = read.apply(new Typed(typed));
        fitsBeside(all().stream().filter(other -> !other.id().equals(id)).toList(), wanted);
        row.become(wanted);
        return kept(row, by);
    }

    /// The newest one alone, which leaves no gap: the one before counts on. Throws [Conflict] for any other.
    public void remove(UUID id, CurrentUser by) {
        D row = get(id);
        List<D> all = all();
        if (all.size() == 1 || !all.getFirst().id().equals(id)) {
            throw new Conflict("law.needed");
        }
        rows.delete(row);
        rows.flush();
        all.get(1).endOn(null);
        note("-", row, by);
    }

    private void fitsBeside(List<D> others, D row) {
        new Timeline(others.stream().map(DatedRow::period).toList(), moments::calendarDay)
                .refuseUnlessItFits(row.period());
    }

    /// What was changed before it is written first, so that no day is in two rows in between.
    private D kept(D row, CurrentUser by) {
        try {
            rows.flush();
            D kept = rows.saveAndFlush(row);
            note("+", row, by);
            return kept;
        } catch (DataIntegrityViolationException meanwhile) {
            throw new InvalidInput("validFrom", "period.meanwhile");
        }
    }

    private void note(String how, D row, CurrentUser by) {
        log.note(
                Event.LAW_CHANGED,
                by.username(),
                null,
                row.kind() + " " + how + row.period().validFrom());
    }
}
