package org.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A mediator in her browser, on a phone: signs in, opens a pathway, does its six tasks, sees it closed.
@WholeApplication
class BrowserTests {

    private static final List<String> CHROMIUM_ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @LocalServerPort
    private int port;

    @Test
    void aMediatorTakesAPersonFromSignInToAClosedPathway() {
        List<String> complaints = new ArrayList<>();
        try (Playwright playwright = Playwright.create();
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium())
                                .setArgs(CHROMIUM_ARGUMENTS))) {
            Page page = browser.newContext(new Browser.NewContextOptions()
                            .setLocale("fr-FR")
                            .setTimezoneId("Europe/Paris")
                            .setViewportSize(390, 844))
                    .newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            walk(page);
        }
        Assertions.assertThat(complaints)
                .as("what the browser complained about")
                .isEmpty();
    }

    private void walk(Page page) {
        String base = "http://localhost:" + port;
        page.navigate(base + "/sign-in");
        page.locator("input[name=username]:visible").fill("mediatrice");
        page.locator("input[name=password]:visible").fill("passerelle-demo");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/tasks.*"));

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

        open(page, base, api, id, "Task_RightsInterview");
        choose(page, "Non");
        choose(page, "Aide médicale de l’État (AME)");
        fillDate(page, "Jusqu’à quelle date", api.now().toLocalDate().plusDays(300));
        select(page, "Que peut-elle montrer au cabinet", "Carte AME");
        save(page);

        open(page, base, api, id, "Task_CallPractice");
        chooseThePracticeProposedFirst(page);
        choose(page, "Il accepte la personne");
        save(page);

        open(page, base, api, id, "Task_BookAppointment");
        choose(page, "Oui, la date est fixée");
        fillDate(page, "Jour du rendez-vous", api.now().toLocalDate().plusDays(3));
        page.locator("input[type=time]:visible").fill("10:00");
        save(page);

        open(page, base, api, id, "Task_ArrangeInterpreter");
        choose(page, "Par téléphone, pendant la consultation");
        selectFirst(page, "Dans quelle langue");
        save(page);

        open(page, base, api, id, "Task_PrepareEscort");
        choose(page, "Elle y va seule");
        save(page);

        api.awaitPathway(
                id,
                now -> Api.stream(now.path("waiting"))
                        .anyMatch(wait -> wait.path("step").asString().equals("Wait_VisitDay")),
                "the date");
        api.advance("P6D");
        open(page, base, api, id, "Task_FollowUpCall");
        choose(page, "Oui");
        field(page, "Est-elle allée au rendez-vous")
                .getByLabel("Oui", exactly())
                .check();
        field(page, "Veut-elle revoir ce médecin").getByLabel("Oui", exactly()).check();
        save(page);

        api.awaitPathway(id, now -> now.path("state").asString().equals("RELAYED"), "the relay");
        page.navigate(pathway);
        page.locator("summary").getByText("Des nouvelles de la visite").click();
        choose(page, "C’est son médecin maintenant");
        page.locator("details[open].news").getByRole(AriaRole.BUTTON).click();

        api.awaitClosed(id);
        page.navigate(pathway);
        assertThat(page.locator("main")).containsText("terminé");
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /// What stands beside the list follows it, and the list what is chosen there.
    private static void chooseThePracticeProposedFirst(Page page) {
        Locator list = field(page, "Quel cabinet appelez-vous").locator("select");
        Locator card = page.locator("[data-option]:visible");
        list.selectOption(new SelectOption().setIndex(2));
        assertThat(card).containsText("2ᵉ des");
        list.selectOption(new SelectOption().setIndex(0));
        assertThat(card).containsText("Le plus adapté");
        assertThat(card.getByRole(AriaRole.LINK)).hasText(Pattern.compile("Appeler 0\\d( \\d\\d){4}"));
        card.getByRole(AriaRole.BUTTON).click();
        assertThat(list).hasValue("0");
        assertThat(card.getByRole(AriaRole.BUTTON)).hasCount(0);
    }

    private static void open(Page page, String base, Api api, String pathway, String step) {
        page.navigate(base + "/tasks/" + api.task(pathway, step));
        page.locator("#task-form:not([aria-busy])").waitFor();
    }

    /// In the first question that offers it.
    private static void choose(Page page, String answer) {
        page.getByLabel(answer, new Page.GetByLabelOptions().setExact(true))
                .first()
                .check();
    }

    private static Locator field(Page page, String label) {
        return page.locator(".fjs-form-field")
                .filter(new Locator.FilterOptions().setHasText(label))
                .last();
    }

    private static void select(Page page, String label, String option) {
        field(page, label).locator("select").selectOption(new SelectOption().setLabel(option));
    }

    private static void selectFirst(Page page, String label) {
        field(page, label).locator("select").selectOption(new SelectOption().setIndex(1));
    }

    private static void fillDate(Page page, String label, LocalDate date) {
        field(page, label).locator("input[type=date]").fill(date.toString());
    }

    private static void save(Page page) {
        String before = page.url();
        page.locator("#task-save").click();
        page.waitForURL(url -> !url.equals(before));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    private static Path chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("These tests need Chromium: apt-get install chromium"));
    }
}
