package org.passerelle.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.care.practices.PracticeRow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A mediator on her phone finds a doctor for someone whom three practices refused. In a department without other
/// practices, so that nobody else's are changed.
@WholeApplication
class FindDoctorBrowserTests {

    private static final String AMIENS = "80021";
    private static final List<String> PRACTICES =
            List.of("Maison de santé des Cèdres", "Cabinet du Plateau", "Cabinet Leroy", "Centre de santé Saint-Leu");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    private Api api;
    private String pathway;

    @BeforeEach
    void nourSearchesInATownOfFourPractices() {
        api = Api.at(port, "mediatrice");
        LocalDate lately = api.now().toLocalDate().minusDays(5);
        PRACTICES.forEach(
                name -> PracticeRow.insert(database, name, lately).in(AMIENS).with("quota", 4));
        String person = api.person("Nour", "ara");
        database.sql("update person set commune_insee = ? where id = ?::uuid")
                .param(AMIENS)
                .param(person)
                .update();
        pathway = api.pathway(person);
        api.complete(pathway, "Task_RightsInterview", HappyAnswers.rights(api.now()));
    }

    @AfterEach
    void leaveNothing() {
        database.sql("delete from message where pathway_id = ?::uuid")
                .param(pathway)
                .update();
        database.sql("delete from appointment where pathway_id = ?::uuid")
                .param(pathway)
                .update();
        PracticeRow.deleteAllIn(database, AMIENS);
    }

    @Test
    void aMediatorFindsADoctorForSomeoneWhomThreePracticesRefused() {
        try (Phone phone = new Phone(port, "mediatrice")) {
            openCall(phone, "Cabinet Leroy");
            refuse(phone, "Trop de patients");

            openCall(phone, "Maison de santé des Cèdres");
            refuse(phone, "Réservé aux habitants de la commune");

            openCall(phone, "Centre de santé Saint-Leu");
            refuse(phone, "Ne veut pas de l’AME ou de la C2S");

            openMatches(phone);
            assertThat(card(phone, "Cabinet Leroy")).containsText("refus, trop de patients");
            assertThat(card(phone, "Maison de santé des Cèdres"))
                    .containsText("refus, réservé aux habitants de la commune");
            assertThat(card(phone, "Centre de santé Saint-Leu")).containsText("refus de l’AME ou de la C2S");
            assertThat(phone.page.getByRole(AriaRole.LINK, named("Appeler ce cabinet")))
                    .hasCount(1);

            openCall(phone, "Cabinet du Plateau");
            phone.choose("Il accepte la personne");
            phone.fillDate("Date du rendez-vous", api.now().toLocalDate().plusDays(3));
            phone.fillTime("10:30");
            // whatever day it is when the tests run
            phone.choose("Le cabinet m’a dit qu’il est ouvert ce jour-là");
            phone.save();

            api.task(pathway, "Task_ArrangeInterpreter");
            phone.page.navigate(phone.base + "/pathways/" + pathway);
            assertThat(phone.page.locator("main")).containsText("Cabinet du Plateau accepte");
        }
    }

    /// From the page of the pathway over all that could be called, to the form with this practice chosen.
    private void openCall(Phone phone, String practice) {
        openMatches(phone);
        card(phone, practice)
                .getByRole(AriaRole.LINK, linked("Appeler ce cabinet"))
                .click();
        phone.page.waitForURL(Pattern.compile(".*/tasks/.*"));
        phone.awaitForm();
        assertThat(phone.field("Quel cabinet appelez-vous").locator("select option:checked"))
                .containsText(practice);
        assertThat(phone.page.locator("[data-option]:visible")).containsText(practice);
    }

    private void openMatches(Phone phone) {
        api.task(pathway, "Task_CallPractice");
        phone.page.navigate(phone.base + "/pathways/" + pathway);
        phone.page
                .getByRole(AriaRole.LINK, named("Appeler un cabinet pour Nour"))
                .first()
                .click();
        phone.awaitForm();
        phone.page
                .getByRole(AriaRole.LINK, named("Tous les cabinets, et pourquoi"))
                .click();
        phone.page.waitForURL(Pattern.compile(".*/matches.*"));
    }

    private static void refuse(Phone phone, String why) {
        phone.choose("Il refuse");
        phone.select("Pour quelle raison", why);
        phone.save();
    }

    private static Locator card(Phone phone, String practice) {
        return phone.page.locator("article").filter(new Locator.FilterOptions().setHasText(practice));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions linked(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
