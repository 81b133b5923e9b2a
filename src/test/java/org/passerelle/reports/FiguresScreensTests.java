package org.passerelle.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.passerelle.accounts.Browser;
import org.passerelle.journeys.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeApplication
class FiguresScreensTests {

    @LocalServerPort
    private int port;

    @Test
    void aSupervisorReadsTheTableAndIsToldWhatCannotBeCounted() {
        Browser browser = new Browser(port);
        browser.signIn("superviseuse", "passerelle-demo");

        assertThat(browser.get("/supervision").body()).contains("/supervision/figures");
        assertThat(browser.get("/supervision/figures").status()).isEqualTo(200);
        assertThat(browser.get("/supervision/figures?from=2001-01-01").body())
                .contains("id=\"to-error\"", "10 ans au plus");
        assertThat(browser.get("/supervision/figures?from=2001-01-01&to=2001-01-02&team=CASO")
                        .body())
                .contains("Personne n’a été orienté ces jours-là");
    }
}
