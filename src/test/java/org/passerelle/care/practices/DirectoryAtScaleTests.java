package org.passerelle.care.practices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.journeys.WholeApplication;
import org.passerelle.platform.database.StatementCount;
import org.passerelle.platform.database.TestDatabase;
import org.passerelle.platform.web.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/// With ten thousand practices a page of the directory asks five questions and reads no table from end to end, by the
/// database's own choice.
@WholeApplication
@Transactional
class DirectoryAtScaleTests {

    /// Whether there is anybody at all is seen at the first row.
    private static final long GLANCES = 2;

    /// Who is here, where their teams work, whether there is anybody, how answers age, and the page.
    private static final int STATEMENTS = 5;

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private TestDatabase testDatabase;

    @Autowired
    private JdbcClient database;

    private Pages pages;

    @BeforeEach
    void fill() {
        pages = new Pages(application);
        JdbcClient.create(testDatabase.owner())
                .sql("grant maintain on table practice to passerelle_app")
                .update();
        database.sql("""
            insert into practice (id, name, kind, commune_insee, phone, languages, takes_new_patients, verified_at)
            select gen_random_uuid(), (array ['Cabinet', 'Centre', 'Maison'])[1 + i % 3] || ' du ' || md5(i::text),
                'CABINET', (array ['76540', '76681', '76498', '76217', '76351', '59350'])[1 + i % 6], '+33261910000',
                case when i % 50 = 0 then '["fra", "ara"]'::jsonb else '["fra"]' end,
                case when i % 4 > 0 then i % 5 = 0 end, case when i % 4 > 0 then current_date - i % 200 end
            from generate_series(1, 10000) i
            """).update();
        database.sql("analyze practice").update();
        pages.get("mediatrice", "/practices");
    }

    @AfterEach
    void mayNoLonger() {
        JdbcClient.create(testDatabase.owner())
                .sql("revoke maintain on table practice from passerelle_app")
                .update();
    }

    @Test
    void everyFilterHasAnIndex() {
        for (String filter : List.of(
                "",
                "?q=cabinet",
                "?q=c",
                "?q=zzzz",
                "?q=maison%20d4",
                "?commune=Rouen",
                "?commune=Dieppe&accepting=true",
                "?accepting=true",
                "?accepting=false&language=ara",
                "?language=ara",
                "?language=wol",
                "?stale=true",
                "?stale=true&q=centre&commune=Lille")) {
            long before = rowsReadFromEndToEnd();
            assertThat(StatementCount.during(() -> pages.get("mediatrice", "/practices" + filter)))
                    .as(filter)
                    .isBetween(2, STATEMENTS);
            assertThat(rowsReadFromEndToEnd()).as(filter).isLessThanOrEqualTo(before + GLANCES);
        }
    }

    @Test
    void theWordsOfTheTableAreThoseOfTheSearch() {
        for (String name : List.of("Maison de santé « L’Œuf »", "Dr Zoé Ættling-Noël, 2ᵉ étage", "ÇA & là")) {
            String kept = database.sql("select plain_words(?)")
                    .param(name)
                    .query(String.class)
                    .single();
            assertThat(kept).isEqualTo(" " + String.join(" ", DirectoryList.words(name)));
        }
    }

    private long rowsReadFromEndToEnd() {
        return database.sql("select seq_tup_read from pg_stat_xact_user_tables where relname = 'practice'")
                .query(Long.class)
                .single();
    }
}
