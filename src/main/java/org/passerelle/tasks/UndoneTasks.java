package org.passerelle.tasks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/// The rule for every task nobody did: two days past its date it also stands with the supervisor, a week past it
/// with whoever coordinates, and never a third time. It is the same task in both places, so answered in one it is
/// done in both.
@Component
@EnableConfigurationProperties(UndoneTasks.Settings.class)
public class UndoneTasks {

    /// `passerelle.undone.*`: how long past its date a task stands with the supervisor (two days), with the
    /// coordination (seven days).
    @ConfigurationProperties("passerelle.undone")
    record Settings(
            @DefaultValue("2d") Duration supervisorAfter,
            @DefaultValue("7d") Duration coordinationAfter) {}

    /// Who looks at it: `secondStep` once the coordination does.
    public record ToUnblock(TaskFigures.ToUnblock task, boolean secondStep) {}

    private final TaskFigures tasks;
    private final Settings settings;
    private final Clock clock;

    UndoneTasks(TaskFigures tasks, Settings settings, Clock clock) {
        this.tasks = tasks;
        this.settings = settings;
        this.clock = clock;
    }

    /// The longest undone first, at most so many.
    public List<ToUnblock> list(int atMost) {
        Instant now = clock.instant();
        Instant second = now.minus(settings.coordinationAfter());
        return tasks.dueBefore(now.minus(settings.supervisorAfter()), atMost).stream()
                .map(task -> new ToUnblock(task, task.dueAt().isBefore(second)))
                .toList();
    }
}
