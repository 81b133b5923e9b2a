package org.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Twenty people called one after the other, on a phone that five times has no network.
@WholeApplication
class CallRunnerBrowserTests {

    private static final int PEOPLE = 20;
    private static final Set<Integer> CUT_BEFORE = Set.of(3, 11);
    private static final Set<Integer> CUT_AFTER = Set.of(5, 8, 17);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @Test
    void twentyCallsInARowWithFiveConnectionsCut() {
        Api api = Api.at(port, "mediateur");
        List<String> pathways = CallRunnerBrowserTests.toCall(api, PEOPLE);
        AtomicInteger call = new AtomicInteger();
        Map<String, Integer> cuts = new HashMap<>();
        try (Phone phone = new Phone(port, "mediateur")) {
            phone.page.route(Pattern.compile(".*/calls$"), route -> {
                if (!route.request().method().equals("POST") || !cuts(call.get(), cuts)) {
                    route.resume();
                } else if (CUT_AFTER.contains(call.get())) {
                    // it arrives, and nobody hears of it
                    route.fetch(new Route.FetchOptions().setMaxRedirects(0));
                    route.abort();
                } else {
                    route.abort();
                }
            });
            phone.page.navigate(phone.base + "/calls?team=LILLE_SUD");
            for (int person = 0; person < PEOPLE; person++) {
                call.set(person);
                answer(phone.page, person);
            }
            assertThat(phone.page.locator("h1")).hasText("Personne à appeler pour l’instant.");
            phone.forgetComplaints();
        }
        Assertions.assertThat(cuts).hasSize(CUT_BEFORE.size() + CUT_AFTER.size());
        for (String pathway : pathways) {
            Api.await(() -> Optional.of(calls(pathway)).filter(made -> made == 1), "the call of " + pathway);
        }
        Assertions.assertThat(pathways).allMatch(pathway -> calls(pathway) == 1);
    }

    /// The first time, at those of the twenty that are meant.
    private static boolean cuts(int person, Map<String, Integer> cuts) {
        return (CUT_BEFORE.contains(person) || CUT_AFTER.contains(person))
                && cuts.merge(String.valueOf(person), 1, Integer::sum) == 1;
    }

    /// Two taps, or one; once more when the network was away.
    private static void answer(Page page, int person) {
        String before = page.locator("input[name=key]").inputValue();
        tap(page, person);
        if (CUT_BEFORE.contains(person) || CUT_AFTER.contains(person)) {
            assertThat(page.getByText("Pas de réseau")).isVisible();
            assertThat(page.locator("input[name=key]")).hasValue(before);
            button(page, person).click();
        }
        assertThat(page.getByText("Noté pour")).isVisible();
        if (person < PEOPLE - 1) {
            assertThat(page.locator("input[name=key]")).not().hasValue(before);
        }
    }

    private static void tap(Page page, int person) {
        if (person % 3 == 0) {
            page.locator("summary", new Page.LocatorOptions().setHasText("Elle y est allée"))
                    .click();
        } else if (person % 3 == 1) {
            page.locator("summary", new Page.LocatorOptions().setHasText("Elle n’y est pas allée"))
                    .click();
        }
        button(page, person).click();
    }

    private static Locator button(Page page, int person) {
        String words = List.of("Oui", "A oublié", "Pas de réponse").get(person % 3);
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    private int calls(String pathway) {
        return database.sql("select count(*) from follow_up_call where pathway_id = ?::uuid")
                .param(pathway)
                .query(Integer.class)
                .single();
    }

    static List<String> toCall(Api api, int people) {
        List<String> pathways = new java.util.ArrayList<>();
        for (int person = 0; person < people; person++) {
            String id = Api.created(api.post(
                    "people",
                    Map.of(
                            "alias",
                            "Numéro " + person,
                            "languages",
                            List.of("fra"),
                            "communeInsee",
                            "59350",
                            "phone",
                            "06 39 98 %02d %02d".formatted(30, person))));
            pathways.add(
                    Api.created(api.post("pathways", Map.of("personId", id, "programme", "LILLE_SUD", "need", "GP"))));
        }
        for (String pathway : pathways) {
            api.answer(pathway, "Task_RightsInterview");
            api.answer(pathway, "Task_CallPractice");
            api.answer(pathway, "Task_BookAppointment");
            api.answer(pathway, "Task_PrepareEscort");
        }
        api.advance(HappyAnswers.UNTIL_FOLLOW_UP);
        pathways.forEach(pathway -> api.task(pathway, "Task_FollowUpCall"));
        return pathways;
    }
}
