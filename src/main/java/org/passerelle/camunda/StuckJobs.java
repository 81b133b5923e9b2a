package org.passerelle.camunda;

import io.camunda.client.api.response.ActivatedJob;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
        Optional<UUID> pathwayId = jdbc.sql("select pathway_id from stuck_job where job_key = ?")
                .param(jobKey)
                .query(UUID.class)
                .optional();
        pathwayId.ifPresent(id -> outbox.add(new Command.RetryJob(id, jobKey)));
        return pathwayId.isPresent();
    }

    void add(ActivatedJob job, String problem, Instant now) {
        jdbc.sql("""
            insert into stuck_job (job_key, pathway_id, process_id, step, job_type, problem, since)
            values (?, ?, ?, ?, ?, ?, ?) on conflict (job_key) do update set problem = excluded.problem\
            """)
                .params(
                        job.getKey(),
                        UUID.fromString(String.valueOf(job.getVariablesAsMap().get("pathwayId"))),
                        job.getBpmnProcessId(),
                        job.getElementId(),
                        job.getType(),
                        problem,
                        Timestamp.from(now))
                .update();
    }

    void repaired(long jobKey) {
        jdbc.sql("delete from stuck_job where job_key = ?").param(jobKey).update();
    }

    void forgetAll() {
        jdbc.sql("delete from stuck_job").update();
    }
}
