package org.passerelle.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;

/// Somebody's phone: a browser of that size, and what a thumb does on the form of a task. Closing it fails
/// when the browser complained about anything.
final class Phone implements AutoCloseable {

    private static final List<String> CHROMIUM_ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    final Page page;
    final String base;
    private final Playwright playwright;
    private final List<String> complaints = new ArrayList<>();

    Phone(int port, String username) {
        this(port);
        signIn(username);
    }

    Phone(int port) {
        base = "http://localhost:" + port;
        playwright = Playwright.create();
        page = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(CHROMIUM_ARGUMENTS))
                .newContext(new Browser.NewContextOptions()
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
    }

    /// Whoever was signed in before.
    void signIn(String username) {
        page.context().clearCookies();
        page.navigate(base + "/sign-in");
        page.locator("input[name=username]:visible").fill(username);
        page.locator("input[name=password]:visible").fill("passerelle-demo");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    /// A page that is not answered with what was asked for is one.
    void forgetComplaints() {
        complaints.clear();
    }

    void openTask(Api api, String pathway, String step) {
        page.navigate(base + "/tasks/" + api.task(pathway, step));
        awaitForm();
    }

    void awaitForm() {
        page.locator("#task-form:not([aria-busy])").waitFor();
    }

    /// In the first question that offers it; once more where the form was drawn anew under the finger.
    void choose(String answer) {
        Locator choice = page.getByLabel(answer, new Page.GetByLabelOptions().setExact(true))
                .first();
        Awaitility.await().pollInSameThread().ignoreExceptions().until(() -> {
            choice.check();
            return choice.isChecked();
        });
    }

    Locator field(String label) {
        return page.locator(".fjs-form-field")
                .filter(new Locator.FilterOptions().setHasText(label))
                .last();
    }

    void select(String label, String option) {
        field(label).locator("select").selectOption(new SelectOption().setLabel(option));
    }

    void selectFirst(String label) {
        field(label).locator("select").selectOption(new SelectOption().setIndex(1));
    }

    void fillDate(String label, LocalDate date) {
        field(label).locator("input[type=date]").fill(date.toString());
    }

    void fillTime(String time) {
        page.locator("input[type=time]:visible").fill(time);
    }

    void save() {
        String before = page.url();
        page.locator("#task-save").click();
        page.waitForURL(url -> !url.equals(before));
    }

    @Override
    public void close() {
        playwright.close();
        Assertions.assertThat(complaints)
                .as("what the browser complained about")
                .isEmpty();
    }

    private static Path chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("These tests need Chromium: apt-get install chromium"));
    }
}
