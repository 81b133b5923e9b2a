package org.passerelle.platform.startup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// A start on an empty folder that shows its first page to itself and ends, while the JVM notes what it needs for that.
@Component
@ConditionalOnBooleanProperty("passerelle.rehearsal")
class Rehearsal {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

    /// Nobody waits for the cache of a product that was killed.
    Rehearsal() {
        ProcessHandle.current().parent().ifPresent(product -> product.onExit().thenRun(() -> System.exit(1)));
    }

    @EventListener
    void showTheFirstPage(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            int port = web.getWebServer().getPort();
            // the context closes only when this event is over
            Thread.ofPlatform().name("rehearsal").start(() -> end(ready.getApplicationContext(), port));
        }
    }

    private static void end(ConfigurableApplicationContext context, int port) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sign-in"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            LOG.warn("The first page did not come: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        System.exit(SpringApplication.exit(context));
    }
}
