package org.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Each April an order says what counts from then on; an admin types it, and may mistype it.
@WholeApplication
class CeilingsBrowserTests {

    private static final List<String> SIZES = List.of("one", "two", "three", "four", "more");

    @LocalServerPort
    private int port;

    @Test
    void anAdminLoadsTheYearlyCeilings() {
        try (Phone phone = new Phone(port, "admin")) {
            Page page = phone.page;
            page.navigate(phone.base + "/admin/ceilings");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ajouter une année"))
                    .click();
            ceilings(page, "free", 10_500, 15_750, 18_900, 22_050, 4200);
            ceilings(page, "paid", 14_175, 21_262, 25_515, 29_767, 5670);
            page.locator("input[name=source]").fill("Arrêté lu au Journal officiel");
            page.locator("input[name=confirmed]").check();

            save(page, "2026-04-01", "");
            assertThat(page.locator("main")).containsText("Une autre période compte déjà le 1er avril 2026.");
            save(page, "2019-04-01", "2020-03-31");
            assertThat(page.locator("main")).containsText("Rien ne compterait entre les deux");
            assertThat(page.locator("[name='free.three']")).hasValue("18900");
            assertThat(page.locator("[name=source]")).hasValue("Arrêté lu au Journal officiel");
            assertThat(page.locator("[name=confirmed]")).isChecked();
            save(page, "2027-04-01", "");

            assertThat(page.locator("main")).containsText("C’est enregistré.");
            assertThat(page.locator("main")).containsText("Depuis le 1er avril 2027");
        }
        Assertions.assertThat(rowOfSomebodyWith(10_450, "2027-03-31"))
                .as("over the ceiling of the year before")
                .isEqualTo(20);
        Assertions.assertThat(rowOfSomebodyWith(10_450, "2027-04-01")).isEqualTo(18);
    }

    private static void ceilings(Page page, String scheme, int... euros) {
        for (int at = 0; at < euros.length; at++) {
            page.locator("[name='%s.%s']".formatted(scheme, SIZES.get(at))).fill(String.valueOf(euros[at]));
        }
    }

    private static void save(Page page, String from, String to) {
        page.locator("input[name=validFrom]").fill(from);
        page.locator("input[name=validTo]").fill(to);
        page.locator("main form button[type=submit]").first().click();
        page.waitForLoadState(LoadState.LOAD);
    }

    private int rowOfSomebodyWith(int euros, String day) {
        Map<String, Object> situation = Map.of(
                "referenceDate",
                day,
                "currentRight",
                "NONE",
                "pathway",
                "NO_STAY_DOC",
                "monthsInFrance",
                8,
                "householdSize",
                1,
                "annualResources",
                euros);
        return Api.ok(Api.at(port, "mediatrice").post("rights/route", situation))
                .path("row")
                .asInt();
    }
}
