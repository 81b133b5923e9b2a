package org.passerelle.care.practices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.journeys.WholeApplication;
import org.passerelle.platform.web.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

/// The directory on its pages. One transaction: in the end it is as it was.
@WholeApplication
@Transactional
class DirectoryScreensTests {

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private JdbcClient database;

    private Pages pages;

    @BeforeEach
    void openPages() {
        pages = new Pages(application);
    }

    @Test
    void theMenuLeadsThereForWhoeverWorksWithPractices() {
        for (String user : new String[] {"mediatrice", "superviseuse", "admin"}) {
            assertThat(page(user, "/practices")).contains("href=\"/practices\"", "Cabinet des Trois Tilleuls");
        }
        assertThat(page("conceptrice", "/models")).doesNotContain("href=\"/practices\"");
        assertThat(pages.get("conceptrice", "/practices")).hasStatus(403);
        assertThat(pages.get("statistiques", "/practices")).hasStatus(403);
    }

    @Test
    void searchAndFiltersStayInTheAddress() {
        database.sql("update practice set takes_new_patients = true where name = 'Cabinet des Trois Tilleuls'")
                .update();
        String page = page("mediatrice", "/practices?q=tilleul&commune=Rouen&accepting=true&language=ara");

        assertThat(page)
                .contains("Cabinet des Trois Tilleuls", "value=\"tilleul\"", "value=\"Rouen\"")
                .contains(
                        "href=\"/practices?q=tilleul&amp;commune=Rouen&amp;accepting=true&amp;language=ara&amp;stale=true\"")
                .containsPattern("<input[^>]*name=\"accepting\"[^>]*value=\"true\"")
                .doesNotContain("Cabinet du Merle");
        assertThat(page("mediatrice", "/practices?q=tilleul&accepting=false"))
                .contains("Aucun cabinet ne répond à cette recherche.")
                .doesNotContain("Trois Tilleuls");
    }

    @Test
    void aCommuneNobodyKnowsIsSaidSoAndKeptAsTyped() {
        assertThat(page("mediatrice", "/practices?commune=Nulle-Part"))
                .contains("« Nulle-Part » n’est pas une commune connue ici", "value=\"Nulle-Part\"");
    }

    @Test
    void aPracticeIsShownWithItsConditionsAndWhatItAnswered() {
        String page = page("mediatrice", "/practices/" + DemoPractices.idOf("Cabinet des Trois Tilleuls"));

        assertThat(page)
                .contains("4 personnes par mois", "14 rue", "D’accord pour un interprète", "On y parle")
                .contains("14 rue des Tilleuls", "tel:+33261910001", "accepte", "On y parle français, arabe");
        assertThat(pages.get("mediatrice", "/practices/00000000-0000-0000-0000-000000000000"))
                .hasStatus(404);
    }

    @Test
    void aNewOneIsShownAtOnceAsNeverCalled() {
        MvcTestResult added = pages.post(
                "mediatrice",
                "/practices",
                "name",
                "Cabinet Neuf",
                "kind",
                "CABINET",
                "commune",
                "rouen",
                "phone",
                "02 61 91 77 00",
                "otherPhones",
                "06 39 98 77 00\n",
                "doctors",
                "Dr Anne Hamel 1000 1234 567\nDr Sans Numéro");
        String address =
                Optional.ofNullable(added.getResponse().getRedirectedUrl()).orElseThrow();

        assertThat(page("mediatrice", address))
                .contains(
                        "Cabinet Neuf",
                        "jamais appelé",
                        "Dr Anne Hamel",
                        "10001234567",
                        "Dr Sans Numéro",
                        "06 39 98 77 00");
        assertThat(page("mediatrice", address + "/edit"))
                .contains("value=\"Cabinet Neuf\"", "value=\"Rouen\"", "Dr Anne Hamel 10001234567");
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingTypedIsLost() {
        MvcTestResult shown = pages.post(
                "mediatrice",
                "/practices",
                "name",
                "Cabinet Neuf",
                "kind",
                "CABINET",
                "commune",
                "Rouan",
                "phone",
                "12");

        assertThat(shown)
                .hasStatusOk()
                .bodyText()
                .contains("« Rouan » n’est pas une commune connue ici", "Ce n’est pas un numéro de téléphone")
                .contains("value=\"Cabinet Neuf\"", "value=\"Rouan\"", "value=\"12\"");
    }

    @Test
    void anEmptyDirectorySaysHowToFillIt() {
        database.sql("delete from practice_doctor").update();
        database.sql("update practice set commune_insee = '76540'").update();
        assertThat(page("mediatrice", "/practices")).doesNotContain("ajoutez");

        database.sql("update practice set commune_insee = '59350'").update();
        assertThat(page("mediatrice", "/practices"))
                .contains("aucun cabinet du département 76, où l’équipe travaille", "href=\"/practices/new\"");
    }

    private String page(String username, String address) {
        MvcTestResult page = pages.get(username, address);
        assertThat(page).as(address).hasStatusOk();
        try {
            return page.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
