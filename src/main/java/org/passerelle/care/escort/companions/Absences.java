package org.passerelle.care.escort.companions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// When colleagues are away. One absence at a time: a new one takes the place of those it overlaps, so that a longer or
/// a shorter one corrects it.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Absences {

    private static final String READ = "select account, from_day as \"from\", to_day as \"to\", noted_by from absence ";

    private final JdbcClient database;
    private final Clock clock;

    Absences(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Until the transaction ends nobody else plans for this colleague or notes them away.
    public void lock(String account) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('companion ' || ?, 0))")
                .param(account)
                .query()
                .listOfRows();
    }

    public void note(String account, LocalDate from, LocalDate to, String by) {
        database.sql("delete from absence where account = ? and daterange(from_day, to_day, '[]') && daterange(?,"
                        + " ?, '[]')")
                .params(account, from, to)
                .update();
        database.sql("insert into absence (account, from_day, to_day, noted_by, noted_at) values (?, ?, ?, ?, ?)")
                .params(account, from, to, by, OffsetDateTime.now(clock))
                .update();
    }

    /// Nothing when there is no absence that begins on this day.
    public void remove(String account, LocalDate from) {
        database.sql("delete from absence where account = ? and from_day = ?")
                .params(account, from)
                .update();
    }

    /// The one that falls into this time, the first if several do.
    @Transactional(readOnly = true)
    public Optional<Absence> during(String account, Instant from, Instant until) {
        return between(List.of(account), day(from), day(until)).stream().findFirst();
    }

    /// Of these colleagues, who is away on the day of this moment.
    @Transactional(readOnly = true)
    public List<Absence> on(Collection<String> accounts, Instant at) {
        return between(accounts, day(at), day(at));
    }

    /// The accounts of whoever is away on this day.
    @Transactional(readOnly = true)
    public List<String> on(LocalDate day) {
        return database.sql("select account from absence where from_day <= :day and to_day >= :day order by account")
                .param("day", day)
                .query(String.class)
                .list();
    }

    /// Those of these colleagues that touch these days, both included, the first first.
    @Transactional(readOnly = true)
    public List<Absence> between(Collection<String> accounts, LocalDate from, LocalDate to) {
        return database.sql(READ + """
            where account = any(:accounts) and from_day <= :to and to_day >= :from order by from_day, account
            """)
                .param("accounts", accounts.toArray(String[]::new))
                .param("from", from)
                .param("to", to)
                .query(Absence.class)
                .list();
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
