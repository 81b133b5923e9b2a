package org.passerelle.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.WholeApplication;
import org.passerelle.platform.web.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@WholeApplication
class PersonScreensTests {

    @LocalServerPort
    private int port;

    @Autowired
    private WebApplicationContext application;

    private Pages pages;

    @BeforeEach
    void openPages() {
        pages = new Pages(application);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''      | 06 39 98 10 41 | tir    | Rouen       | Donnez un prénom ou un surnom, celui que la personne choisit.
            Selam   | 06 39        | tir    | Rouen       | Ce n’est pas un numéro de téléphone.
            Selam   | 06 39 98 10 41 | tir    | Rouan       | Nous ne connaissons pas
            Selam   | 06 39 98 10 41 | klingon | Rouen      | n’est pas un code de langue
        """)
    void whatCannotStandIsSaidBesideItsFieldAndNothingTypedIsLost(
            String alias, String phone, String language, String commune, String sentence) {
        MvcTestResult again = pages.post(
                "mediatrice",
                "/people",
                "alias",
                alias,
                "phone",
                phone,
                "languages",
                "sus",
                "languages",
                language,
                "commune",
                commune);

        assertThat(again)
                .hasStatusOk()
                .bodyText()
                .contains(sentence)
                .contains("Rien n’est perdu.")
                .contains("value=\"" + alias + "\"")
                .contains("value=\"" + phone + "\"")
                .contains("value=\"" + commune + "\"")
                .containsPattern("value=\"sus\"\\s+checked");
    }

    @Test
    void aRefusedFormOffersNoLanguageLinkThatWouldEmptyIt() {
        assertThat(pages.post("mediatrice", "/people", "alias", "")).bodyText().doesNotContain("lang=en");
        assertThat(pages.get("mediatrice", "/people/new")).bodyText().contains("?lang=en");
    }

    @Test
    void aNewPersonIsOfferedAPathwayAtOnce() {
        assertThat(pages.post("mediatrice", "/people", "alias", "Selam", "languages", "tir"))
                .hasStatus(302)
                .redirectedUrl()
                .startsWith("/pathways/new?person=");
    }

    @Test
    void peopleAreFoundWithoutTheirAliasInTheAddress() {
        Api.at(port, "mediatrice").person("Zeineb", "ara");

        assertThat(pages.post("mediatrice", "/people/search", "q", "zei"))
                .hasStatusOk()
                .bodyText()
                .contains("Zeineb");
        assertThat(pages.post("mediatrice", "/people/search", "q", "zzz"))
                .bodyText()
                .contains("Aucun alias ne commence par");
        assertThat(pages.get("mediatrice", "/people")).bodyText().contains("action=\"/people/search\" method=\"post\"");
    }

    @Test
    void aNumberIsMaskedUntilAskedFor() {
        var created =
                pages.post("mediatrice", "/people", "alias", "Hawa", "phone", "06 39 98 10 41", "languages", "fra");
        String person = "/people/" + created.getResponse().getRedirectedUrl().replaceFirst(".*=", "");

        assertThat(pages.get("mediatrice", person))
                .bodyText()
                .contains("06 •• •• •• 41")
                .doesNotContain("06 39 98 10 41");
        assertThat(pages.post("mediatrice", person + "/phone"))
                .bodyText()
                .contains("06 39 98 10 41")
                .contains("tel:+33639981041");
    }

    @Test
    void whoIsNotThereIsSaidToBeUnknown() {
        assertThat(pages.get("mediatrice", "/people/00000000-0000-0000-0000-000000000000"))
                .hasStatus(404)
                .bodyText()
                .contains("Cette personne n’existe pas");
    }
}
