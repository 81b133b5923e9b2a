package org.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What happened in Lille (domain.md §4): a specialist gave a fourth date because a mediator promised to come along.
@WholeApplication
class EscortBrowserTests {

    private static final int MISSED = 3;

    @LocalServerPort
    private int port;

    @Test
    void threeVisitsWereMissedThenSomebodyComesAlongAndThePersonGoes() {
        Api api = Api.at(port, "mediatrice");
        String pathway = api.pathway(api.person("Zakaria", "fra"));
        api.complete(pathway, "Task_RightsInterview", HappyAnswers.rights(api.now()));
        api.answer(pathway, "Task_CallPractice");
        for (int missed = 0; missed < MISSED; missed++) {
            api.answer(pathway, "Task_BookAppointment");
            api.answer(pathway, "Task_PrepareEscort");
            api.awaitWait(pathway, "Wait_VisitDay");
            api.advance(HappyAnswers.UNTIL_FOLLOW_UP);
            api.complete(pathway, "Task_FollowUpCall", HappyAnswers.missed("FORGOT"));
        }

        try (Phone phone = new Phone(port, "mediatrice")) {
            Page page = phone.page;
            phone.openTask(api, pathway, "Task_BookAppointment");
            phone.choose("Oui, la date est fixée");
            phone.fillDate("Jour du rendez-vous", api.today().plusDays(3));
            phone.fillTime("10:00");
            phone.choose("Le cabinet m’a dit qu’il est ouvert ce jour-là");
            phone.save();

            phone.openTask(api, pathway, "Task_PrepareEscort");
            assertThat(page.locator("main")).containsText("3 rendez-vous manqués de suite");
            page.getByRole(AriaRole.LINK, named("Un accompagnement a été promis au cabinet"))
                    .click();
            page.locator("#to").fill("le secrétariat du spécialiste");
            page.getByRole(AriaRole.BUTTON, named("Noter la promesse")).click();
            assertThat(page.locator(".notice-done")).containsText("La promesse est notée");

            phone.openTask(api, pathway, "Task_PrepareEscort");
            phone.choose("Quelqu’un l’accompagne jusqu’au cabinet");
            phone.selectFirst("Qui l’accompagne");
            phone.field("Où se retrouve-t-on").locator("input").fill("Théâtre des Arts");
            phone.fillTime("09:20");
            phone.save();
            api.awaitWait(pathway, "Wait_VisitDay");
            page.navigate(phone.base + "/pathways/" + pathway);
            assertThat(page.locator("main")).containsText("Théâtre des Arts");

            api.advance(HappyAnswers.UNTIL_FOLLOW_UP);
            phone.openTask(api, pathway, "Task_FollowUpCall");
            phone.choose("Oui");
            check(phone, "Est-elle allée au rendez-vous");
            check(phone, "Veut-elle revoir ce médecin");
            phone.save();

            api.awaitPathway(pathway, now -> now.path("state").asString().equals("RELAYED"), "the relay");
            page.navigate(phone.base + "/pathways/" + pathway + "/escort");
            assertThat(page.locator("main")).containsText("se retrouver à la porte peut suffire");
        }
    }

    private static void check(Phone phone, String question) {
        phone.field(question)
                .getByLabel("Oui", new Locator.GetByLabelOptions().setExact(true))
                .check();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
