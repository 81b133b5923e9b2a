package org.passerelle.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The sessions of the pages, on all nodes. Time is the world's own here: training moves no session.
@Repository
class SignIns {

    private static final int LONGEST_DEVICE = 300;

    /// Not each request writes.
    private static final Duration NOTICED = Duration.ofMinutes(1);

    /// A session that is over is remembered so long, for the form that comes too late.
    private static final Duration REMEMBERED = Duration.ofDays(2);

    private final JdbcClient database;
    private final SignInLimits limits;
    private final InstantSource time = InstantSource.system();

    SignIns(JdbcClient database, SignInLimits limits) {
        this.database = database;
        this.limits = limits;
    }

    record SignIn(String id, String device, boolean ownDevice, Instant beganAt, Instant seenAt) {}

    /// Tells the session by a digest of its id, which itself is a secret.
    static String id(String sessionId) {
        return Secrets.digest(sessionId);
    }

    String begin(HttpServletRequest request, String username, boolean ownDevice) {
        String id = id(request.getSession().getId());
        String device = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        OffsetDateTime now = at(time.instant());
        database.sql("delete from sign_in where began_at < ?")
                .param(at(time.instant().minus(REMEMBERED)))
                .update();
        database.sql("""
            insert into sign_in (id, username, device, own_device, began_at, seen_at) values (?, ?, ?, ?, ?, ?)
            on conflict (id) do nothing
            """)
                .params(
                        id,
                        username,
                        device.substring(0, Math.min(device.length(), LONGEST_DEVICE)),
                        ownDevice,
                        now,
                        now)
                .update();
        return id;
    }

    /// The account as it is now, if this session may go on. Without a session's id the account alone is asked.
    Optional<SignedIn> goesOn(String username, String id) {
        Instant now = time.instant();
        return database.sql("""
            with seen as (update sign_in set seen_at = :now where id = :id and seen_at < :unnoticed)
            select %s from account
            where username = :username and enabled and (:id = '' or exists (
                select from sign_in s
                where s.id = :id and s.username = account.username and s.ended_at is null and s.began_at > :oldest))
            """.formatted(Accounts.COLUMNS))
                .param("now", at(now))
                .param("id", id)
                .param("unnoticed", at(now.minus(NOTICED)))
                .param("username", username)
                .param("oldest", at(now.minus(limits.longest())))
                .query((row, number) -> Accounts.account(row))
                .optional();
    }

    /// Whose session this is or was, of the last days.
    Optional<String> whose(String sessionId) {
        return database.sql("select username from sign_in where id = ?")
                .param(id(sessionId))
                .query(String.class)
                .optional();
    }

    /// Those that may go on, the latest first.
    List<SignIn> of(String username) {
        Instant now = time.instant();
        return database.sql("""
            select id, device, own_device, began_at, seen_at from sign_in
            where username = ? and ended_at is null and began_at > ?
                and seen_at > case when own_device then ?::timestamptz else ?::timestamptz end
            order by seen_at desc, id limit 50
            """)
                .params(
                        username,
                        at(now.minus(limits.longest())),
                        at(now.minus(limits.idleOnOwnDevice())),
                        at(now.minus(limits.idle())))
                .query(SignIn.class)
                .list();
    }

    boolean end(String username, String id) {
        return database.sql("update sign_in set ended_at = ? where username = ? and id = ? and ended_at is null")
                        .params(at(time.instant()), username, id)
                        .update()
                > 0;
    }

    /// After a new password, or when somebody is to leave at once.
    void endAllBut(String username, String id) {
        database.sql("update sign_in set ended_at = ? where username = ? and id <> ? and ended_at is null")
                .params(at(time.instant()), username, id)
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
