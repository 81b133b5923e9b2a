package org.passerelle.accounts;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.passerelle.platform.refusals.PlainText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Repository;

/// Who may sign in.
@Repository
class Accounts implements UserDetailsService {

    static final String COLUMNS = """
        username, display_name, password_hash, roles, enabled,
        case when 'SUPERVISOR' = any (roles) then (select array_agg(code) from programme) else teams end as teams
        """;

    private static final String VIEW = "select username, display_name, roles, teams, enabled, created_at from account";

    private final JdbcClient database;
    private final Clock clock;

    Accounts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A supervisor's teams are all there are.
    @Override
    public SignedIn loadUserByUsername(String username) {
        if (!PlainText.canBeKept(username)) {
            throw new UsernameNotFoundException("Nobody has such a name");
        }
        return database.sql("select %s from account where username = ?".formatted(COLUMNS))
                .param(normal(username))
                .query((row, number) -> account(row))
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    List<String> demoUsernames() {
        return database.sql("select username from account where demo order by username")
                .query(String.class)
                .list();
    }

    boolean areEmpty() {
        return !database.sql("select exists (select from account)")
                .query(Boolean.class)
                .single();
    }

    /// Whether there was none of this name.
    boolean add(CurrentUser user, String passwordHash, boolean demo) {
        return database.sql("""
            insert into account (username, display_name, password_hash, roles, teams, demo, created_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
                        .params(
                                user.username(),
                                user.displayName(),
                                passwordHash,
                                user.roles().toArray(String[]::new),
                                user.teams().toArray(String[]::new),
                                demo,
                                OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    Optional<AccountView> view(String username) {
        return database.sql(VIEW + " where username = ?")
                .param(normal(username))
                .query((row, number) -> view(row))
                .optional();
    }

    List<AccountView> after(String username, int atMost) {
        return database.sql(VIEW + " where username > ? order by username limit ?")
                .params(username, atMost)
                .query((row, number) -> view(row))
                .list();
    }

    /// Until the end of the transaction nobody else changes who may give out accounts.
    void lockAdmins() {
        database.sql("select username from account where 'ADMIN' = any (roles) order by username for update")
                .query(String.class)
                .list();
    }

    boolean hasAnotherAdmin(String than) {
        return database.sql(
                        "select exists (select from account where enabled and 'ADMIN' = any (roles) and username <> ?)")
                .param(than)
                .query(Boolean.class)
                .single();
    }

    void change(CurrentUser user, boolean enabled) {
        database.sql("""
            update account set display_name = ?, roles = ?, teams = ?, enabled = ? where username = ?
            """)
                .params(
                        user.displayName(),
                        user.roles().toArray(String[]::new),
                        user.teams().toArray(String[]::new),
                        enabled,
                        user.username())
                .update();
    }

    void setPassword(String username, String hash) {
        database.sql("update account set password_hash = ? where username = ?")
                .params(hash, username)
                .update();
    }

    /// Names are kept in lower case, so that a phone's capital first letter does not lock anybody out.
    static String normal(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    static SignedIn account(ResultSet row) throws SQLException {
        CurrentUser user = new CurrentUser(
                row.getString("username"),
                row.getString("display_name"),
                texts(row.getArray("roles")),
                texts(row.getArray("teams")));
        return new SignedIn(user, row.getBoolean("enabled"), row.getString("password_hash"));
    }

    private static AccountView view(ResultSet row) throws SQLException {
        return new AccountView(
                row.getString("username"),
                row.getString("display_name"),
                List.of((String[]) row.getArray("roles").getArray()),
                List.of((String[]) row.getArray("teams").getArray()),
                row.getBoolean("enabled"),
                row.getTimestamp("created_at").toInstant());
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }
}
