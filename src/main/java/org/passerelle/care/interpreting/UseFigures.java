package org.passerelle.care.interpreting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.practices.PracticeBriefs;
import org.passerelle.care.practices.PracticeName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How often interpreters were of use, for how long and for how much: by practice, language and month.
@Service
@Transactional(readOnly = true)
class UseFigures {

    /// @param cents what it cost; what is only planned does not count
    public record Row(String of, long uses, long minutes, long cents) {}

    /// A planned use whose day has passed; what is reserved for it in cents.
    record Unsettled(UUID id, String practice, String language, LocalDate on, long reserved) {}

    /// What stands in no invoice yet.
    ///
    /// @param counted in cents, what is reserved or was spent for it
    public record NotInvoiced(
            UUID id,
            String practice,
            String language,
            LocalDate on,
            @Nullable Integer minutes,
            long counted) {}

    private record Of(@Nullable UUID id, long uses, long minutes, long cents) {}

    private static final int UNSETTLED = 30;
    private static final int NOT_INVOICED = 60;
    private static final String SUMS = """
        , count(*) as uses, coalesce(sum(minutes), 0) as minutes, coalesce(sum(cost), 0) as cents
        from interpreter_use where state = 'USED' and on_day between ? and ? group by 1
        """;

    private final JdbcClient database;
    private final InterpreterUses uses;
    private final PracticeBriefs practices;

    UseFigures(JdbcClient database, InterpreterUses uses, PracticeBriefs practices) {
        this.uses = uses;
        this.database = database;
        this.practices = practices;
    }

    /// By name of the practice, the most used first.
    List<Row> byPractice(LocalDate from, LocalDate to) {
        List<Of> rows = database.sql("select practice_id as id" + SUMS + " order by uses desc, 1")
                .params(from, to)
                .query(Of.class)
                .list();
        Function<@Nullable UUID, String> name = names(rows, Of::id);
        return rows.stream()
                .map(row -> new Row(name.apply(row.id()), row.uses(), row.minutes(), row.cents()))
                .toList();
    }

    /// Those whose day has passed and of which nobody said what became of them, the oldest first.
    List<Unsettled> unsettled(LocalDate today) {
        List<InterpreterUse> found = uses.findUnsettled(today, UNSETTLED);
        Function<@Nullable UUID, String> name = names(found, InterpreterUse::practiceId);
        return found.stream()
                .map(use ->
                        new Unsettled(use.id(), name.apply(use.practiceId()), use.language(), use.on(), use.reserved()))
                .toList();
    }

    /// Those that we pay, of today and before, that stand in no invoice; the oldest first.
    List<NotInvoiced> notInvoiced(LocalDate today) {
        List<InterpreterUse> found = uses.findNotInvoiced(today, NOT_INVOICED);
        Function<@Nullable UUID, String> name = names(found, InterpreterUse::practiceId);
        return found.stream()
                .map(use -> new NotInvoiced(
                        use.id(), name.apply(use.practiceId()), use.language(), use.on(), use.minutes(), use.counted()))
                .toList();
    }

    /// Names of practices, nothing where there is none.
    private <T> Function<@Nullable UUID, String> names(List<T> rows, Function<T, @Nullable UUID> practice) {
        Map<UUID, PracticeName> names = practices.names(rows.stream()
                .flatMap(row -> Stream.ofNullable(practice.apply(row)))
                .collect(Collectors.toSet()));
        return id ->
                Optional.ofNullable(id).map(names::get).map(PracticeName::name).orElse("");
    }

    /// By ISO 639-3 code, the most asked first.
    List<Row> byLanguage(LocalDate from, LocalDate to) {
        return rows("select language as of" + SUMS + " order by uses desc, 1", from, to);
    }

    /// By month as `2026-03`.
    List<Row> byMonth(LocalDate from, LocalDate to) {
        return rows("select to_char(on_day, 'YYYY-MM') as of" + SUMS + " order by 1", from, to);
    }

    private List<Row> rows(String sql, LocalDate from, LocalDate to) {
        return database.sql(sql).params(from, to).query(Row.class).list();
    }
}
