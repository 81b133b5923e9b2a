package org.passerelle.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LONG;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.platform.database.UsesTestDatabase;
import org.passerelle.platform.places.Communes;
import org.passerelle.platform.time.MovedTime;
import org.passerelle.platform.words.Sentences;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Sign-in and addresses alone, without the pages behind them: an address that is allowed answers 404 here.
@SpringBootTest
@AutoConfigureMockMvc
@UsesTestDatabase
class AccessTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient database;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(MovedTime.class)
    @ComponentScan(basePackageClasses = {SecuritySetup.class, Sentences.class, Communes.class})
    static class Application {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @RestController
        static class WhoAmI {

            @GetMapping({"/tasks/who", "/api/v1/tasks/who"})
            Map<String, Object> who(CurrentUser user) {
                return Map.of("username", user.username(), "teams", user.teams(), "mediates", user.mediates());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /,                     mediatrice mediateur superviseuse conceptrice admin statistiques",
        "GET,  /tasks,                mediatrice mediateur superviseuse",
        "POST, /tasks/1/completion,   mediatrice mediateur superviseuse",
        "GET,  /pathways/1,           mediatrice mediateur superviseuse",
        "POST, /pathways,             mediatrice mediateur superviseuse",
        "GET,  /people/new,           mediatrice mediateur superviseuse",
        "GET,  /practices/1,          mediatrice mediateur superviseuse admin",
        "POST, /practices,            mediatrice mediateur superviseuse admin",
        "GET,  /messages,             mediatrice mediateur superviseuse",
        "GET,  /messages/templates,   superviseuse",
        "GET,  /messages/outbox,      superviseuse",
        "GET,  /api/v1/messages,      mediatrice mediateur superviseuse",
        "PUT,  /api/v1/message-templates/BOOKED/SMS/fra, superviseuse",
        "GET,  /supervision/stalled,  superviseuse",
        "GET,  /welcome,              mediatrice mediateur superviseuse conceptrice admin statistiques",
        "GET,  /models,               superviseuse conceptrice admin",
        "POST, /models/care-pathway,  conceptrice",
        "GET,  /account/anything,     mediatrice mediateur superviseuse conceptrice admin statistiques",
        "GET,  /statistics,           superviseuse statistiques",
        "GET,  /admin/anything,       admin",
        "GET,  /actuator/env,         admin",
        "GET,  /anything-else,        ''",
        "GET,  /api/v1/tasks,         mediatrice mediateur superviseuse",
        "POST, /api/v1/people,        mediatrice mediateur superviseuse",
        "GET,  /api/v1/pathways/1,    mediatrice mediateur superviseuse",
        "GET,  /api/v1/practices,     mediatrice mediateur superviseuse admin",
        "POST, /api/v1/practices,     mediatrice mediateur superviseuse admin",
        "GET,  /api/v1/supervision/x, superviseuse",
        "GET,  /api/v1/models,        superviseuse conceptrice admin",
        "POST, /api/v1/models,        conceptrice",
        "GET,  /api/v1/training/clock,mediatrice mediateur superviseuse conceptrice admin",
        "POST, /api/v1/training/clock,superviseuse admin",
        "GET,  /api/v1/accounts,      admin",
        "GET,  /api/v1/anything-else, ''"
    })
    void opensEachAddressToItsRolesOnly(String method, String address, String allowed) {
        List<String> mayOpen = TestUsers.usernames().stream()
                .filter(username -> status(method, address, TestUsers.as(username)) != 403)
                .toList();

        assertThat(mayOpen).containsExactlyInAnyOrder(allowed.isEmpty() ? new String[0] : allowed.split(" "));
    }

    @Test
    void everyDemoAccountSignsInWithThePasswordOnTheSignInPage() {
        for (String username : TestUsers.usernames()) {
            assertThat(signIn(username, DemoAccounts.PASSWORD)).hasRedirectedUrl("/");
        }
    }

    @Test
    void nameIsTakenWithoutRegardToCaseAndSpaces() {
        assertThat(signIn(" Mediatrice ", DemoAccounts.PASSWORD)).hasRedirectedUrl("/");
    }

    @Test
    void wrongPasswordUnknownNameAndDisabledAccountAllHearTheSame() {
        database.sql("update account set enabled = false where username = 'statistiques'")
                .update();

        assertThat(signIn("mediatrice", "wrong")).hasRedirectedUrl("/sign-in?error");
        assertThat(signIn("nobody", "wrong")).hasRedirectedUrl("/sign-in?error");
        assertThat(signIn("statistiques", DemoAccounts.PASSWORD)).hasRedirectedUrl("/sign-in?error");

        database.sql("update account set enabled = true where username = 'statistiques'")
                .update();
    }

    @Test
    void signingInChangesTheSession() {
        MockHttpSession session = new MockHttpSession();
        String before = session.getId();

        assertThat(mvc.post()
                        .uri("/sign-in")
                        .session(session)
                        .param("username", "mediatrice")
                        .param("password", DemoAccounts.PASSWORD)
                        .with(csrf()))
                .hasRedirectedUrl("/");

        assertThat(session.getId()).isNotEqualTo(before);
    }

    @Test
    void tooManyWrongPasswordsFromOneAddressWaitButAnotherAddressMayStillSignIn() {
        for (int i = 0; i < SignInThrottle.TRIES; i++) {
            assertThat(apiFrom("192.0.2.1", "conceptrice", "wrong")).hasStatus(401);
        }

        assertThat(apiFrom("192.0.2.1", "conceptrice", DemoAccounts.PASSWORD))
                .hasStatus(429)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .headers()
                .extracting(headers -> Long.parseLong(String.valueOf(headers.getFirst("Retry-After"))))
                .asInstanceOf(LONG)
                .isBetween(200L, 300L);
        assertThat(apiFrom("192.0.2.2", "conceptrice", DemoAccounts.PASSWORD)).hasStatus(403);
    }

    @Test
    void controllersAreToldWhoActs() {
        assertThat(mvc.get().uri("/api/v1/tasks/who").with(httpBasic("superviseuse", DemoAccounts.PASSWORD)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"username\": \"superviseuse\", \"mediates\": true}");
    }

    @Test
    void apiWithoutSignInAnswersProblemDetailsInTheLanguageOfTheCaller() {
        assertThat(mvc.get().uri("/api/v1/tasks"))
                .hasStatus(401)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .isLenientlyEqualTo("{\"status\": 401, \"title\": \"Connexion nécessaire\"}");
        assertThat(mvc.get().uri("/api/v1/tasks").header("Accept-Language", "en"))
                .bodyJson()
                .isLenientlyEqualTo("{\"title\": \"Sign-in needed\"}");
    }

    @Test
    void apiWithTheWrongRoleAnswersProblemDetails() {
        assertThat(mvc.get().uri("/api/v1/tasks").with(httpBasic("conceptrice", DemoAccounts.PASSWORD)))
                .hasStatus(403)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .isLenientlyEqualTo("{\"status\": 403, \"title\": \"Accès refusé\"}");
    }

    @Test
    void apiNeedsNoTokenAndKeepsNoSession() {
        var answer = mvc.post()
                .uri("/api/v1/tasks/1/claim")
                .with(httpBasic("mediatrice", DemoAccounts.PASSWORD))
                .exchange();

        assertThat(answer).hasStatus(404);
        assertThat(answer.getRequest().getSession(false)).isNull();
    }

    @Test
    void aSessionOfTheScreensDoesNotOpenTheApi() {
        MockHttpSession session = new MockHttpSession();
        mvc.post()
                .uri("/sign-in")
                .session(session)
                .param("username", "mediatrice")
                .param("password", DemoAccounts.PASSWORD)
                .with(csrf())
                .exchange();

        assertThat(mvc.get().uri("/tasks/who").session(session)).hasStatusOk();
        assertThat(mvc.get().uri("/api/v1/tasks/who").session(session)).hasStatus(401);
    }

    @Test
    void pagesSendStrangersToTheSignInPage() {
        assertThat(mvc.get().uri("/tasks")).hasStatus(302).hasHeader("Location", "/sign-in");
    }

    @Test
    void fragmentsOfAPageWhoseSessionIsOverLeaveThePage() {
        assertThat(mvc.get().uri("/tasks").header("HX-Request", "true"))
                .hasStatus(401)
                .hasHeader("HX-Redirect", "/sign-in?expired");
        assertThat(mvc.post().uri("/tasks/1/claim").header("HX-Request", "true"))
                .hasStatus(403)
                .hasHeader("HX-Redirect", "/sign-in?expired");
    }

    @Test
    void formsWithoutTokenChangeNothing() {
        assertThat(mvc.post().uri("/tasks/1/claim").with(TestUsers.mediatrice()))
                .hasStatus(302)
                .hasRedirectedUrl("/sign-in?expired");
    }

    @Test
    void pagesCarryTheHeadersThatKeepThemToThemselves() {
        assertThat(mvc.get().uri("/tasks/who").with(TestUsers.mediatrice()))
                .hasHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
                                + " 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none';"
                                + " frame-ancestors 'none'")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Referrer-Policy", "same-origin")
                .hasHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
    }

    private int status(String method, String address, RequestPostProcessor user) {
        var request = method.equals("GET") ? mvc.get() : mvc.post();
        return request.uri(address)
                .with(user)
                .with(csrf())
                .exchange()
                .getResponse()
                .getStatus();
    }

    private MockMvcTester.MockMvcRequestBuilder signIn(String username, String password) {
        return mvc.post()
                .uri("/sign-in")
                .param("username", username)
                .param("password", password)
                .with(csrf());
    }

    private MockMvcTester.MockMvcRequestBuilder apiFrom(String remoteAddress, String username, String password) {
        return mvc.get()
                .uri("/api/v1/tasks/who")
                .with(httpBasic(username, password))
                .with(request -> {
                    request.setRemoteAddr(remoteAddress);
                    return request;
                });
    }
}
