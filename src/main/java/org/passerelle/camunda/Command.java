package org.passerelle.camunda;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A wish of the outbox. `id` names it: a wish with the same id is written down once.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "command")
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonSubTypes({
    @JsonSubTypes.Type(Command.CompleteTask.class),
    @JsonSubTypes.Type(Command.Publish.class),
    @JsonSubTypes.Type(Command.RetryJob.class),
    @JsonSubTypes.Type(Command.CancelInstance.class)
})
sealed interface Command {

    String id();

    record CompleteTask(long userTaskKey, Map<String, Object> facts) implements Command {
        @Override
        public String id() {
            return "complete-" + userTaskKey;
        }
    }

    /// @param name names the wish, so that the same one is written down and heard once
    /// @param pathwayId of those written down when all processes were about pathways
    record Publish(
            @Nullable UUID pathwayId,
            @Nullable Subject about,
            String name,
            String message,
            String key,
            Duration life,
            Map<String, Object> facts)
            implements Command {
        @Override
        public String id() {
            return "publish-" + name;
        }

        Subject subject() {
            return about == null ? Subject.pathway(Objects.requireNonNull(pathwayId)) : about;
        }
    }

    record RetryJob(long jobKey) implements Command {
        @Override
        public String id() {
            return "retry-" + jobKey;
        }
    }

    record CancelInstance(long processInstanceKey) implements Command {
        @Override
        public String id() {
            return "cancel-" + processInstanceKey;
        }
    }
}
