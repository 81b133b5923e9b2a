package org.passerelle.accounts;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// The last line of a start: where to go, and on trial as whom.
@Component
class ReadyLine {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyLine.class);

    private final Environment environment;
    private final DemoAccounts demo;

    ReadyLine(Environment environment, DemoAccounts demo) {
        this.environment = environment;
        this.demo = demo;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void tell(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            LOG.info("Passerelle : {}{}", address(web.getWebServer().getPort()), accounts());
        }
    }

    private String address(int port) {
        String host = environment.getProperty("server.address", "localhost");
        String path = environment.getProperty("server.servlet.context-path", "");
        return "http://" + (host.equals("127.0.0.1") ? "localhost" : host) + ":" + port + path;
    }

    private String accounts() {
        List<String> usernames = demo.usernames();
        return usernames.isEmpty()
                ? ""
                : " · %s · mot de passe %s".formatted(String.join(", ", usernames), DemoAccounts.PASSWORD);
    }
}
