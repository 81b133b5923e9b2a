package org.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A supervisor reads the figures on a phone.
@WholeApplication
class FiguresBrowserTests {

    @LocalServerPort
    private int port;

    @Test
    void eachFigureStandsBesideItsNameAndNothingIsScrolledSideways() {
        Api api = Api.at(port, "mediatrice");
        String pathway = api.pathway(api.person("Bintou", "fra"));
        for (String step : List.of("Task_RightsInterview", "Task_CallPractice", "Task_BookAppointment")) {
            api.answer(pathway, step);
        }
        Map<String, Object> session =
                Map.of("on", api.today().toString(), "topic", "HEALTH_LITERACY", "team", "CASO", "attendees", 12);
        Api.created(api.post("prevention-sessions", session));

        try (Phone phone = new Phone(port, "superviseuse")) {
            Page page = phone.page;
            page.navigate(phone.base + "/supervision/figures?team=CASO");

            assertThat(page.locator("td[data-label='Orientées']").first()).isVisible();
            assertThat(page.locator("td[data-label='Personnes venues']").first())
                    .isVisible();
            Assertions.assertThat(Axe.complaints(page)).isEmpty();
            Assertions.assertThat(page.evaluate("""
                () => [...document.querySelectorAll('main *')]
                    .filter(one => getComputedStyle(one).overflowX === 'auto' && one.scrollWidth > one.clientWidth)
                    .map(one => one.outerHTML.slice(0, 100))
                """)).isEqualTo(List.of());
            Assertions.assertThat(page.evaluate("""
                () => getComputedStyle(document.querySelector("td[data-label='Orientées']"), '::before').content
                """)).isEqualTo("\"Orientées\"");
        }
    }
}
