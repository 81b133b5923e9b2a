package org.passerelle.care.messages.channels;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// An SMS gateway over HTTP. 2xx is taken; 429 and what never connected come again; 500 and 503 too, as the gateway
/// says itself that it did not take it; 502, 504, silence and a cut line say nothing about it.
class SmsGateway implements Channel {

    private static final int LONGEST_RECEIPT = 100;

    private final SmsSettings settings;
    private final RestClient http;
    private final JsonMapper json;
    private final Clock clock;

    SmsGateway(SmsSettings settings, JsonMapper json, Clock clock) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        requests.setReadTimeout(settings.answerTimeout());
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    @Override
    public boolean takesOnce() {
        return settings.takesOnce();
    }

    @Override
    public Outcome send(Letter letter) {
        try {
            return http.post()
                    .uri(Objects.requireNonNull(settings.url()))
                    .contentType(MediaType.APPLICATION_JSON)
                    .headers(headers -> headers(headers, letter))
                    .body(json.writeValueAsBytes(body(letter)))
                    .exchange((request, answer) -> outcome(
                            answer.getStatusCode().value(),
                            answer.getHeaders(),
                            answer.getBody().readAllBytes()));
        } catch (ResourceAccessException e) {
            return neverConnected(e) ? new Outcome.TryAgain("NO_CONNECTION", null) : unknown("NO_ANSWER");
        }
    }

    private void headers(HttpHeaders headers, Letter letter) {
        headers.set(settings.keyHeader(), letter.key());
        if (settings.token() != null) {
            headers.set(settings.tokenHeader(), settings.tokenPrefix() + settings.token());
        }
    }

    private Map<String, String> body(Letter letter) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put(settings.toField(), letter.to());
        body.put(settings.textField(), letter.text());
        if (settings.from() != null) {
            body.put(settings.fromField(), settings.from());
        }
        return body;
    }

    private Outcome outcome(int status, HttpHeaders headers, byte[] body) throws IOException {
        String why = "HTTP_" + status;
        if (status >= 200 && status < 300) {
            return new Outcome.Accepted(receipt(body));
        }
        return switch (status) {
            // of a wrong token nobody's message is to blame
            case 401, 403, 408, 425, 429, 500, 503 ->
                new Outcome.TryAgain(why, after(headers.getFirst(HttpHeaders.RETRY_AFTER)));
            case 502, 504 -> unknown(why);
            default -> status >= 500 ? new Outcome.TryAgain(why, null) : new Outcome.Refused(why);
        };
    }

    private Outcome unknown(String why) {
        return settings.takesOnce() ? new Outcome.TryAgain(why, null) : new Outcome.Unknown(why);
    }

    private @Nullable String receipt(byte[] body) {
        try {
            String receipt = json.readTree(body).path(settings.receiptField()).asString("");
            return receipt.isEmpty() || receipt.length() > LONGEST_RECEIPT ? null : receipt;
        } catch (JacksonException notOurs) {
            return null;
        }
    }

    private @Nullable Duration after(@Nullable String header) {
        if (header == null) {
            return null;
        }
        try {
            return header.strip().matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(header.strip()))
                    : Duration.between(
                            clock.instant(),
                            ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
        } catch (DateTimeParseException neither) {
            return null;
        }
    }

    /// Before the first byte left: nobody can have read it.
    private static boolean neverConnected(ResourceAccessException trouble) {
        Throwable cause = trouble.getCause();
        return cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
    }
}
