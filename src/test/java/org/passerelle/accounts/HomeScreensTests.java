package org.passerelle.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.journeys.WholeApplication;
import org.passerelle.platform.web.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

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
    @CsvSource({"mediatrice, /tasks", "superviseuse, /supervision", "conceptrice, /models", "admin, /admin/accounts"})
    void everyRoleHasItsFirstPage(String username, String first) {
        assertThat(pages.get(username, "/")).hasRedirectedUrl(first);
        assertThat(pages.get(username, first)).hasStatusOk();
    }

    @Test
    void whoHasNoPageYetIsToldSo() {
        assertThat(pages.get("statistiques", "/"))
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

    @Test
    void onlyLinksToStylesAndScriptsAreLookedForAmongTheFiles(@Autowired ResourceUrlProvider files) {
        assertThat(files.getHandlerMap()).containsOnlyKeys("/assets/**", "/webjars/**");
    }

    @ParameterizedTest
    @CsvSource({"/tasks/one/two, 404", "/pathways/new, 400", "/people/search/further, 404"})
    void anAddressWithoutAPageIsLeftToTheErrorPages(String address, int status) {
        assertThat(pages.get("mediatrice", address))
                .hasStatus(status)
                .bodyText()
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "400, Nous n’avons pas compris la demande",
        "403, Cette page ne vous est pas ouverte",
        "404, Cette page n’existe pas",
        "405, Nous n’avons pas compris la demande",
        "500, Quelque chose n’a pas marché de notre côté"
    })
    void whateverFailsHasAPageThatSaysWhatToDo(int status, String title) {
        assertThat(pages.failed("mediatrice", status))
                .hasStatus(status)
                .bodyText()
                .contains(title)
                .contains("Revenir à l’accueil");
    }
}
