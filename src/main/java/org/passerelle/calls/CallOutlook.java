package org.passerelle.calls;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.pathway.PathwayState;
import org.passerelle.pathway.PathwayView;
import org.passerelle.pathway.Pathways;
import org.passerelle.platform.words.Sentences;
import org.springframework.stereotype.Component;

/// What comes after a call, and when. The engine decides it a moment later: it is given that moment, also when it has
/// just started, and no more.
@Component
class CallOutlook {

    private static final Duration AT_MOST = Duration.ofSeconds(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    /// @param decided the engine has said what comes next; else `next` is empty
    record Outlook(PathwayState state, boolean decided, List<Next> next) {}

    record Next(
            @Schema(description = "The element of the model")
            String step,

            @Schema(description = "What it is, in the reader's language")
            String title,

            @Schema(description = "Whether somebody has to act; otherwise it comes back by itself")
            boolean task,

            @Schema(description = "Until when") Instant at) {}

    private final Pathways pathways;
    private final Sentences sentences;

    CallOutlook(Pathways pathways, Sentences sentences) {
        this.pathways = pathways;
        this.sentences = sentences;
    }

    /// @param before what it waited for when the call was taken
    /// @param moves it does not stay there
    Outlook after(UUID pathwayId, PathwayView before, boolean moves, CurrentUser user) {
        return after(() -> pathways.get(pathwayId, user), before, moves, moments());
    }

    /// @param onceMore waits a moment; false when it is enough
    Outlook after(Supplier<PathwayView> look, PathwayView before, boolean moves, BooleanSupplier onceMore) {
        PathwayView now = look.get();
        while (moves && !hasMoved(now, before)) {
            if (!onceMore.getAsBoolean()) {
                return new Outlook(now.state(), false, List.of());
            }
            now = look.get();
        }
        return new Outlook(now.state(), true, next(now));
    }

    private static BooleanSupplier moments() {
        long end = System.nanoTime() + AT_MOST.toNanos();
        return () -> {
            try {
                Thread.sleep(LOOK_AGAIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            return System.nanoTime() < end;
        };
    }

    /// It has ended, or waits for something new.
    private static boolean hasMoved(PathwayView now, PathwayView before) {
        return now.state() == PathwayState.CLOSED || !main(before).containsAll(main(now));
    }

    private static Set<Map.Entry<String, Instant>> main(PathwayView pathway) {
        return pathway.waiting().stream()
                .filter(wait -> !wait.aside())
                .map(wait -> Map.entry(wait.step(), wait.since()))
                .collect(Collectors.toSet());
    }

    private List<Next> next(PathwayView pathway) {
        return pathway.waiting().stream()
                .filter(wait -> !wait.aside())
                .map(wait ->
                        new Next(wait.step(), sentences.step(wait.step(), wait.step()), wait.task(), wait.expectedBy()))
                .toList();
    }
}
