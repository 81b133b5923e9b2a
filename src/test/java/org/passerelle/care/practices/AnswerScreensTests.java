package org.passerelle.care.practices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.journeys.WholeApplication;
import org.passerelle.platform.web.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/// A practice on its page, and what somebody just heard from it. One transaction: in the end all is as it was.
@WholeApplication
@Transactional
class AnswerScreensTests {

    private static final UUID TILLEULS = DemoPractices.idOf("Cabinet des Trois Tilleuls");
    private static final String PAGE = "/practices/" + TILLEULS;

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private JdbcClient database;

    @Autowired
    private java.time.Clock clock;

    private Pages pages;
    private String today;

    @BeforeEach
    void openPages() {
        pages = new Pages(application);
        today = java.time.LocalDate.now(clock).toString();
    }

    @Test
    void theFormHoldsWhatIsKnownAlready() {
        assertThat(page())
                .contains("name=\"quota\"", "value=\"4\"", "value=\"" + today + "\"")
                .containsPattern("<option[^>]*value=\"MONTH\"[^>]*selected")
                .containsPattern("name=\"proofs\"[^>]*value=\"PENDING\"[^>]*checked")
                .containsPattern("name=\"languages\"[^>]*value=\"ara\"[^>]*checked");
    }

    @Test
    void anAnswerIsToldWithItsDayItsWayAndWhoTookIt() {
        MvcTestResult noted = pages.post(
                "mediatrice",
                PAGE + "/answers",
                "accepts",
                "false",
                "reason",
                "COVER_REFUSED",
                "quota",
                "",
                "quotaPeriod",
                "NONE",
                "residentsOf",
                "Rouen, Sotteville-lès-Rouen",
                "proofs",
                "NONE",
                "source",
                "EMAIL",
                "on",
                today);
        assertThat(noted).hasRedirectedUrl(PAGE);

        assertThat(page())
                .contains("n’accepte pas", "Ne prend pas de nouveaux patients · Ne veut pas de l’AME ou de la C2S")
                .contains("Seulement des habitants de Rouen, Sotteville-lès-Rouen", "Ne prend pas l’AME")
                .contains("par courriel, noté par Amina", "contraire à la loi");
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingTypedIsLost() {
        MvcTestResult shown = pages.post(
                "mediatrice",
                PAGE + "/answers",
                "accepts",
                "true",
                "quota",
                "-3",
                "quotaPeriod",
                "MONTH",
                "residentsOf",
                "Rouan",
                "source",
                "PHONE",
                "on",
                "2999-01-01");

        assertThat(shown)
                .hasStatusOk()
                .bodyText()
                .contains("Le nombre doit être au moins 0", "Rouan", "n’est pas une commune connue ici")
                .contains("Cette date n’est pas encore venue", "value=\"-3\"", "value=\"2999-01-01\"");
        assertThat(pages.post("mediatrice", PAGE + "/answers", "accepts", "true", "quota", "deux"))
                .bodyText()
                .contains("Un nombre est attendu", "value=\"deux\"");
    }

    @Test
    void aContactIsLogged() {
        pages.post("mediatrice", PAGE + "/contacts", "channel", "VISIT", "reached", "true", "note", "Porte verte");

        assertThat(page()).contains("Amina, sur place", "quelqu’un a répondu", "Porte verte");
        assertThat(pages.post("mediatrice", PAGE + "/contacts", "channel", "VISIT", "note", "Porte verte"))
                .hasStatusOk()
                .bodyText()
                .contains("Ce champ est obligatoire", ">Porte verte</textarea>");
    }

    private String page() {
        MvcTestResult page = pages.get("mediatrice", PAGE);
        assertThat(page).hasStatusOk();
        try {
            return page.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
