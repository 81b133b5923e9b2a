package org.passerelle.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.accounts.TestUsers;
import org.passerelle.bench.Filling;
import org.passerelle.pathway.PathwayQuery;
import org.passerelle.pathway.PathwayState;
import org.passerelle.pathway.Pathways;
import org.passerelle.platform.database.Reads;
import org.passerelle.platform.database.TestDatabase;
import org.passerelle.platform.web.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/// With tens of thousands of rows a page asks as few questions as with ten, and none is answered by reading a table.
/// All of it is one transaction: nobody else sees these rows, and in the end there are none.
@WholeApplication
@Transactional
class PagesAtScaleTests {

    /// Each request asks it, whatever the page.
    private static final int WHO_IS_HERE = 1;

    /// Other tests may have left any: what nobody did, what the engine could not do, what both sides do not agree on.
    private static final int KINDS_OF_TROUBLE = 3;

    private static final Filling ROWS = new Filling(30_000);

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private TestDatabase testDatabase;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Pathways pathways;

    private Pages pages;

    @BeforeEach
    void fill() throws IOException {
        pages = new Pages(application);
        JdbcClient.create(testDatabase.owner())
                .sql("grant maintain on all tables in schema public to passerelle_app")
                .update();
        database.sql(ROWS.sql()).update();
        database.sql("analyze task, pathway, person, person_team, waiting_step").update();
        // a table that fits a few blocks is read whole by whoever may; here an index has to be enough
        database.sql("set local enable_seqscan = off").update();
        // names are remembered for a moment
        pages.get("superviseuse", "/tasks?scope=all");
    }

    @AfterEach
    void mayNoLonger() {
        JdbcClient.create(testDatabase.owner())
                .sql("revoke maintain on all tables in schema public from passerelle_app")
                .update();
    }

    @Test
    void aPageOfTasksTakesFourStatementsAndReadsNoTable() {
        for (String address : List.of(
                "/tasks?scope=mine",
                "/tasks?scope=team",
                "/tasks?scope=all",
                "/tasks?scope=team&step=Task_CallPractice")) {
            page("mediatrice", address, 4);
        }
        page("superviseuse", "/tasks?scope=all", 4);
        page("superviseuse", "/tasks?scope=all&late=true", 4);
    }

    @Test
    void aPageOfPeopleTakesTwoTheAuditIncluded() {
        for (String user : List.of("mediatrice", "superviseuse")) {
            page(user, "/people", 2);
            atMost(2 + WHO_IS_HERE, () -> pages.post(user, "/people/search", "q", "sel"));
            atMost(2 + WHO_IS_HERE, () -> pages.post(user, "/people/search", "q", "selamawit ba"));
        }
    }

    @Test
    void theSupervisorsBoardTakesTenAndTwoForEachKindOfTrouble() {
        page("superviseuse", "/supervision", 10 + 2 * KINDS_OF_TROUBLE);
    }

    @Test
    void aListOfPathwaysTakesTwo() {
        for (String username : List.of("mediatrice", "superviseuse")) {
            CurrentUser user = TestUsers.named(username);
            atMost(2, () -> pathways.list(new PathwayQuery(Set.of(), false, null, 50), user));
            atMost(2, () -> pathways.list(new PathwayQuery(Set.of(PathwayState.RELAYED), false, null, 50), user));
            atMost(2, () -> pathways.list(new PathwayQuery(Set.of(), true, null, 50), user));
        }
    }

    private void page(String user, String address, int statements) {
        atMost(statements + WHO_IS_HERE, () -> {
            MvcTestResult answer = pages.get(user, address);
            assertThat(answer).as(address).hasStatusOk();
            return answer;
        });
    }

    private void atMost(int statements, Callable<?> work) {
        new Reads(database, List.of("task", "pathway", "person", "person_team", "waiting_step"))
                .atMost(statements, work);
    }
}
