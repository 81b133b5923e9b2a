package org.passerelle.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.SecurityLog.Event;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.NotFound;
import org.passerelle.platform.refusals.PlainText;
import org.passerelle.platform.words.Phones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The programmes, each with the team that carries its pathways. One with a past is closed, never deleted.
@Service
@Transactional
public class ProgrammeBook {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,29}");
    private static final Pattern DEPARTMENT = Pattern.compile("[0-9]{2,3}|2A|2B");
    private static final int LONGEST = 60;

    private final JdbcClient database;
    private final Programmes programmes;
    private final SecurityLog log;

    ProgrammeBook(JdbcClient database, Programmes programmes, SecurityLog log) {
        this.database = database;
        this.programmes = programmes;
        this.log = log;
    }

    /// What is typed of a programme; the department as its number, `funding` who usually pays for an interpreter.
    public record Told(
            @Nullable String name,
            @Nullable String place,
            @Nullable String department,
            @Nullable String funding,
            @Nullable String phone,
            boolean active) {}

    @Transactional(readOnly = true)
    public Programme get(String code) {
        return programmes.find(code).orElseThrow(() -> new NotFound("programme", code));
    }

    /// The code is made of the name and stays, however the programme is called later: rows and models name it.
    public String add(Told told, CurrentUser by) {
        Programme programme = checked(code(told.name()), told);
        boolean isNew = write(programme, """
            insert into programme (name, place, department, funding_hint, phone, active, code)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """);
        if (!isNew) {
            throw new InvalidInput("name", "programme.taken", programme.code());
        }
        log.note(Event.PROGRAMME_CHANGED, by.username(), null, programme.code());
        return programme.code();
    }

    public void change(String code, Told told, CurrentUser by) {
        get(code);
        write(checked(code, told), """
            update programme set name = ?, place = ?, department = ?, funding_hint = ?, phone = ?, active = ?
            where code = ?
            """);
        log.note(Event.PROGRAMME_CHANGED, by.username(), null, code);
    }

    /// The number its people and practices call. Throws [InvalidInput]; nothing typed takes it away.
    public void changePhone(String code, @Nullable String typed, CurrentUser by) {
        get(code);
        List<FieldProblem> problems = new ArrayList<>();
        String phone = Phones.readIfGiven("phone", typed, problems);
        InvalidInput.throwIfAny(problems);
        database.sql("update programme set phone = ? where code = ?")
                .param(phone)
                .param(code)
                .update();
        programmes.forget();
        log.note(Event.PROGRAMME_CHANGED, by.username(), null, code);
    }

    private boolean write(Programme programme, String sql) {
        int rows = database.sql(sql)
                .param(programme.name())
                .param(programme.place())
                .param(programme.department())
                .param(programme.fundingHint())
                .param(programme.phone())
                .param(programme.active())
                .param(programme.code())
                .update();
        programmes.forget();
        return rows == 1;
    }

    private static Programme checked(String code, Told told) {
        List<FieldProblem> problems = new ArrayList<>();
        String name = PlainText.line("name", told.name(), LONGEST, problems);
        String place = PlainText.line("place", told.place(), LONGEST, problems);
        if (!name.isEmpty() && !CODE.matcher(code).matches()) {
            problems.add(new FieldProblem("name", "programme.name"));
        }
        String department =
                told.department() == null ? "" : told.department().strip().toUpperCase(Locale.ROOT);
        if (!DEPARTMENT.matcher(department).matches()) {
            problems.add(new FieldProblem("department", "programme.department"));
        }
        String funding = told.funding() == null || told.funding().isBlank()
                ? null
                : told.funding().strip();
        String phone = Phones.readIfGiven("phone", told.phone(), problems);
        InvalidInput.throwIfAny(problems);
        return new Programme(code, name, place, department, funding, phone, told.active());
    }

    /// "Lille-Sud" is `LILLE_SUD`.
    private static String code(@Nullable String name) {
        String plain = java.text.Normalizer.normalize(name == null ? "" : name.strip(), java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT);
        return plain.replaceAll("[^A-Z0-9]+", "_").replaceAll("^_+|_+$", "");
    }
}
