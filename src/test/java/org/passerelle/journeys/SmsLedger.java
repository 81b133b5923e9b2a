package org.passerelle.journeys;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/// A gateway for SMS that takes its time and notes what it was given: it outlives every product that is killed.
public final class SmsLedger implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    public SmsLedger(Duration each) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/sms", request -> {
            request.getRequestBody().readAllBytes();
            taken.merge(request.getRequestHeaders().getFirst("Idempotency-Key"), 1, Integer::sum);
            try {
                Thread.sleep(each);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            byte[] answer = "{\"id\":\"taken\"}".getBytes(StandardCharsets.UTF_8);
            request.sendResponseHeaders(200, answer.length);
            request.getResponseBody().write(answer);
            request.close();
        });
        server.start();
    }

    /// What a product is started with so that it writes here, at any hour.
    public String[] settings() {
        return new String[] {
            "--passerelle.messages.sms.url=http://127.0.0.1:"
                    + server.getAddress().getPort() + "/sms",
            "--passerelle.messages.quiet-from=00:00",
            "--passerelle.messages.quiet-to=00:00",
            "--passerelle.messages.lost-after=5s"
        };
    }

    /// How often each message came, by its key.
    public Map<String, Integer> taken() {
        return taken;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
