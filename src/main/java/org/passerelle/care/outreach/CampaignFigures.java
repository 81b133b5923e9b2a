package org.passerelle.care.outreach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.passerelle.care.practices.CallHours;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts where the practices of a campaign stand.
@Component
class CampaignFigures {

    /// Of the campaign `c`: where the practices of its first round stand.
    private static final String COUNTS = """
        select count(*) as practices,
            count(*) filter (where ended_at is null and (step = 'Wait_CallDay' or step is null)) as planned,
            count(*) filter (where ended_at is null and step = 'Task_CallForOutreach') as to_call,
            count(*) filter (where ended_at is null and step = 'Task_CheckPractice') as to_check,
            count(*) filter (where ended_at is null
                and step not in ('Wait_CallDay', 'Task_CallForOutreach', 'Task_CheckPractice')) as at_letter,
            count(*) filter (where ending = 'RECHECK_PLANNED') as done,
            count(*) filter (where ending in ('LEFT_OUT', 'STOPPED')) as left_out,
            count(*) filter (where ended_at is null and expected_by < :now) as late,
            max(call_at) filter (where ended_at is null) as last_call_at
        from outreach where campaign_id = c.id and round = 1
        """;

    private final JdbcClient database;
    private final CallHours hours;

    CampaignFigures(JdbcClient database, CallHours hours) {
        this.database = database;
        this.hours = hours;
    }

    CampaignProgress of(UUID campaign, Instant now) {
        return database.sql(
                        "select p.* from campaign c cross join lateral (%s) p where c.id = :campaign".formatted(COUNTS))
                .param("campaign", campaign)
                .param("now", Timestamp.from(now))
                .query((row, _) -> progress(row))
                .single();
    }

    /// The latest first, at most so many.
    List<CampaignBrief> latest(Instant now, int atMost) {
        return database.sql("""
            select c.id, c.name, c.programme, c.starts_on, c.stopped_at, p.*
            from campaign c cross join lateral (%s) p order by c.opened_at desc, c.id limit :rows
            """.formatted(COUNTS))
                .param("now", Timestamp.from(now))
                .param("rows", atMost)
                .query((row, _) -> brief(row))
                .list();
    }

    private CampaignBrief brief(ResultSet row) throws SQLException {
        Timestamp stopped = row.getTimestamp("stopped_at");
        return new CampaignBrief(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("programme"),
                row.getObject("starts_on", LocalDate.class),
                stopped == null ? null : stopped.toInstant(),
                progress(row));
    }

    private CampaignProgress progress(ResultSet row) throws SQLException {
        Timestamp last = row.getTimestamp("last_call_at");
        LocalDate lastCallOn = last == null ? null : hours.day(last.toInstant());
        return new CampaignProgress(
                row.getLong("practices"),
                row.getLong("planned"),
                row.getLong("to_call"),
                row.getLong("to_check"),
                row.getLong("at_letter"),
                row.getLong("done"),
                row.getLong("left_out"),
                row.getLong("late"),
                lastCallOn);
    }
}
