package org.passerelle.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// In the list of open pathways each waits for exactly one of four.
@WholeApplication
class WaitsForTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    private Api api;

    @BeforeEach
    void signIn() {
        api = Api.at(port, "mediatrice");
    }

    @Test
    void aTaskWaitsForAPersonAndAPracticeThatIsCalledAgainForItsDay() {
        String pathway = api.pathway(api.person("Yonas", "tir"));
        api.task(pathway, "Task_RightsInterview");
        assertThat(waitsFor(pathway)).isEqualTo("PERSON");

        api.answer(pathway, "Task_RightsInterview");
        api.answer(pathway, "Task_CallPractice");
        api.complete(
                pathway,
                "Task_BookAppointment",
                Map.of(
                        "bookingResult",
                        "CALL_BACK",
                        "nextCallDate",
                        api.today().plusDays(3).toString()));
        api.awaitWait(pathway, "Wait_BookAgain");
        assertThat(waitsFor(pathway)).isEqualTo("DATE");
    }

    @Test
    void aDateThatCameAndMovedNothingIsNoDate() {
        String pathway = api.pathway(api.person("Hawa", "tir"));
        api.task(pathway, "Task_RightsInterview");
        database.sql("""
            update waiting_step set kind = 'DATE', owner_kind = 'MACHINE', owner = null, expected_by = ?::timestamptz
            where pathway_id = ?::uuid
            """).param(api.now().plusDays(1).toString()).param(pathway).update();
        assertThat(waitsFor(pathway)).isEqualTo("DATE");

        database.sql("update waiting_step set expected_by = ?::timestamptz where pathway_id = ?::uuid")
                .param(api.now().minusMinutes(1).toString())
                .param(pathway)
                .update();

        assertThat(waitsFor(pathway)).isEqualTo("NOTHING");
    }

    @Test
    void theFourAddUpToTheOpenPathways() {
        String closed = api.pathway(api.person("Idris", "tir"));
        api.task(closed, "Task_RightsInterview");
        Api.ok(api.post("pathways/" + closed + "/closure", Map.of("reason", "MOVED")));
        api.awaitClosed(closed);

        Map<String, String> all = open();

        assertThat(all).doesNotContainKey(closed);
        assertThat(all.values()).isSubsetOf("PERSON", "DATE", "OUTSIDE", "NOTHING");
        assertThat(all).hasSize(database.sql("""
            select count(*) from pathway where state <> 'CLOSED' and programme in ('CASO', 'SPT')
            """).query(Integer.class).single());
    }

    private String waitsFor(String pathway) {
        return String.valueOf(open().get(pathway));
    }

    /// What each waits for, by its id, from all pages.
    private Map<String, String> open() {
        Map<String, String> found = new HashMap<>();
        String next = "";
        do {
            var page = Api.ok(api.get("pathways?state=OPEN&limit=200" + next));
            Api.stream(page.path("items"))
                    .forEach(line -> found.put(
                            line.path("id").asString(), line.path("waitsFor").asString()));
            next = page.path("next").isString() ? "&cursor=" + page.path("next").asString() : "";
        } while (!next.isEmpty());
        return found;
    }
}
