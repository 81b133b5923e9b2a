package org.passerelle.care.interpreting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

    private record Of(@Nullable UUID id, long uses, long minutes, long cents) {}

    private static final String SUMS = """
        , count(*) as uses, coalesce(sum(minutes), 0) as minutes, coalesce(sum(cost), 0) as cents
        from interpreter_use where state = 'USED' and on_day between ? and ? group by 1
        """;

    private final JdbcClient database;
    private final PracticeBriefs practices;

    UseFigures(JdbcClient database, PracticeBriefs practices) {
        this.database = database;
        this.practices = practices;
    }

    /// By name of the practice, the most used first.
    List<Row> byPractice(LocalDate from, LocalDate to) {
        List<Of> rows = database.sql("select practice_id as id" + SUMS + " order by uses desc, 1")
                .params(from, to)
                .query(Of.class)
                .list();
        Map<UUID, PracticeName> names = practices.names(
                rows.stream().map(Of::id).filter(java.util.Objects::nonNull).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> new Row(name(names, row.id()), row.uses(), row.minutes(), row.cents()))
                .toList();
    }

    private static String name(Map<UUID, PracticeName> names, @Nullable UUID id) {
        PracticeName name = id == null ? null : names.get(id);
        return name == null ? "" : name.name();
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
