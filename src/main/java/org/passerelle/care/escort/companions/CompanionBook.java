package org.passerelle.care.escort.companions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What those who go along said of their hours and languages.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CompanionBook {

    private final JdbcClient database;

    CompanionBook(JdbcClient database) {
        this.database = database;
    }

    public void keep(CompanionHours hours) {
        database.sql("""
            insert into companion (account, starts_at, ends_at, languages, commune_insee) values (?, ?, ?, ?, ?)
            on conflict (account) do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at,
                languages = excluded.languages, commune_insee = excluded.commune_insee
            """)
                .param(hours.account())
                .param(hours.startsAt())
                .param(hours.endsAt())
                .param(hours.languages().toArray(String[]::new))
                .param(hours.communeInsee())
                .update();
    }

    /// By account, of those who said so.
    @Transactional(readOnly = true)
    public Map<String, CompanionHours> of(Collection<String> accounts) {
        List<CompanionHours> rows = database.sql("select * from companion where account = any(:accounts)")
                .param("accounts", accounts.toArray(String[]::new))
                .query((row, number) -> hours(row))
                .list();
        return rows.stream().collect(Collectors.toMap(CompanionHours::account, Function.identity()));
    }

    private static CompanionHours hours(ResultSet row) throws SQLException {
        return new CompanionHours(
                row.getString("account"),
                row.getObject("starts_at", LocalTime.class),
                row.getObject("ends_at", LocalTime.class),
                List.of((String[]) row.getArray("languages").getArray()),
                row.getString("commune_insee"));
    }
}
