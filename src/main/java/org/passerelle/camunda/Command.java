package org.passerelle.camunda;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import java.util.UUID;

/// A wish of the outbox. `id` names it: a wish with the same id is written down once.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "command")
@JsonSubTypes({
    @JsonSubTypes.Type(Command.Start.class),
    @JsonSubTypes.Type(Command.CompleteTask.class),
    @JsonSubTypes.Type(Command.Correlate.class),
    @JsonSubTypes.Type(Command.RetryJob.class)
})
sealed interface Command {

    UUID pathwayId();

    String id();

    record Start(String processId, UUID pathwayId, Map<String, Object> facts) implements Command {
        @Override
        public String id() {
            return "start-" + pathwayId;
        }
    }

    record CompleteTask(UUID pathwayId, long userTaskKey, Map<String, Object> facts) implements Command {
        @Override
        public String id() {
            return "complete-" + userTaskKey;
        }
    }

    record Correlate(UUID pathwayId, String message, Map<String, Object> facts, UUID messageId) implements Command {
        @Override
        public String id() {
            return "correlate-" + messageId;
        }
    }

    record RetryJob(UUID pathwayId, long jobKey) implements Command {
        @Override
        public String id() {
            return "retry-" + jobKey;
        }
    }
}
