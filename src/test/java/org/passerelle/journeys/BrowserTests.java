package org.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A mediator in her browser, on a phone: signs in, opens a pathway, does its six tasks, sees it closed.
@WholeApplication
class BrowserTests {

    @LocalServerPort
    private int port;

    @Test
    void aMediatorTakesAPersonFromSignInToAClosedPathway() {
        try (Phone phone = new Phone(port, "mediatrice")) {
            walk(phone);
        }
    }

    private void walk(Phone phone) {
        Page page = phone.page;
        String base = phone.base;
        page.navigate(base + "/people/new");
        page.locator("input[name=alias]").fill("Samuel");
        page.locator("input[name=phone]").fill("06 39 98 10 41");
        page.locator(".more-choices summary").click();
        page.locator("input[name=languages][value=tir]").check();
        page.getByRole(AriaRole.BUTTON, named("Enregistrer et choisir un parcours"))
                .click();
        page.waitForURL(Pattern.compile(".*/pathways/new.*"));
        page.locator("input[name=programme][value=CASO]").check();
        page.locator("main form button[type=submit]").last().click();
        page.waitForURL(Pattern.compile(".*/pathways/[0-9a-f-]{36}.*"));
        String pathway = page.url().replaceFirst("\\?.*", "");

        Api api = Api.at(port, "mediatrice");
        String id = pathway.substring(pathway.lastIndexOf('/') + 1);

        phone.openTask(api, id, "Task_RightsInterview");
        phone.choose("Non");
        phone.choose("Aide médicale de l’État (AME)");
        phone.fillDate("Jusqu’à quelle date", api.now().toLocalDate().plusDays(300));
        phone.select("Que peut-elle montrer au cabinet", "Carte AME");
        phone.save();

        phone.openTask(api, id, "Task_CallPractice");
        chooseThePracticeProposedFirst(phone);
        phone.choose("Il accepte la personne");
        phone.save();

        phone.openTask(api, id, "Task_BookAppointment");
        phone.choose("Oui, la date est fixée");
        phone.fillDate("Jour du rendez-vous", api.now().toLocalDate().plusDays(3));
        phone.fillTime("10:00");
        // whatever day it is when the tests run
        phone.choose("Le cabinet m’a dit qu’il est ouvert ce jour-là");
        phone.save();

        phone.openTask(api, id, "Task_ArrangeInterpreter");
        phone.choose("Par téléphone, pendant la consultation");
        phone.selectFirst("Dans quelle langue");
        phone.save();

        phone.openTask(api, id, "Task_PrepareEscort");
        phone.choose("Elle y va seule");
        phone.save();

        api.awaitPathway(
                id,
                now -> Api.stream(now.path("waiting"))
                        .anyMatch(wait -> wait.path("step").asString().equals("Wait_VisitDay")),
                "the date");
        api.advance("P6D");
        phone.openTask(api, id, "Task_FollowUpCall");
        phone.choose("Oui");
        phone.field("Est-elle allée au rendez-vous")
                .getByLabel("Oui", exactly())
                .check();
        phone.field("Veut-elle revoir ce médecin").getByLabel("Oui", exactly()).check();
        phone.save();

        api.awaitPathway(id, now -> now.path("state").asString().equals("RELAYED"), "the relay");
        page.navigate(pathway);
        page.locator("summary").getByText("Des nouvelles de la visite").click();
        phone.choose("C’est son médecin maintenant");
        page.locator("details[open].news").getByRole(AriaRole.BUTTON).click();

        api.awaitClosed(id);
        page.navigate(pathway);
        assertThat(page.locator("main")).containsText("terminé");
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /// What stands beside the list follows it, and the list what is chosen there.
    private static void chooseThePracticeProposedFirst(Phone phone) {
        Locator list = phone.field("Quel cabinet appelez-vous").locator("select");
        Locator card = phone.page.locator("[data-option]:visible");
        list.selectOption(new SelectOption().setIndex(2));
        assertThat(card).containsText("2ᵉ des");
        list.selectOption(new SelectOption().setIndex(0));
        assertThat(card).containsText("Le plus adapté");
        assertThat(card.getByRole(AriaRole.LINK)).hasText(Pattern.compile("Appeler 0\\d( \\d\\d){4}"));
        card.getByRole(AriaRole.BUTTON).click();
        assertThat(list).hasValue("0");
        assertThat(card.getByRole(AriaRole.BUTTON)).hasCount(0);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }
}
