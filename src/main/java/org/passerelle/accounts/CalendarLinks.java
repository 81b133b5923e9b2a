package org.passerelle.accounts;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.passerelle.accounts.SecurityLog.Event;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The secret address of somebody's calendar: one each, that they make, make anew and revoke themselves. Whoever has it
/// reads that calendar, and nothing else.
@Service
@Transactional
public class CalendarLinks {

    private final JdbcClient database;
    private final SecurityLog log;
    private final InstantSource time = InstantSource.system();

    CalendarLinks(JdbcClient database, SecurityLog log) {
        this.database = database;
        this.log = log;
    }

    /// When the one in force was made.
    @Transactional(readOnly = true)
    public Optional<Instant> madeAt(CurrentUser user) {
        return database.sql("select made_at from calendar_link where username = ?")
                .param(user.username())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /// Told this once. The one before opens nothing any more.
    public String make(CurrentUser user) {
        String token = Secrets.random();
        database.sql("""
            insert into calendar_link (username, token_hash, made_at) values (?, ?, ?)
            on conflict (username) do update set token_hash = excluded.token_hash, made_at = excluded.made_at
            """)
                .params(user.username(), Secrets.digest(token), time.instant().atOffset(ZoneOffset.UTC))
                .update();
        log.note(Event.CALENDAR_LINK_MADE, user.username(), null, null);
        return token;
    }

    public void revoke(CurrentUser user) {
        int revoked = database.sql("delete from calendar_link where username = ?")
                .param(user.username())
                .update();
        if (revoked > 0) {
            log.note(Event.CALENDAR_LINK_REVOKED, user.username(), null, null);
        }
    }

    /// Whose it is, as their account is now; nobody for one that was revoked or never was, and for whoever may no
    /// longer sign in or mediate.
    @Transactional(readOnly = true)
    public Optional<CurrentUser> holder(String token) {
        return database.sql("""
            select %s from account where enabled
            and username = (select username from calendar_link where token_hash = ?)
            """.formatted(Accounts.COLUMNS))
                .param(Secrets.digest(token))
                .query((row, number) -> Accounts.account(row).user())
                .optional()
                .filter(CurrentUser::mediates);
    }
}
