package org.passerelle.calls;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.pathway.PathwayState;
import org.passerelle.pathway.PathwayView;
import org.passerelle.pathway.Pathways;
import org.passerelle.pathway.WaitingView;
import org.passerelle.platform.words.Sentences;
import org.springframework.stereotype.Component;

/// What comes after a call, and when. The engine decides it a moment later: it is given that moment, and no more.
@Component
class CallOutlook {

    private static final Duration MOMENT = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofMillis(25);

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

    /// Empty when the pathway has ended, or the engine takes longer.
    ///
    /// @param before what it waited for when the call was taken
    PathwayView after(UUID pathwayId, PathwayView before, boolean moves, CurrentUser user) {
        long end = System.nanoTime() + MOMENT.toNanos();
        PathwayView now = pathways.get(pathwayId, user);
        while (moves && !hasMoved(now, before) && System.nanoTime() < end) {
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return now;
            }
            now = pathways.get(pathwayId, user);
        }
        return now;
    }

    private static boolean hasMoved(PathwayView now, PathwayView before) {
        if (now.state() == PathwayState.CLOSED) {
            return true;
        }
        return !main(now).isEmpty() && !main(now).equals(main(before));
    }

    private static Set<Instant> main(PathwayView pathway) {
        return pathway.waiting().stream()
                .filter(wait -> !wait.aside())
                .map(WaitingView::since)
                .collect(Collectors.toSet());
    }

    List<Next> next(PathwayView pathway) {
        return pathway.waiting().stream()
                .filter(wait -> !wait.aside())
                .map(wait ->
                        new Next(wait.step(), sentences.step(wait.step(), wait.step()), wait.task(), wait.expectedBy()))
                .toList();
    }
}
