package org.passerelle.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.Container;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the server refuses before a request reaches the application, such as an address it cannot read: in our words
/// and with our headers. Nothing is known of the reader yet, so both languages.
public class ServerRefusals extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;

    private static final String PAGE = """
        <!DOCTYPE html>
        <html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>Passerelle</title></head>
        <body>%s<p><a href="/">Revenir à l’accueil · Back to the first page</a></p></body></html>
        """;

    private static final String UNREADABLE = """
        <h1>Demande incomprise</h1>
        <p>Votre navigateur a envoyé une adresse ou un contenu que nous ne pouvons pas lire. Rien n’a été enregistré.</p>
        <p lang="en">Your browser sent an address or a content that we cannot read. Nothing was saved.</p>
        """;

    private static final String TOO_LONG = """
        <h1>C’est trop long</h1>
        <p>Un envoi ne peut pas dépasser un mégaoctet. Rien n’a été enregistré. Revenez en arrière et raccourcissez.</p>
        <p lang="en">One message may have a megabyte at most. Nothing was saved. Go back and shorten it.</p>
        """;

    private static final String PROBLEM = """
        {"title":"Demande incomprise","status":%d,"detail":"La demande ne peut pas être lue ; rien n’a été enregistré. \
        The request cannot be read; nothing was saved.","code":"http-%d"}
        """;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String address = String.valueOf(request.getRequestURI());
        boolean api = address.startsWith("/api/");
        try {
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Referrer-Policy", "same-origin");
            response.setHeader("Cache-Control", "no-store");
            response.setContentType(api ? "application/problem+json" : "text/html");
            response.setCharacterEncoding("utf-8");
            response.getReporter().write(api ? PROBLEM.formatted(status, status) : page(status));
            response.finishResponse();
        } catch (IOException gone) {
            // whoever asked is gone
        }
    }

    private static String page(int status) {
        return PAGE.formatted(status == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE ? TOO_LONG : UNREADABLE);
    }

    @Configuration(proxyBeanMethods = false)
    static class Setup {

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverRefusals() {
            return server -> server.addContextCustomizers(context -> {
                Container host = context.getParent();
                if (host instanceof StandardHost ours) {
                    ours.setErrorReportValveClass(ServerRefusals.class.getName());
                }
            });
        }
    }
}
