package org.passerelle.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a browser does without showing anything: keeps cookies, sends forms with the token of the page they stand on.
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http;
    private final String base;
    private String token = "";

    public Browser(int port) {
        this(port, "127.0.0.1");
    }

    /// From this address of the machine, as "127.0.0.2".
    public Browser(int port, String address) {
        this.base = "http://127.0.0.1:" + port;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .localAddress(InetAddress.ofLiteral(address))
                .build();
    }

    /// `location` is where it leads without its host, empty when it leads nowhere.
    public record Page(int status, String location, String body, HttpResponse<String> answer) {

        public String first(String pattern) {
            Matcher found = Pattern.compile(pattern).matcher(body);
            if (!found.find()) {
                throw new AssertionError("No " + pattern + " on this page");
            }
            return found.group(1);
        }
    }

    public Page get(String address) {
        return send(request(address).header("Accept", "text/html").GET());
    }

    /// A file to take along.
    public byte[] bytes(String address) {
        try {
            return http.send(request(address).GET().build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Page signIn(String username, String password) {
        get("/sign-in");
        return post("/sign-in", "/sign-in", Map.of("username", username, "password", password));
    }

    public Page post(String address, String fromPage, Map<String, String> fields) {
        return postFrom(base + fromPage, address, fields);
    }

    /// With more headers, as name and value by turns.
    public Page postFrom(String referer, String address, Map<String, String> fields, String... headers) {
        String form = fields.entrySet().stream()
                .map(field -> coded(field.getKey()) + "=" + coded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = request(address);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .header("Referer", referer)
                .POST(BodyPublishers.ofString(form + "&_csrf=" + coded(token))));
    }

    /// A form with a file, the token beside it.
    public Page upload(String address, String fromPage, Map<String, String> fields, String file) {
        String boundary = "----a-form-with-a-file";
        StringBuilder body = new StringBuilder();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        all.forEach((name, value) -> body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value)));
        body.append("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list\"\r\n\r\n%s\r\n--%s--\r\n"
                .formatted(boundary, file, boundary));
        return send(request(address)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Accept", "text/html")
                .header("Referer", base + fromPage)
                .POST(BodyPublishers.ofString(body.toString())));
    }

    public Optional<String> session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("passerelle"))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(base + address));
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            Matcher found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            String location = answer.headers().firstValue("Location").orElse("").replace(base, "");
            return new Page(answer.statusCode(), location, answer.body(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
