package org.passerelle.accounts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.platform.time.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who works here, by the names they use for each other. A list names somebody on every line, so names are read
/// together and remembered for a moment.
@Component
public class Colleagues {

    private final JdbcClient database;
    private final Remembered<Map<String, String>> names = new Remembered<>(this::readNames);

    Colleagues(JdbcClient database) {
        this.database = database;
    }

    /// The username itself when nobody has it any more.
    public String displayName(String username) {
        return names.get().getOrDefault(username, username);
    }

    /// Whom memory does not know the table is asked for: of an account made elsewhere memory learns a moment later.
    public boolean knows(String username) {
        return names.get().containsKey(username) || isKept(username);
    }

    private boolean isKept(String username) {
        return database.sql("select exists (select from account where username = ?)")
                .param(username)
                .query(Boolean.class)
                .single();
    }

    public boolean worksFor(String programme, String username) {
        return of(programme).stream().anyMatch(colleague -> colleague.username().equals(username));
    }

    /// Here at once; elsewhere after a moment.
    void forget() {
        names.forget();
    }

    public record Colleague(String username, String displayName, boolean supervises) {}

    /// Those who may work for a programme: its mediators, and every supervisor.
    public List<Colleague> of(String programme) {
        return database.sql("""
            select username, display_name, 'SUPERVISOR' = any(roles) as supervises from account
            where enabled and ('SUPERVISOR' = any(roles) or 'MEDIATOR' = any(roles) and ? = any(teams))
            order by display_name, username
            """).param(programme).query(Colleague.class).list();
    }

    /// Those who may work for one of these programmes.
    public List<Colleague> ofAny(Set<String> programmes) {
        return database.sql("""
            select username, display_name, 'SUPERVISOR' = any(roles) as supervises from account
            where enabled and ('SUPERVISOR' = any(roles) or 'MEDIATOR' = any(roles) and teams && cast(:teams as text[]))
            order by display_name, username
            """)
                .param("teams", programmes.toArray(String[]::new))
                .query(Colleague.class)
                .list();
    }

    private Map<String, String> readNames() {
        return database.sql("select username, display_name from account").query().listOfRows().stream()
                .collect(Collectors.toMap(
                        row -> String.valueOf(row.get("username")), row -> String.valueOf(row.get("display_name"))));
    }
}
