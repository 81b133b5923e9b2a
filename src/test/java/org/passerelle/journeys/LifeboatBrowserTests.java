package org.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A number dies, and somebody who meets the person has her card in the hand.
@WholeApplication
class LifeboatBrowserTests {

    @LocalServerPort
    private int port;

    @Test
    void aDeadNumberIsFoundAgainByAPaperCode() {
        Api api = Api.at(port, "mediatrice");
        String person = Api.created(
                api.post("people", Map.of("alias", "Samira", "languages", List.of("ara"), "phone", "06 39 98 20 41")));
        String pathway = api.pathway(person);
        String code = Api.ok(api.post("people/" + person + "/lifeboat-card", Map.of()))
                .path("code")
                .asString();
        try (Phone mediator = new Phone(port, "mediatrice")) {
            mediator.page.navigate(mediator.base + "/people/" + person);
            mediator.page.locator("#contacts summary").first().click();
            button(mediator.page, "Ne fonctionne plus").click();
            assertThat(mediator.page.locator("#contacts")).containsText("Ne fonctionne plus depuis");

            aHelperTypesTheCode(code);

            mediator.openTask(api, pathway, "Task_TakeUpContact");
            button(mediator.page, "Afficher").last().click();
            assertThat(mediator.page.locator("#task-aside a[href='tel:+33739982042']"))
                    .isVisible();
            choose(mediator.page, "07 •• •• •• 42");
            choose(mediator.page, "La personne y a été jointe");
            mediator.select("Que permet la personne", "Message possible, sans dire qui nous sommes ni pourquoi");
            mediator.save();
            mediator.page.navigate(mediator.base + "/people/" + person);
            assertThat(mediator.page.locator("#contacts")).containsText("07 •• •• •• 42");
        }
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
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
    }

    private static void choose(Page page, String words) {
        page.getByLabel(words).first().check();
    }
}
