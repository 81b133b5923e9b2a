package org.passerelle.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.accounts.Browser;
import org.passerelle.accounts.Browser.Page;
import org.passerelle.journeys.WholeApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What is refused before anybody is asked who they are.
@WholeApplication
@ExtendWith(OutputCaptureExtension.class)
@ResourceLock(Resources.SYSTEM_OUT)
class ServerRefusalsTests {

    @LocalServerPort
    private int port;

    @Test
    void anAddressTheServerCannotReadIsAnsweredInOurWords() throws IOException {
        String page = raw("GET /people/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        String problem = raw("GET /api/v1/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(page)
                .startsWith("HTTP/1.1 400")
                .contains("Demande incomprise", "Nothing was saved", "nosniff", "frame-ancestors 'none'")
                .doesNotContain("Tomcat", "HTTP Status");
        assertThat(problem).startsWith("HTTP/1.1 400").contains("application/problem+json", "\"status\":400");
    }

    @Test
    void anotherHostIsNotOurs() throws IOException {
        String page = raw("GET /sign-in HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n");
        String api = raw("GET /api/v1/tasks HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n");

        assertThat(page).startsWith("HTTP/1.1 421").doesNotContain("elsewhere.example");
        assertThat(api).startsWith("HTTP/1.1 421").contains("application/problem+json", "passerelle.hosts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in?username=%00", "/tasks/at?pathway=%00&step=%00", "/people?q=%00"})
    void aNulInAnAddressIsABadAddress(String address) {
        assertThat(new Browser(port).get(address).status()).isEqualTo(400);
    }

    @Test
    void aNulInASignInNameIsARefusal() {
        Browser browser = new Browser(port);
        browser.get("/sign-in");

        Page refused = browser.post("/sign-in", "/sign-in", Map.of("username", "a\0b", "password", "x"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("Nous n’avons pas compris la demande");
    }

    @Test
    void aFormOfTwoMegabytesIsTooLongAndFillsNoLog(CapturedOutput output) {
        Browser browser = new Browser(port);
        browser.get("/sign-in");

        Page refused = browser.post("/sign-in", "/sign-in", Map.of("username", "x".repeat(2 * 1024 * 1024)));

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.body()).contains("C’est trop long", "<html lang=\"fr\"");
        assertThat(output).doesNotContain("InvalidParameterException");
    }

    @Test
    void aLanguageNobodySpeaksHereIsFrench() throws IOException {
        String page = raw("GET /sign-in HTTP/1.1\r\nHost: localhost\r\nCookie: lang=zz\r\nConnection: close\r\n\r\n");

        assertThat(page).contains("<html lang=\"fr\"");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
