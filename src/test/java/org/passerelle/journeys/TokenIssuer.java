package org.passerelle.journeys;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/// Gives tokens to one client that shows its secret (OAuth 2.0, client credentials), as an OIDC provider does.
/// They last so short that a test sees them end.
final class TokenIssuer implements AutoCloseable {

    static final String CLIENT = "passerelle-node";
    static final String AUDIENCE = "camunda-api";

    private static final Duration LIFE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = new JsonMapper();

    private final String secret;
    private final KeyPair keys;
    private final HttpServer server;
    private final AtomicInteger given = new AtomicInteger();

    TokenIssuer(String secret) throws IOException, GeneralSecurityException {
        this.secret = secret;
        this.keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/token", this::answer);
        server.start();
    }

    URI tokenUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/token");
    }

    String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    int given() {
        return given.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> form = form(exchange);
            boolean known = CLIENT.equals(form.get("client_id"))
                    && secret.equals(form.get("client_secret"))
                    && "client_credentials".equals(form.get("grant_type"));
            byte[] body = JSON.writeValueAsBytes(
                    known
                            ? Map.of(
                                    "access_token",
                                    token(form.getOrDefault("audience", "")),
                                    "token_type",
                                    "Bearer",
                                    "expires_in",
                                    LIFE.toSeconds())
                            : Map.of("error", "invalid_client"));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(known ? 200 : 401, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        Map<String, String> form = new HashMap<>();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        for (String pair : body.split("&")) {
            String[] field = pair.split("=", 2);
            form.put(field[0], field.length == 1 ? "" : URLDecoder.decode(field[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    private String token(String audience) {
        given.incrementAndGet();
        return JWT.create()
                .withAudience(audience)
                .withExpiresAt(Instant.now().plus(LIFE))
                .sign(Algorithm.RSA256((RSAPrivateKey) keys.getPrivate()));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
