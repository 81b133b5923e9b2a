package org.passerelle.camunda;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/// A wish of the outbox. `id` names it: a wish with the same id is written down once.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "command")
@JsonSubTypes({
    @JsonSubTypes.Type(Command.CompleteTask.class),
    @JsonSubTypes.Type(Command.Publish.class),
    @JsonSubTypes.Type(Command.RetryJob.class),
    @JsonSubTypes.Type(Command.CancelInstance.class)
})
sealed interface Command {

    UUID pathwayId();

    String id();

    record CompleteTask(UUID pathwayId, long userTaskKey, Map<String, Object> facts) implements Command {
        @Override
        public String id() {
            return "complete-" + userTaskKey;
        }
    }

    /// @param name names the wish, so that the same one is written down and heard once
    record Publish(UUID pathwayId, String name, String message, String key, Duration life, Map<String, Object> facts)
            implements Command {
        @Override
        public String id() {
            return "publish-" + name;
        }
    }

    record RetryJob(UUID pathwayId, long jobKey) implements Command {
        @Override
        public String id() {
            return "retry-" + jobKey;
        }
    }

    record CancelInstance(UUID pathwayId, long processInstanceKey) implements Command {
        @Override
        public String id() {
            return "cancel-" + processInstanceKey;
        }
    }
}
