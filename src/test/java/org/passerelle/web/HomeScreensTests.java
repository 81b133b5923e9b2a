package org.passerelle.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.journeys.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.context.WebApplicationContext;

/// The door, and what every page has around it.
@WholeApplication
class HomeScreensTests {

    @Autowired
    private WebApplicationContext application;

    private Pages pages;

    @BeforeEach
    void openPages() {
        pages = new Pages(application);
    }

    @ParameterizedTest
    @CsvSource({"mediatrice, /tasks", "superviseuse, /supervision", "conceptrice, /models"})
    void everyRoleHasItsFirstPage(String username, String first) {
        assertThat(pages.get(username, "/")).hasRedirectedUrl(first);
        assertThat(pages.get(username, first)).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource({"admin", "statistiques"})
    void whoHasNoPageYetIsToldSo(String username) {
        assertThat(pages.get(username, "/"))
                .hasStatusOk()
                .bodyText()
                .contains("Votre compte n’a pas encore de page à lui.");
    }

    @Test
    void aWrongPasswordLeavesTheNameAsTyped() {
        MockHttpSession session = new MockHttpSession();
        pages.signIn(session, "mediatrice", "wrong");

        assertThat(pages.getIn(session, "/sign-in?error"))
                .bodyText()
                .contains("Identifiant ou mot de passe inconnu.")
                .contains("value=\"mediatrice\"");
    }

    @Test
    void theLanguageChangesOnThePageOneIsOn() {
        assertThat(pages.get("mediatrice", "/tasks?scope=TEAM&late=true"))
                .bodyText()
                .contains("href=\"?scope=TEAM&amp;late=true&amp;lang=en\"");
        assertThat(pages.get("mediatrice", "/tasks?scope=TEAM&lang=en"))
                .bodyText()
                .contains("<html lang=\"en\"")
                .contains("My team");
    }
}
