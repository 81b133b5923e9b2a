package org.passerelle.platform.database;

import java.util.List;
import javax.sql.DataSource;
import org.passerelle.platform.startup.StartRefused;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A database that says "committed" about things it may forget in a crash is none for us.
final class DurableDatabase {

    private DurableDatabase() {}

    static void refuseUnsafeSettings(DataSource database) {
        List<String> unsafe =
                JdbcClient.create(database).sql("""
                    select name from pg_settings
                    where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'
                    order by name
                    """).query(String.class).list();
        if (!unsafe.isEmpty()) {
            throw new StartRefused("unsafe-database", String.join(", ", unsafe));
        }
    }
}
