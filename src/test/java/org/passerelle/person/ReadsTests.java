package org.passerelle.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.WholeApplication;
import org.passerelle.platform.web.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/// Each page and each answer that shows a person leaves one line. `mediatrice` is Amina, `mediateur` Karim.
@WholeApplication
class ReadsTests {

    @LocalServerPort
    private int port;

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private JdbcClient database;

    private Pages pages;
    private Api mediatrice;
    private String person;

    @BeforeEach
    void someoneIsKnown() {
        pages = new Pages(application);
        mediatrice = Api.at(port, "mediatrice");
        person = Api.ok(mediatrice.post(
                        "people", Map.of("alias", "Vadim", "languages", List.of("rus"), "phone", "06 39 98 10 41")))
                .path("id")
                .asString();
    }

    @Test
    void thePageTheNumberAndTheCallLeaveOneLineEach() {
        pages.get("mediatrice", "/people/" + person);
        pages.post("mediatrice", "/people/" + person + "/phone");
        mediatrice.get("people/" + person);
        pages.get("superviseuse", "/people/" + person);

        assertThat(lines())
                .containsExactly(
                        "mediatrice GET /people/{id} NOBODY_YET",
                        "mediatrice POST /people/{id}/phone NOBODY_YET",
                        "mediatrice GET /api/v1/people/{id} NOBODY_YET",
                        "superviseuse GET /people/{id} SUPERVISION");
    }

    @Test
    void aPathwayAndATaskAreReadWithTheirPerson() {
        String pathway = mediatrice.pathway(person);
        String task = mediatrice.task(pathway, "Task_RightsInterview");
        long before = lines().size();

        pages.get("mediatrice", "/pathways/" + pathway);
        mediatrice.get("pathways/" + pathway);
        pages.get("mediateur", "/tasks/" + task);
        mediatrice.get("tasks/" + task);

        assertThat(lines().stream().skip(before))
                .containsExactly(
                        "mediatrice GET /pathways/{id} TEAM",
                        "mediatrice GET /api/v1/pathways/{id} TEAM",
                        "mediateur GET /tasks/{id} TEAM",
                        "mediatrice GET /api/v1/tasks/{id} TEAM");
        assertThat(database.sql("select count(distinct pathway_id) from read_audit where person_id = ?::uuid")
                        .param(person)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatIsRefusedAndWhatIsAListLeavesNone() {
        Api.ok(mediatrice.post("pathways", Map.of("personId", person, "programme", "SPT")));
        pages.get("mediateur", "/people/" + person);
        pages.post("mediateur", "/people/" + person + "/phone");
        Api.at(port, "mediateur").get("people/" + person);
        pages.get("mediatrice", "/tasks?scope=all");
        mediatrice.get("pathways");

        assertThat(lines()).isEmpty();
    }

    @Test
    void aSearchIsWrittenDownWithWhatItFoundAndWithoutItsLetters() {
        long before = lastLine();

        mediatrice.post("people/search", Map.of("alias", "vadi"));
        pages.post("mediatrice", "/people/search", "q", "vadim zz");

        List<String> searches = database.sql("select l::text from read_audit l where id > ? order by id")
                .param(before)
                .query(String.class)
                .list();
        assertThat(searches)
                .hasSize(2)
                .noneMatch(line -> line.toLowerCase(java.util.Locale.ROOT).contains("vadi"))
                .anyMatch(line -> line.contains("POST /api/v1/people/search"))
                .anyMatch(line -> line.contains("\"POST /people/search\",TEAM,0"));
    }

    @Test
    void supervisorsAreToldWhoLookedLatelyAndNobodyElseIs() {
        assertThat(pages.get("superviseuse", "/people/" + person)).bodyText().doesNotContain("Vu récemment");
        pages.get("mediateur", "/people/" + person);
        database.sql("""
            insert into read_audit (at, who, person_id, what, why)
            values (now() - interval '1 day', 'mediatrice', ?::uuid, 'GET /people/{id}', 'TEAM')
            """).param(person).update();

        assertThat(pages.get("superviseuse", "/people/" + person))
                .bodyText()
                .containsPattern("Vu récemment par Karim \\(aujourd’hui à \\d+.h( \\d\\d)?\\), Amina \\(hier\\)\\.")
                .doesNotContain("Solène (");
        assertThat(pages.get("superviseuse", "/people/" + person + "?lang=en"))
                .bodyText()
                .contains("Seen lately by Karim (today");
        assertThat(pages.get("mediatrice", "/people/" + person)).bodyText().doesNotContain("Vu récemment");
    }

    private List<String> lines() {
        return database.sql("""
            select concat_ws(' ', who, what, why) from read_audit where person_id = ?::uuid order by id
            """).param(person).query(String.class).list();
    }

    private long lastLine() {
        return database.sql("select coalesce(max(id), 0) from read_audit")
                .query(Long.class)
                .single();
    }
}
