package org.passerelle.camunda.embedded.broker;

import io.camunda.zeebe.stream.api.CommandResponseWriter;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.passerelle.camunda.embedded.log.PostgresLog;

/// Who waits for which response. Told only when everything that the response rests on is committed.
final class Requests {

    record Waiting(long id, CompletableFuture<Response> response) {}

    private final Map<Long, CompletableFuture<Response>> waiting = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong(System.currentTimeMillis() << 16);
    private final CommandResponseWriter writer;

    Requests(PostgresLog log) {
        writer = new Responses((id, response) -> {
            // whoever asked in an earlier run is gone
            CompletableFuture<Response> request = waiting.get(id);
            if (request != null) {
                log.afterCommit(() -> request.complete(response));
            }
        });
    }

    Waiting open() {
        long id = ids.incrementAndGet();
        CompletableFuture<Response> response = new CompletableFuture<>();
        waiting.put(id, response);
        response.whenComplete((_, _) -> waiting.remove(id));
        return new Waiting(id, response);
    }

    CommandResponseWriter writer() {
        return writer;
    }

    void failAll(RuntimeException reason) {
        waiting.values().forEach(response -> response.completeExceptionally(reason));
    }
}
