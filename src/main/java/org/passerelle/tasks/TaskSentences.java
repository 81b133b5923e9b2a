package org.passerelle.tasks;

import java.util.List;
import java.util.UUID;
import org.passerelle.pathway.PathwayTask;
import org.passerelle.pathway.PathwayTasks;
import org.passerelle.platform.words.Sentences;
import org.springframework.stereotype.Component;

/// Puts a task in words.
@Component
class TaskSentences implements PathwayTasks {

    private final Tasks tasks;
    private final Sentences sentences;

    TaskSentences(Tasks tasks, Sentences sentences) {
        this.tasks = tasks;
        this.sentences = sentences;
    }

    @Override
    public List<PathwayTask> of(UUID pathwayId) {
        return tasks.ofPathway(pathwayId).stream().map(this::of).toList();
    }

    PathwayTask of(TaskLine line) {
        return new PathwayTask(
                line.id(),
                line.step(),
                sentences.task(line.step(), line.title(), line.alias()),
                line.pathwayId(),
                line.about(),
                line.dueAt(),
                line.priority(),
                line.assignee(),
                line.state().name());
    }
}
