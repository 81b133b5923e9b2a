package org.passerelle.pathway.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.WholeApplication;
import org.passerelle.platform.web.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

@WholeApplication
class PathwayScreensTests {

    @LocalServerPort
    private int port;

    @Autowired
    private WebApplicationContext application;

    private Pages pages;
    private Api api;
    private String person;

    @BeforeEach
    void someoneIsKnown() {
        pages = new Pages(application);
        api = Api.at(port, "mediatrice");
        person = api.person("Nour", "ara");
    }

    @Test
    void withoutATeamNoPathwayOpensAndTheNeedStaysAsTyped() {
        assertThat(pages.post("mediatrice", "/pathways", "personId", person, "need", "un médecin près de chez elle"))
                .hasStatusOk()
                .bodyText()
                .contains("Ce champ est obligatoire.")
                .contains("value=\"un médecin près de chez elle\"");
    }

    @Test
    void aPathwayTellsWhatItWaitsForAndLeadsThere() {
        String pathway = api.pathway(person);
        api.task(pathway, "Task_RightsInterview");

        assertThat(pages.get("mediatrice", "/pathways/" + pathway))
                .hasStatusOk()
                .bodyText()
                .contains("Faire le point sur les droits avec Nour")
                .contains("à prendre par l’équipe CASO")
                .contains("un médecin traitant")
                .contains("/tasks/at?pathway=" + pathway);
        assertThat(pages.get("mediatrice", "/tasks/at?pathway=" + pathway + "&step=Task_RightsInterview"))
                .redirectedUrl()
                .startsWith("/tasks/");
    }

    @Test
    void aPathwayOfAnotherTeamIsNotShown() {
        String pathway = api.pathway(person);

        assertThat(pages.get("mediateur", "/pathways/" + pathway)).hasStatusOk();
        assertThat(pages.get("conceptrice", "/pathways/" + pathway)).hasStatus(403);
        assertThat(pages.get("mediatrice", "/pathways/00000000-0000-0000-0000-000000000000"))
                .hasStatus(404)
                .bodyText()
                .contains("Ce parcours n’existe pas, ou bien il appartient à une autre équipe.");
    }

    @Test
    void aPathwayDoesNotCloseWithoutAReason() {
        String pathway = api.pathway(person);
        api.task(pathway, "Task_RightsInterview");

        assertThat(pages.post("superviseuse", "/pathways/" + pathway + "/closure"))
                .hasStatusOk()
                .bodyText()
                .contains("il manque la raison.")
                .contains("A déménagé");
        assertThat(api.pathwayNow(pathway).path("state").asString()).isEqualTo("RUNNING");
    }

    @Test
    void aPathwayClosedByASupervisorTellsWhyAndByWhom() {
        String pathway = api.pathway(person);
        api.task(pathway, "Task_RightsInterview");

        assertThat(pages.post("superviseuse", "/pathways/" + pathway + "/closure", "reason", "MOVED"))
                .hasRedirectedUrl("/pathways/" + pathway);
        api.awaitClosed(pathway);

        assertThat(pages.get("mediatrice", "/pathways/" + pathway))
                .bodyText()
                .contains("Parcours terminé")
                .contains("la personne a déménagé")
                .contains("Solène")
                .doesNotContain("/closure");
    }
}
