package org.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The field's own surprise (Lille-Sud): women who had come to a session came to the doctor for it months later.
@WholeApplication
class SessionBrowserTests {

    @LocalServerPort
    private int port;

    @Test
    void aPreventionSessionIsCountedMonthsLater() {
        LocalDate today = Api.at(port, "mediatrice").today();
        try (Phone phone = new Phone(port, "mediatrice")) {
            Page page = phone.page;
            page.navigate(phone.base + "/tasks");
            page.getByText("Autour des parcours").click();
            page.getByRole(AriaRole.LINK, named("Temps collectifs")).click();
            page.getByText("Dépistage du cancer du sein").first().click();
            page.locator("#attendees").fill("-1");
            page.locator("#on").fill(today.minusMonths(4).toString());
            save(page);
            assertThat(page.locator("#attendees-error")).containsText("au moins 0");
            assertThat(page.locator("#on")).hasValue(today.minusMonths(4).toString());
            page.locator("#attendees").fill("23");
            save(page);
            assertThat(page.locator(".notice-done")).containsText("C’est noté");
            assertThat(session(page)).containsText("23 personnes · aucune venue depuis");

            session(page).locator("summary").click();
            count(page);
            assertThat(session(page)).containsText("une venue depuis");

            Api api = Api.at(port, "mediatrice");
            String pathway = api.pathway(api.person("Rokia", "fra"));
            page.navigate(phone.base + "/pathways/" + pathway);
            page.getByRole(AriaRole.LINK, named("Compter cette venue à un temps collectif"))
                    .click();
            session(page).locator("summary").click();
            session(page).locator("input[name=cameAlong]").fill("1");
            count(page);
            assertThat(page.locator("#story ~ *").first()).containsText("Venue comptée au temps collectif");
            page.navigate(phone.base + "/presence/prevention-sessions");
            assertThat(session(page)).containsText("2 venues depuis · avec un proche");
        }
    }

    private static void save(Page page) {
        page.getByRole(AriaRole.BUTTON, named("Noter")).first().click();
    }

    private static Locator session(Page page) {
        return page.locator(".row-p")
                .filter(new Locator.FilterOptions().setHasText("23 personnes"))
                .first();
    }

    private static void count(Page page) {
        session(page).locator("details").getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator(".notice-done")).containsText("La venue est comptée");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
