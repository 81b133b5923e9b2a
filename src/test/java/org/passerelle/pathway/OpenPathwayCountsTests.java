package org.passerelle.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is kept of the open pathways is what counting them would say, whatever happens to them. Each look is one
/// statement: the engine and other tests may go on meanwhile.
@WholeApplication
class OpenPathwayCountsTests {

    private static final String DIFFERENCES = """
        with kept as (
            select programme, phase, waiting, sum(count) as count from open_pathway_count
            group by 1, 2, 3 having sum(count) <> 0
        ), counted as (
            select programme, phase, waiting, count(*) as count from pathway where state <> 'CLOSED' group by 1, 2, 3
        )
        (select * from kept except select * from counted) union all (select * from counted except select * from kept)
        """;

    private static final String WRONGLY_WAITING = """
        select id from pathway p
        where id = ?::uuid and waiting <> exists (select from waiting_step w where w.pathway_id = p.id)
        """;

    @LocalServerPort
    private int port;

    @Autowired
    private OpenPathwayCounts counts;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void keptIsCountedFoldedToo() {
        assertKept();
        counts.fold();
        assertKept();
    }

    @Test
    void fromItsFirstTaskToItsEnd() {
        Api api = Api.at(port, "mediatrice");
        String pathway = api.pathway(api.person("Ketevan", "kat"));
        assertKept(pathway);
        String task = api.task(pathway, "Task_RightsInterview");
        assertKept(pathway);
        Api.ok(api.post("tasks/" + task + "/claim", Map.of()));
        assertKept(pathway);
        api.complete(pathway, "Task_RightsInterview", Map.of("urgentSigns", "NO", "currentRight", "UNKNOWN"));
        for (int look = 0; look < 20; look++) {
            assertKept(pathway);
        }
        Api.ok(api.post("pathways/" + pathway + "/closure", Map.of("reason", "MOVED")));
        api.awaitClosed(pathway);
        assertKept(pathway);
    }

    @Test
    void manyAtOnceAndDeleted() {
        List<UUID> rows = List.of(PathwayRows.insert(database), PathwayRows.insert(database));
        assertKept();
        database.sql("update pathway set phase = 'escort', waiting = true where id in (:rows)")
                .param("rows", rows)
                .update();
        assertKept();
        database.sql("update pathway set programme = 'SPT' where id = ?")
                .param(rows.getFirst())
                .update();
        assertKept();
        database.sql("delete from pathway where id in (:rows)")
                .param("rows", rows)
                .update();
    }

    private void assertKept(String pathway) {
        assertThat(database.sql(WRONGLY_WAITING).param(pathway).query().listOfRows())
                .isEmpty();
        assertKept();
    }

    private void assertKept() {
        assertThat(database.sql(DIFFERENCES).query().listOfRows()).isEmpty();
    }
}
