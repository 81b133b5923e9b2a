package org.passerelle.camunda.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/// Requests as they are on the wire: the Camunda client asks no nonsense, and asks again when it is told to wait.
final class PlainHttp {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private PlainHttp() {}

    static HttpResponse<String> send(EmbeddedCamunda camunda, String method, String path, String body) {
        return sendAsync(camunda, method, path, body).join();
    }

    static CompletableFuture<HttpResponse<String>> sendAsync(
            EmbeddedCamunda camunda, String method, String path, String body) {
        return sendAsync(camunda, method, path, "application/json", body);
    }

    static HttpResponse<String> upload(EmbeddedCamunda camunda, String name, String content) {
        return multipart(camunda, "name=\"resources\"; filename=\"" + name + "\"", content);
    }

    static HttpResponse<String> multipart(EmbeddedCamunda camunda, String disposition, String content) {
        String body = "--b\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n--b--\r\n";
        return sendAsync(camunda, "POST", "/v2/deployments", "multipart/form-data; boundary=b", body)
                .join();
    }

    static void assertProblem(int status, String title, String detail, HttpResponse<String> answer) {
        assertThat(answer.body()).contains("\"title\":\"" + title + "\"").contains(detail);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    private static CompletableFuture<HttpResponse<String>> sendAsync(
            EmbeddedCamunda camunda, String method, String path, String contentType, String body) {
        URI address = camunda.address().resolve(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", contentType)
                .method(method, BodyPublishers.ofString(body));
        if (camunda.credentials() instanceof EngineSecret secret) {
            request.header("Authorization", secret.authorization());
        }
        return HTTP.sendAsync(request.build(), BodyHandlers.ofString());
    }
}
