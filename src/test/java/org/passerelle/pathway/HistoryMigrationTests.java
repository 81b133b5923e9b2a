package org.passerelle.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.passerelle.platform.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Lines of the history as earlier versions wrote them are records afterwards, each with its fields.
class HistoryMigrationTests {

    private static final List<String> EACH_KIND = List.of(
            "PATHWAY_OPENED|[]",
            "CLOSING_ASKED|[\"MOVED\"]",
            "PATHWAY_CLOSED|[\"LINKED_TO_GP\"]",
            "TASK_DONE|[]",
            "URGENT_SIGNS|[]",
            "RIGHTS.PENDING|[]",
            "RIGHTS_UNTIL.AME|[\"2027-01-31\"]",
            "PRACTICES_RANKED|[\"12\"]",
            "PRACTICE_ACCEPTED|[\"Cabinet des Tilleuls\"]",
            "PRACTICE_SILENT|[\"Cabinet des Tilleuls\"]",
            "PRACTICE_DECLINED.OVERLOADED|[\"Cabinet des Tilleuls\"]",
            "PRACTICE_WITHDREW|[\"Cabinet des Tilleuls\"]",
            "LANGUAGE_SHARED|[\"fra\"]",
            "INTERPRETER_ALREADY_ARRANGED|[]",
            "INTERPRETER_NEEDED|[]",
            "INTERPRETER_NOT_FOUND|[]",
            "INTERPRETER_ARRANGED.PHONE|[\"tir\"]",
            "APPOINTMENT_BOOKED|[\"2026-11-30T09:00:00Z\", \"Cabinet des Tilleuls\"]",
            "APPOINTMENT_CALL_BACK|[\"2026-11-30\"]",
            "ESCORT.MEETING_AT_DOOR|[]",
            "ATTENDED|[]",
            "WANTS_ANOTHER_DOCTOR|[]",
            "NOT_ATTENDED.FORGOT|[]",
            "UNREACHED.NO_ANSWER|[\"2\"]");

    private final TestDatabase database = TestDatabase.empty();
    private final JdbcClient jdbc = JdbcClient.create(database.owner());
    private final HappeningRecords records = new HappeningRecords(new JsonMapper());

    @Test
    void everyKindOfLineIsARecordAfterwards() {
        migrateTo("49?");
        UUID pathway = PathwayRows.insert(jdbc);
        EACH_KIND.forEach(line -> line(pathway, "Task_X", line, "system"));

        migrateTo("50");

        assertThat(happenings(pathway))
                .hasSize(EACH_KIND.size())
                .allSatisfy(what -> assertThat(HappeningRecords.values(what)).doesNotContainNull());
        assertThat(happenings(pathway)).contains(new PathwayMilestones.PathwayClosed(ClosedReason.LINKED_TO_GP));
    }

    @Test
    void whatAWorkerNotedFromAnAnswerIsToldByWhoGaveIt() {
        migrateTo("49?");
        UUID pathway = PathwayRows.insert(jdbc);
        line(pathway, "Task_CallPractice", "TASK_DONE|[]", "amina");
        line(pathway, "Task_CallPractice", "PRACTICE_ACCEPTED|[\"Cabinet des Tilleuls\"]", "system");
        line(pathway, "Task_RankPractices", "PRACTICES_RANKED|[\"12\"]", "system");

        migrateTo("50");

        assertThat(jdbc.sql("select by from pathway_event order by id")
                        .query(String.class)
                        .list())
                .containsExactly("amina", "amina", "system");
        assertThat(jdbc.sql("select count(distinct at) from pathway_event where by = 'amina'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private List<Happening> happenings(UUID pathway) {
        return jdbc.sql("select what, fields::text as fields from pathway_event where pathway_id = ? order by id")
                .param(pathway)
                .query((row, number) -> records.read(row.getString("what"), row.getString("fields")))
                .list();
    }

    private void line(UUID pathway, String step, String line, String by) {
        jdbc.sql("insert into pathway_event (pathway_id, step, what, args, at, by) values (?, ?, ?, ?::jsonb,"
                        + " clock_timestamp(), ?)")
                .params(pathway, step, line.split("\\|")[0], line.split("\\|")[1], by)
                .update();
    }

    private void migrateTo(String version) {
        Flyway.configure().dataSource(database.owner()).target(version).load().migrate();
    }
}
