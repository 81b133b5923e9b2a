package org.passerelle.accounts;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Repository;

/// Who may sign in.
@Repository
class Accounts implements UserDetailsService {

    private final JdbcClient database;
    private final Clock clock;

    Accounts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// A supervisor's teams are all there are.
    @Override
    public SignedIn loadUserByUsername(String username) {
        return database.sql("""
            select username, display_name, password_hash, roles, enabled,
                case when 'SUPERVISOR' = any (roles) then (select array_agg(code) from programme) else teams end as teams
            from account where username = ?
            """)
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

    void add(CurrentUser user, String passwordHash, boolean demo) {
        database.sql("""
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
                .update();
    }

    /// Names are kept in lower case, so that a phone's capital first letter does not lock anybody out.
    static String normal(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    private static SignedIn account(ResultSet row) throws SQLException {
        CurrentUser user = new CurrentUser(
                row.getString("username"),
                row.getString("display_name"),
                texts(row.getArray("roles")),
                texts(row.getArray("teams")));
        return new SignedIn(user, row.getBoolean("enabled"), row.getString("password_hash"));
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }
}
