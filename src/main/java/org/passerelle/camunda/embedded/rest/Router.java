package org.passerelle.camunda.embedded.rest;

import java.util.concurrent.TimeoutException;
import org.passerelle.camunda.embedded.broker.EngineUnavailable;
import org.passerelle.camunda.embedded.broker.Purged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// From a request to its answer; whatever goes wrong is told as a problem detail.
final class Router {

    private static final Logger LOG = LoggerFactory.getLogger(Router.class);

    private final Routes routes;

    Router(Routes routes) {
        this.routes = routes;
    }

    Answer answer(Request request, ConnectionState caller) {
        String path = request.uri().getPath();
        try {
            Routes.Match match = routes.find(request.method(), path);
            if (match == null) {
                throw Problem.unsupported(request.method() + " " + path);
            }
            return match.handler()
                    .handle(new HttpCall(
                            request.uri(), request.header("content-type"), match.pathValues(), request.body(), caller));
        } catch (Exception e) {
            return problem(e).answer(path);
        }
    }

    private static Problem problem(Exception e) {
        return switch (e) {
            case Problem problem -> problem;
            case EngineUnavailable _, Purged _ -> new Problem(503, "UNAVAILABLE", String.valueOf(e.getMessage()));
            case TimeoutException _ ->
                new Problem(
                        504,
                        "DEADLINE_EXCEEDED",
                        "The engine did not answer in time; the command may still be executed");
            case InterruptedException _ -> new Problem(503, "UNAVAILABLE", "The engine stops");
            default -> unexpected(e);
        };
    }

    private static Problem unexpected(Exception e) {
        LOG.error("A request failed", e);
        return new Problem(500, e.getClass().getName(), "Unexpected error occurred during the request processing");
    }
}
