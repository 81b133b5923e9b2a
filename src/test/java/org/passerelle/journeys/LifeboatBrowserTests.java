package org.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// After a visit the number is dead, and somebody who meets the person has her card in the hand.
@WholeApplication
class LifeboatBrowserTests {

    @LocalServerPort
    private int port;

    @Test
    void aDeadNumberIsFoundAgainByAPaperCode() {
        Api api = Api.at(port, "mediatrice");
        String person = Api.created(
                api.post("people", Map.of("alias", "Samira", "languages", List.of("fra"), "phone", "06 39 98 20 41")));
        String pathway = api.pathway(person);
        String code = Api.ok(api.post("people/" + person + "/lifeboat-card", Map.of()))
                .path("code")
                .asString();
        String call = theVisitHasPassed(api, pathway);
        try (Phone mediator = new Phone(port, "mediatrice")) {
            Page page = mediator.page;
            openCall(mediator, call);
            assertThat(page.locator("form.runner")).containsText("06 39 98 20 41");
            say(page, "Autre", "Le numéro ne marche plus");
            assertThat(page.getByText("Noté pour Samira")).isVisible();

            mediator.openTask(api, pathway, "Task_FindContact");
            assertThat(page.locator("h1")).containsText("Retrouver un contact");
            assertThat(page.locator("#task-form")).containsText("le code de sa carte");

            aHelperTypesTheCode(code);

            mediator.openTask(api, pathway, "Task_TakeUpContact");
            button(page, "Afficher").last().click();
            assertThat(page.locator("#task-aside a[href='tel:+33739982042']")).isVisible();
            page.getByLabel("07 •• •• •• 42").first().check();
            page.getByLabel("La personne y a été jointe").first().check();
            mediator.select("Que permet la personne", "Message possible, sans dire qui nous sommes ni pourquoi");
            mediator.save();
            page.navigate(mediator.base + "/people/" + person);
            assertThat(page.locator("#contacts")).containsText("07 •• •• •• 42");
            assertThat(page.locator("#contacts")).containsText("Ne fonctionne plus depuis");

            openCall(mediator, api.task(pathway, "Task_FollowUpCall"));
            Assertions.assertThat(api.openTask(pathway, "Task_FindContact")).isEmpty();
            assertThat(page.locator("form.runner a[href='tel:+33739982042']")).isVisible();
            assertThat(page.locator("form.runner")).not().containsText("06 39 98 20 41");
            assertThat(page.locator("form.runner")).containsText("personne jointe");
            say(page, "Elle y est allée", "Oui");
            assertThat(page.getByText("Noté pour Samira")).isVisible();

            api.awaitPathway(pathway, now -> now.path("state").asString().equals("RELAYED"), "the relay");
            page.navigate(mediator.base + "/pathways/" + pathway);
            assertThat(page.locator("main")).containsText("Jointe par le contact laissé");
        }
    }

    /// The call that is due then.
    private static String theVisitHasPassed(Api api, String pathway) {
        for (String step :
                List.of("Task_RightsInterview", "Task_CallPractice", "Task_BookAppointment", "Task_PrepareEscort")) {
            api.answer(pathway, step);
        }
        api.awaitWait(pathway, "Wait_VisitDay");
        api.advance(HappyAnswers.UNTIL_FOLLOW_UP);
        return api.task(pathway, "Task_FollowUpCall");
    }

    /// In the call runner, before those that other journeys left.
    private static void openCall(Phone phone, String task) {
        phone.page.navigate(phone.base + "/calls?task=" + task);
        assertThat(phone.page.locator("h1")).containsText("Samira");
    }

    private static void say(Page page, String first, String then) {
        page.locator("summary", new Page.LocatorOptions().setHasText(first))
                .last()
                .click();
        button(page, then).click();
    }

    /// The camera of the helper's own phone opened the page.
    private void aHelperTypesTheCode(String code) {
        try (Phone helper = new Phone(port)) {
            helper.page.navigate(helper.base + "/carte#" + code.replace(" ", ""));
            assertThat(helper.page.locator("#code")).hasValue(code);
            helper.page.locator("#value").fill("07 39 98 20 42");
            button(helper.page, "Laisser ce contact").click();
            assertThat(helper.page.locator("h1")).hasText("Merci.");
            assertThat(helper.page.locator("body")).not().containsText("Samira");
        }
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }
}
