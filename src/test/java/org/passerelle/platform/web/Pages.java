package org.passerelle.platform.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import jakarta.servlet.Filter;
import jakarta.servlet.RequestDispatcher;
import org.passerelle.accounts.TestUsers;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/// The pages of the whole application, fetched as somebody who is signed in. Made from the context that the tests
/// over HTTP share, so that a page costs no start of its own.
public final class Pages {

    private final MockMvcTester mvc;

    public Pages(WebApplicationContext application) {
        Filter readTrail = application.getBean("readTrail", Filter.class);
        mvc = MockMvcTester.from(
                application,
                pages -> pages.addFilters(readTrail).apply(springSecurity()).build());
    }

    public MvcTestResult get(String username, String address) {
        return mvc.get().uri(address).with(TestUsers.as(username)).exchange();
    }

    /// What the server shows a browser when it could not even ask a page.
    public MvcTestResult failed(String username, int status) {
        return mvc.get()
                .uri("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .accept(MediaType.TEXT_HTML)
                .with(TestUsers.as(username))
                .exchange();
    }

    public MvcTestResult getIn(MockHttpSession session, String address) {
        return mvc.get().uri(address).session(session).exchange();
    }

    public MvcTestResult signIn(MockHttpSession session, String username, String password) {
        return mvc.post()
                .uri("/sign-in")
                .session(session)
                .param("username", username)
                .param("password", password)
                .with(csrf())
                .exchange();
    }

    /// Sends a form: each field's name followed by its value.
    public MvcTestResult post(String username, String address, String... fields) {
        var form = mvc.post().uri(address).with(TestUsers.as(username)).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            form = form.param(fields[at], fields[at + 1]);
        }
        return form.exchange();
    }

    /// As the page does itself, without being left.
    public MvcTestResult postJson(String username, String address, String json) {
        return mvc.post()
                .uri(address)
                .with(TestUsers.as(username))
                .with(csrf())
                .contentType("application/json")
                .content(json)
                .exchange();
    }
}
