package org.passerelle.supervision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.StuckJobs;
import org.passerelle.camunda.StuckJobs.StuckJob;
import org.passerelle.platform.refusals.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/supervision/stuck-jobs")
@Tag(name = "supervision", description = "Steps that do not go on by themselves; for supervisors")
class StuckJobApi {

    record Job(
            String key,
            @Nullable UUID pathwayId,
            String processId,
            String step,
            String jobType,
            @Schema(description = "A kind of failure") String problem,
            Instant since) {}

    record Stuck(List<Job> items) {}

    private final StuckJobs jobs;

    StuckJobApi(StuckJobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping
    @Operation(summary = "Steps whose machine work failed too often, the longest stuck first, at most 200")
    Stuck list() {
        return new Stuck(jobs.list().stream().map(StuckJobApi::told).toList());
    }

    @PostMapping("/{key}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Tries a stuck step again; it leaves the list once it succeeds")
    void retry(@PathVariable long key) {
        if (!jobs.retry(key)) {
            throw new NotFound("job", key);
        }
    }

    /// Keys as text: scripts in JavaScript would round them.
    private static Job told(StuckJob job) {
        return new Job(
                String.valueOf(job.jobKey()),
                job.pathwayId(),
                job.processId(),
                job.step(),
                job.jobType(),
                job.problem(),
                job.since());
    }
}
