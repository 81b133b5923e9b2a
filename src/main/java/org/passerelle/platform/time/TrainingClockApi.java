package org.passerelle.platform.time;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.refusals.Conflict;
import org.passerelle.platform.refusals.InvalidInput;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
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

    record Now(Instant now, @Nullable String movedBy) {}

    record Advance(@Nullable String advance) {}

    private final TrainingClock clock;
    private final List<HoldsDates> houses;
    private final Duration farthest;
    private final ApplicationEventPublisher events;

    TrainingClockApi(
            TrainingClock clock,
            List<HoldsDates> houses,
            @Value("${passerelle.training.farthest:366d}") Duration farthest,
            ApplicationEventPublisher events) {
        this.clock = clock;
        this.houses = houses;
        this.farthest = farthest;
        this.events = events;
    }

    @GetMapping
    @Operation(summary = "What time it is for Passerelle")
    Now now() {
        boolean moved = !clock.offset().isZero();
        return new Now(clock.instant(), moved ? clock.movedBy() : null);
    }

    @PostMapping
    @Operation(
            summary = "Moves time forward by an ISO 8601 duration, for example P3D",
            description = "For supervisors and those who run the installation; at most a year ahead of real time.")
    Now advance(@RequestBody Advance asked, Principal by) {
        Duration step = duration(asked.advance());
        if (clock.offset().plus(step).compareTo(farthest) > 0) {
            throw new InvalidInput("advance", "duration.far", farthest.toDays());
        }
        clock.advance(step, by.getName());
        return told(by);
    }

    @DeleteMapping
    @Operation(
            summary = "Back to real time",
            description = "Refused with 409 while open pathways went on in moved time: their dates would lie ahead.")
    Now reset(Principal by) {
        Instant real = clock.instant().minus(clock.offset());
        long ahead = houses.stream()
                .mapToLong(house -> house.openWithAPastAfter(real))
                .sum();
        if (ahead > 0) {
            throw new Conflict("clock.held", ahead);
        }
        clock.move(Duration.ZERO, by.getName());
        return told(by);
    }

    private Now told(Principal by) {
        events.publishEvent(new TimeMoved(by.getName(), clock.offset()));
        return now();
    }

    private static Duration duration(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidInput("advance", "required");
        }
        try {
            Duration step = Duration.parse(text);
            if (step.isPositive()) {
                return step;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        throw new InvalidInput("advance", "duration.invalid", text);
    }
}
