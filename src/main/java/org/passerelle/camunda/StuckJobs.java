package org.passerelle.camunda;

import io.camunda.client.api.response.ActivatedJob;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Steps whose worker used up its tries: the supervisor sees them and starts them again.
@Service
@Transactional
public class StuckJobs {

    /// `problem` is a kind of failure, never a message.
    ///
    /// @param pathwayId absent when it is about something else
    public record StuckJob(
            long jobKey,
            @Nullable UUID pathwayId,
            String processId,
            String step,
            String jobType,
            String problem,
            Instant since) {}

    private final JdbcClient jdbc;
    private final Outbox outbox;

    StuckJobs(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    /// The longest stuck first.
    @Transactional(readOnly = true)
    public List<StuckJob> list() {
        return jdbc.sql("""
            select job_key, pathway_id, process_id, step, job_type, problem, since
            from stuck_job order by since limit 200\
            """).query(StuckJob.class).list();
    }

    /// Tries the step again, with new tries; it leaves the list once it succeeds. False when it is not in the list.
    public boolean retry(long jobKey) {
        boolean listed = jdbc.sql("select exists (select from stuck_job where job_key = ?)")
                .param(jobKey)
                .query(Boolean.class)
                .single();
        if (listed) {
            outbox.add(new Command.RetryJob(jobKey));
        }
        return listed;
    }

    void add(ActivatedJob job, String problem, Instant now) {
        Subject about = Subject.of(job.getVariablesAsMap());
        jdbc.sql("""
            insert into stuck_job (job_key, pathway_id, process_id, step, job_type, problem, since)
            values (?, ?, ?, ?, ?, ?, ?) on conflict (job_key) do update set problem = excluded.problem\
            """)
                .param(job.getKey())
                .param(about.is(Subject.Kind.PATHWAY) ? about.id() : null)
                .param(job.getBpmnProcessId())
                .param(job.getElementId())
                .param(job.getType())
                .param(problem)
                .param(Timestamp.from(now))
                .update();
    }

    void repaired(long jobKey) {
        jdbc.sql("delete from stuck_job where job_key = ?").param(jobKey).update();
    }

    void forgetAll() {
        jdbc.sql("delete from stuck_job").update();
    }
}
