package org.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.care.practices.PracticeRow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A supervisor on her phone asks the practices of two communes where nobody works yet.
@WholeApplication
class CampaignBrowserTests {

    private static final String DIEPPE = "76217";
    private static final String FECAMP = "76259";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    private Api api;

    @BeforeEach
    void threePractices() {
        api = Api.at(port, "superviseuse");
        LocalDate lately = api.today().minusDays(200);
        PracticeRow.insert(database, "Cabinet du Pollet", lately).in(DIEPPE);
        PracticeRow.insert(database, "Maison de santé de Neuville", lately).in(DIEPPE);
        PracticeRow.insert(database, "Cabinet du Port", lately).in(FECAMP);
    }

    @Test
    void aSupervisorRunsACampaign() {
        try (Phone phone = new Phone(port, "superviseuse")) {
            Page page = phone.page;
            page.navigate(phone.base + "/practices");
            page.getByRole(AriaRole.LINK, named("Campagnes d’appels")).click();
            page.getByRole(AriaRole.LINK, named("Nouvelle campagne")).first().click();
            fill(page, "name", "La côte");
            fill(page, "communes", "Dieppe, Nulle-Part");
            fill(page, "signedBy", "Médiation en santé, CASO de Rouen");
            fill(page, "phone", "02 61 91 00 05");
            open(page);
            assertThat(page.locator("main")).containsText("« Nulle-Part » n’est pas une commune connue ici");
            assertThat(page.locator("[name=name]")).hasValue("La côte");
            fill(page, "communes", "Dieppe, Fécamp");
            open(page);

            page.waitForURL(Pattern.compile(".*/outreach/campaigns/[0-9a-f-]{36}"));
            String campaign = page.url();
            assertThat(page.locator(".kpis")).containsText("dans 2 communes");
            assertThat(page.locator(".commune-map")).isVisible();
            awaitThreeWaiting();
            api.advance("P5D");
            Api.await(
                    () -> database.sql("select 1 from outreach where step = 'Task_CallForOutreach' limit 1")
                            .query(Integer.class)
                            .optional(),
                    "the calls");

            page.navigate(phone.base + "/tasks?scope=ALL&step=Task_CallForOutreach");
            page.getByRole(AriaRole.LINK, named("Demander à Cabinet du Pollet s’il prend de nouveaux patients"))
                    .first()
                    .click();
            phone.awaitForm();
            assertThat(page.locator(".callee")).containsText("Dieppe");
            phone.choose("Oui");
            phone.field("Seulement les habitants").getByLabel("Pas demandé").check();
            phone.field("sans hébergement").getByLabel("Pas demandé").check();
            phone.field("nos interprètes").getByLabel("Oui").check();
            phone.save();

            page.navigate(campaign);
            assertThat(page.locator(".kpi-done strong")).hasText("1");
            assertThat(page.locator("main")).containsText("33,3 % de 3");
            page.getByRole(AriaRole.BUTTON, named("Arrêter la campagne")).click();
            assertThat(page.locator("main")).containsText("Arrêtée par");
        }
    }

    private void awaitThreeWaiting() {
        Api.await(
                () -> database.sql("select count(*) from outreach where step is not null")
                        .query(Long.class)
                        .optional()
                        .filter(waiting -> waiting >= 3),
                "the planned calls");
    }

    private static void fill(Page page, String field, String text) {
        page.locator("main [name=" + field + "]").fill(text);
    }

    private static void open(Page page) {
        page.getByRole(AriaRole.BUTTON, named("Ouvrir la campagne")).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
