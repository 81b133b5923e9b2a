package org.passerelle.platform.time;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.refusals.InvalidInput;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Moves the application's and the engine's time together; only beside the embedded engine.
@RestController
@RequestMapping("/api/v1/training/clock")
@ConditionalOnProperty(name = "passerelle.camunda.mode", havingValue = "embedded", matchIfMissing = true)
@Tag(name = "training")
class TrainingClockApi {

    record Now(Instant now) {}

    record Advance(@Nullable String advance) {}

    private static final Duration FARTHEST = Duration.ofDays(3650);

    private final TrainingClock clock;

    TrainingClockApi(TrainingClock clock) {
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "What time it is for Passerelle")
    Now now() {
        return new Now(clock.instant());
    }

    @PostMapping
    @Operation(summary = "Moves time forward by an ISO 8601 duration, for example P3D")
    Now advance(@RequestBody Advance asked) {
        clock.advance(duration(asked.advance()));
        return now();
    }

    @DeleteMapping
    @Operation(summary = "Back to real time")
    Now reset() {
        clock.move(Duration.ZERO);
        return now();
    }

    private static Duration duration(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidInput("advance", "required");
        }
        try {
            Duration step = Duration.parse(text);
            if (!step.isNegative() && !step.isZero() && step.compareTo(FARTHEST) <= 0) {
                return step;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        throw new InvalidInput("advance", "duration.invalid", text);
    }
}
