package org.passerelle.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.passerelle.platform.startup.StartRefused;
import org.postgresql.PGConnection;
import org.postgresql.util.PasswordUtil;

/// The role as which the application works. It owns none of our tables: it reads and writes their rows, and those
/// of a table whose name ends with `_audit` or `_ledger` it may only read and add to. So whoever takes over the
/// application, or makes a mistake in it, cannot change or empty what was written down there. The owner migrates,
/// and gives these rights anew after each migration: a database of an earlier version, where the owner did
/// everything, gets its role that way.
record ApplicationRole(String name) {

    static final String NAME = "passerelle_app";

    /// So the server and its log never see the password itself.
    private static final String HASHED_HERE = "scram-sha-256";

    private static final String TABLES_ONLY_ADDED_TO = """
        select format('%I.%I', n.nspname, c.relname)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname ~ '_(audit|ledger)$'
        """;

    /// Made when it is missing, with this password from now on. An owner who may make no roles needs one that is there.
    ///
    /// @param letIn whether it comes in with this password already
    void prepare(DataSource owner, String password, boolean letIn) {
        change(owner, connection -> {
            if (one(connection, "select current_user").equals(name)) {
                throw new StartRefused("application-owns", name);
            }
            PGConnection server = connection.unwrap(PGConnection.class);
            if (list(connection, "select 'x' from pg_roles where rolname = ?", name)
                    .isEmpty()) {
                create(connection, password);
            } else if (!letIn
                    && one(connection, "select pg_has_role(?::name, 'member with admin option')", name)
                            .equals("t")) {
                server.alterUserPassword(name, password.toCharArray(), HASHED_HERE);
            }
        });
    }

    /// With its password at once: before PostgreSQL 16, making a role gives no admin option on it.
    private void create(Connection connection, String password) throws SQLException {
        boolean allowed = one(connection, "select rolsuper or rolcreaterole from pg_roles where rolname = current_user")
                .equals("t");
        if (!allowed) {
            throw new StartRefused("application-role-missing", name);
        }
        String hashed = PasswordUtil.encodePassword(name, password.toCharArray(), HASHED_HERE);
        run(connection, one(connection, """
            select format('create role %I login nosuperuser nocreatedb nocreaterole password %L', ?::text, ?::text)
            """, name, hashed));
    }

    /// What the application needs of the tables that are there now, and of those that a later version brings.
    void grantRows(DataSource owner) {
        change(owner, connection -> {
            String role = connection.unwrap(PGConnection.class).escapeIdentifier(name);
            run(connection, "grant usage on schema public to " + role);
            String rows = "grant select, insert, update, delete on ";
            String numbers = "grant usage, select on ";
            String future = "alter default privileges in schema public ";
            run(connection, rows + "all tables in schema public to " + role);
            run(connection, numbers + "all sequences in schema public to " + role);
            run(connection, future + rows + "tables to " + role);
            run(connection, future + numbers + "sequences to " + role);
            for (String table : list(connection, TABLES_ONLY_ADDED_TO)) {
                run(connection, "revoke all on %s from %s, public".formatted(table, role));
                run(connection, "grant select, insert on %s to %s".formatted(table, role));
            }
            run(connection, "revoke all on flyway_schema_history from " + role);
        });
    }

    /// The embedded engine makes the tables of its schema itself; those that the owner made for it are handed over.
    void grantASchemaForTheEngine(DataSource owner) {
        change(owner, connection -> {
            PGConnection server = connection.unwrap(PGConnection.class);
            String role = server.escapeIdentifier(name);
            String database = server.escapeIdentifier(one(connection, "select current_database()"));
            run(connection, "grant create on database %s to %s".formatted(database, role));
            List<String> others = new ArrayList<>(list(connection, """
                select format('schema %I', nspname) from pg_namespace
                where nspname = 'camunda' and nspowner <> ?::regrole
                """, role));
            others.addAll(list(connection, """
                select format('table camunda.%I', relname) from pg_class
                where relnamespace = to_regnamespace('camunda') and relkind = 'r' and relowner <> ?::regrole
                """, role));
            for (String other : others) {
                run(connection, "alter %s owner to %s".formatted(other, role));
            }
        });
    }

    /// Looks at what is, not at what was set: a superuser, an owner or a generous grant would make the audit worthless.
    static void refuseIfItMayChangeAnAudit(DataSource application) {
        with(application, connection -> {
            boolean may = one(connection, """
                select exists (
                    select from pg_class
                    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname like '%\\_audit'
                        and (pg_has_role(relowner, 'member')
                            or has_table_privilege(oid, 'update, delete, truncate, trigger')))
                """).equals("t");
            if (may) {
                throw new StartRefused("application-owns", one(connection, "select current_user"));
            }
        });
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    /// Nodes that start at the same time go one after the other: PostgreSQL lets no two change the same right at once.
    private static void change(DataSource owner, Work work) {
        with(owner, connection -> {
            connection.setAutoCommit(false);
            run(connection, "select pg_advisory_xact_lock(hashtext('passerelle.application-role'))");
            work.on(connection);
            connection.commit();
        });
    }

    private static void with(DataSource database, Work work) {
        try (Connection connection = database.getConnection()) {
            work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The application's role could not be prepared", e);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(Connection connection, String sql, String... parameters) throws SQLException {
        return list(connection, sql, parameters).getFirst();
    }

    private static List<String> list(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < parameters.length; at++) {
                statement.setString(at + 1, parameters[at]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }
}
