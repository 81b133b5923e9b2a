package org.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A doctor has a link and no account; a mediator calls the patient and answers.
@WholeApplication
class ReferralBrowserTests {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @Test
    void aDoctorsReferralIsAnsweredTheSameDay() {
        Api api = Api.at(port, "mediatrice");
        String practice = Api.ok(api.get("practices?limit=1"))
                .path("items")
                .path(0)
                .path("id")
                .asString();
        String link = Api.ok(api.post("referrals/links", Map.of("practiceId", practice, "programme", "CASO")))
                .path("token")
                .asString();
        String reference = aDoctorAsks(link);

        try (Phone mediator = new Phone(port, "mediatrice")) {
            Page page = mediator.page;
            page.navigate(mediator.base + "/tasks/" + call(api));
            assertThat(page.locator("h1")).containsText("Rappeler Mehdi");
            assertThat(page.locator("#task-aside a[href='tel:+33639987901']")).isVisible();
            page.getByLabel("Nous l’accompagnons").first().check();
            page.getByLabel("Personne nouvelle").first().check();
            page.getByLabel("Un mot pour le médecin").fill("Nous venons avec lui mardi.");
            mediator.save();

            String referral = Api.await(() -> answered(api, reference), "the doctor to hear");
            page.navigate(mediator.base + "/referrals/" + referral);
            assertThat(page.locator("main")).containsText("Le médecin a reçu notre réponse par e-mail.");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ouvrir le parcours"))
                    .click();
            assertThat(page.locator("main")).containsText("Ouvert à la demande d’un médecin");
            List<String> mails = database.sql("select body from message_outbox where subject = ?")
                    .param("Votre demande " + reference)
                    .query(String.class)
                    .list();
            org.assertj.core.api.Assertions.assertThat(mails)
                    .singleElement()
                    .asString()
                    .contains("Nous venons avec lui mardi.");
        }
    }

    /// What the doctor is told to write down.
    private String aDoctorAsks(String link) {
        try (Phone doctor = new Phone(port)) {
            Page page = doctor.page;
            page.navigate(doctor.base + "/adresser/" + link);
            page.locator("#alias").fill("Mehdi");
            page.locator("#phone").fill("06 39 98 79 01");
            page.locator("#language").selectOption("ara");
            page.locator("#wish").fill("un interprète et quelqu’un qui vienne avec lui");
            page.locator("#doctor").fill("Dr Hamel");
            page.locator("#doctorEmail").fill("hamel@example.org");
            send(page).click();
            assertThat(page.locator("#agreed-error")).isVisible();
            assertThat(page.locator("#alias")).hasValue("Mehdi");
            page.locator("#agreed").check();
            send(page).click();
            assertThat(page.locator("h1")).containsText("Merci");
            assertThat(page.locator("body")).not().containsText("Mehdi");
            String reference = page.url().replaceFirst(".*ref=", "");
            page.navigate(doctor.base + "/adresser/" + link);
            assertThat(page.locator("main")).containsText(reference);
            return reference;
        }
    }

    private static Locator send(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Envoyer la demande"));
    }

    private static String call(Api api) {
        return Api.await(
                () -> Api.stream(Api.ok(api.get("tasks?scope=all&state=open&limit=100&step=Task_CallReferral"))
                                .path("items"))
                        .filter(task -> task.path("title").asString().contains("Mehdi"))
                        .map(task -> task.path("id").asString())
                        .findFirst(),
                "the call");
    }

    private static Optional<String> answered(Api api, String reference) {
        return Api.stream(Api.ok(api.get("referrals?limit=100")).path("items"))
                .filter(line -> line.path("reference").asString().equals(reference))
                .filter(line -> line.path("answered").asString("").equals("MAIL"))
                .map(line -> line.path("id").asString())
                .findFirst();
    }
}
