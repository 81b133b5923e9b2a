package org.passerelle.care.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.passerelle.accounts.Browser;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.HappyAnswers;
import org.passerelle.journeys.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// What is handed out, over the API and the pages of the real application.
@WholeApplication
class PapersTests {

    private static final String ALIAS = "Semhar du papier";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    private Api mediator;
    private Browser browser;

    @BeforeEach
    void signIn() {
        mediator = Api.at(port, "mediatrice");
        browser = new Browser(port);
        browser.signIn("mediatrice", "passerelle-demo");
        database.sql("update practice set directions = 'Métro Boulingrin, puis deux minutes à pied'")
                .update();
        database.sql("update programme set phone = '+33261910005'").update();
    }

    @Test
    void theDocumentForThePracticeNeedsTheConsentOfThePersonAndGoesWithIt() {
        String pathway = booked("tir");
        assertThat(mediator.get("pathways/" + pathway + "/liaison-document.pdf").status())
                .isEqualTo(409);

        assertThat(consent(pathway, "GIVEN").status()).isEqualTo(201);
        assertThat(liaison(pathway))
                .contains("Document de liaison", ALIAS, "tigrigna", "AME", "carte d’AME", "01 53 26 52 62")
                .contains("02 61 91 00 05", "avec un interprète professionnel");

        assertThat(consent(pathway, "WITHDRAWN").status()).isEqualTo(201);
        Api.Answer after = mediator.get("pathways/" + pathway + "/liaison-document.pdf");
        assertThat(after.status()).isEqualTo(409);
        assertThat(after.text("detail")).contains("retiré");
        assertThat(Api.ok(mediator.get("pathways/" + pathway + "/consents")))
                .extracting(word -> word.path("word").asString())
                .containsExactly("WITHDRAWN", "GIVEN");
    }

    @Test
    void aRefusalHoldsUpNothing() {
        String pathway = booked("tir");
        int open = mediator.openSteps(pathway).size();

        assertThat(consent(pathway, "REFUSED").status()).isEqualTo(201);

        assertThat(mediator.openSteps(pathway)).hasSize(open);
        assertThat(mediator.get("pathways/" + pathway + "/liaison-document.pdf").text("detail"))
                .contains("ne veut pas");
    }

    @Test
    void theCardIsInThePersonsLanguageWithFrenchBesideAndTellsNothingOfThem() {
        String pathway = booked("tir");
        String card = card(pathway, "");

        assertThat(card)
                .contains("ቆጸራይ", "Mon rendez-vous", "ከመይ ትመጹ", "Métro Boulingrin")
                .contains("02 61 91 00 05")
                .doesNotContain(ALIAS, "AME", "droits");
        assertThat(card(pathway, "&language=fr")).contains("Mon rendez-vous").doesNotContain("ቆጸራይ");
    }

    static List<String> languages() {
        return new CardLanguages().all().stream().map(CardLanguage::code).toList();
    }

    /// A sign without a font would be printed as "#".
    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageIsSetWithItsOwnLettersOnOnePage(String language) {
        byte[] pdf = browser.bytes("/pathways/" + shared() + "/way-card.pdf?appointment=" + appointment(shared())
                + "&language=" + language);

        assertThat(text(pdf)).doesNotContain("#");
        assertThat(pages(pdf)).isOne();
    }

    @Test
    void whatCannotBeIsSaidInASentence() {
        String pathway = booked("tir");
        String appointment = appointment(pathway);

        assertThat(mediator.get("appointments/" + appointment + "/way-card.pdf?language=ell"))
                .satisfies(answer -> assertThat(answer.status()).isEqualTo(400))
                .satisfies(answer -> assertThat(answer.body().toString()).contains("ell"));
        assertThat(mediator.get("appointments/1b671a64-40d5-491e-99b0-da01ff1f3341/way-card.pdf")
                        .status())
                .isEqualTo(404);
        assertThat(consent(pathway, "WITHDRAWN").status()).isEqualTo(422);
        assertThat(mediator.post("pathways/" + pathway + "/consents", Map.of("sharedWith", "PRACTICE"))
                        .status())
                .isEqualTo(422);
        browser.get("/pathways/" + pathway + "/papers");
        assertThat(browser.post(
                                "/pathways/" + pathway + "/papers/consent",
                                "/pathways/" + pathway + "/papers",
                                Map.of("language", "tir", "interpreter", "true"))
                        .body())
                .contains("Ce champ est obligatoire", "checked");
    }

    @Test
    void aLanguageIsMarkedAsReadUntilItsSentencesChange() {
        Browser supervisor = new Browser(port);
        supervisor.signIn("superviseuse", "passerelle-demo");
        assertThat(supervisor.get("/supervision/way-card").body()).contains("Pas encore relue");

        supervisor.post("/supervision/way-card/kat", "/supervision/way-card", Map.of("reviewed", "true"));
        assertThat(supervisor.get("/supervision/way-card").body()).contains("Relue, noté par");

        database.sql("update way_card_review set sentences = 'others' where language = 'kat'")
                .update();
        assertThat(supervisor.get("/supervision/way-card").body()).doesNotContain("Relue, noté par");
        assertThat(browser.get("/supervision/way-card").status()).isEqualTo(403);
    }

    private Api.Answer consent(String pathway, String word) {
        return mediator.post(
                "pathways/" + pathway + "/consents",
                Map.of("sharedWith", "PRACTICE", "word", word, "language", "tir", "interpreter", true));
    }

    private static @Nullable String one;

    /// One pathway for all languages: the person's does not matter.
    private String shared() {
        if (one == null) {
            one = booked("fra");
        }
        return one;
    }

    private String booked(String language) {
        String pathway = mediator.pathway(mediator.person(ALIAS, language));
        mediator.complete(pathway, "Task_RightsInterview", HappyAnswers.rights(mediator.now()));
        mediator.answer(pathway, "Task_CallPractice");
        mediator.answer(pathway, "Task_BookAppointment");
        mediator.task(pathway, "Task_PrepareEscort");
        if (!language.equals("fra")) {
            mediator.answer(pathway, "Task_ArrangeInterpreter");
        }
        return pathway;
    }

    private String appointment(String pathway) {
        JsonNode papers = mediator.pathwayNow(pathway).path("care").path("papers");
        return papers.path("appointmentId").asString();
    }

    private String liaison(String pathway) {
        return text(browser.bytes("/pathways/" + pathway + "/liaison-document.pdf"));
    }

    private String card(String pathway, String more) {
        return text(browser.bytes("/pathways/" + pathway + "/way-card.pdf?appointment=" + appointment(pathway) + more));
    }

    private static String text(byte[] pdf) {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int pages(byte[] pdf) {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return read.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
