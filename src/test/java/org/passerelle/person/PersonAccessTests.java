package org.passerelle.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.accounts.TestUsers;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.WholeApplication;
import org.passerelle.platform.web.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

/// Who sees whom. `mediatrice` works for CASO and SPT, `mediateur` for CASO and LILLE_SUD, `superviseuse` sees all.
@WholeApplication
class PersonAccessTests {

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    @LocalServerPort
    private int port;

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private PersonAccess access;

    private Pages pages;
    private Api mediatrice;
    private Api mediateur;
    private Api superviseuse;

    @BeforeEach
    void signIn() {
        pages = new Pages(application);
        mediatrice = Api.at(port, "mediatrice");
        mediateur = Api.at(port, "mediateur");
        superviseuse = Api.at(port, "superviseuse");
    }

    @Test
    void whomNobodyAccompaniesYetEveryMediatorSees() {
        String person = mediatrice.person("Ondine", "fra");

        for (String user : List.of("mediatrice", "mediateur", "superviseuse")) {
            assertThat(pages.get(user, "/people/" + person)).hasStatusOk();
            assertThat(Api.at(port, user).get("people/" + person).status()).isEqualTo(200);
            assertThat(found(Api.at(port, user), "Ondin")).contains(person);
        }
    }

    @Test
    void whomAnotherTeamAccompaniesIsAsUnknownAsNobody() {
        String person = ofSpt("Perrine");

        for (String hidden : List.of("/people/" + person, "/pathways/new?person=" + person)) {
            assertThat(pages.get("mediateur", hidden))
                    .hasStatus(404)
                    .bodyText()
                    .contains("Cette personne n’existe pas")
                    .doesNotContain("Perrine");
            assertThat(pages.get("mediatrice", hidden)).hasStatusOk();
        }
        assertThat(pages.post("mediateur", "/people/" + person + "/phone"))
                .hasStatus(404)
                .bodyText()
                .doesNotContain("06 39 98 10 41");
        Api.Answer unseen = mediateur.get("people/" + person);
        assertThat(unseen.status()).isEqualTo(404);
        assertThat(unseen.text("detail"))
                .isEqualTo(mediateur.get("people/" + NOBODY).text("detail"));
        assertThat(found(mediateur, "Perri")).isEmpty();
        assertThat(pages.post("mediateur", "/people/search", "q", "perri"))
                .bodyText()
                .doesNotContain("Perrine");
        assertThat(pages.get("mediateur", "/people")).bodyText().doesNotContain("Perrine");
    }

    @Test
    void aPathwayForSomebodyUnseenIsRefusedAsForSomebodyUnknown() {
        String person = ofSpt("Quitterie");

        Api.Answer unseen = mediateur.post("pathways", Map.of("personId", person, "programme", "CASO"));

        Api.Answer unknown = mediateur.post("pathways", Map.of("personId", NOBODY, "programme", "CASO"));
        assertThat(unseen.status()).isEqualTo(422);
        assertThat(unseen.body().path("errors")).isEqualTo(unknown.body().path("errors"));
        assertThat(unseen.body().path("errors").path(0).path("code").asString()).isEqualTo("person.unknown");
    }

    @Test
    void supervisorsSeeEverybody() {
        String person = ofSpt("Rosalie");

        assertThat(pages.get("superviseuse", "/people/" + person)).hasStatusOk();
        assertThat(found(superviseuse, "Rosal")).containsExactly(person);
        assertThat(superviseuse.get("people/" + person).status()).isEqualTo(200);
    }

    @Test
    void whoeverNewlyAccompaniesAPersonSeesThemFromThenOnBesideTheOthers() {
        String person = ofSpt("Sidonie");
        assertThat(mediateur.get("people/" + person).status()).isEqualTo(404);

        superviseuse.post("pathways", Map.of("personId", person, "programme", "LILLE_SUD"));

        assertThat(mediateur.get("people/" + person).status()).isEqualTo(200);
        assertThat(found(mediateur, "Sidon")).containsExactly(person);
        assertThat(mediatrice.get("people/" + person).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DESIGNER", "ADMIN", "STATISTICS"})
    void otherRolesSeeNobodyWhateverTheirTeams(String role) {
        UUID person = UUID.fromString(mediatrice.person("Thècle", "fra"));
        CurrentUser other = new CurrentUser("other", "Other", Set.of(role), Set.of("CASO", "SPT"));

        assertThat(access.sees(other, person)).isFalse();
        assertThat(access.sees(TestUsers.named("mediatrice"), person)).isTrue();
        assertThat(access.scope(other)).isEqualTo(new PersonAccess.Scope(false, false, Set.of()));
    }

    @Test
    void theLettersOfASearchMeanThemselves() {
        String percent = mediatrice.person("50% Ursule", "fra");

        assertThat(found(mediatrice, "50%")).containsExactly(percent);
        assertThat(found(mediatrice, "%%")).isEmpty();
        assertThat(found(mediatrice, "5_%")).isEmpty();
    }

    /// Accompanied by SPT, which `mediateur` does not work for.
    private String ofSpt(String alias) {
        String person = Api.ok(mediatrice.post(
                        "people", Map.of("alias", alias, "languages", List.of("fra"), "phone", "06 39 98 10 41")))
                .path("id")
                .asString();
        Api.ok(mediatrice.post("pathways", Map.of("personId", person, "programme", "SPT")));
        return person;
    }

    private static List<String> found(Api api, String beginning) {
        return Api.stream(Api.ok(api.post("people/search", Map.of("alias", beginning)))
                        .path("items"))
                .map(item -> item.path("id").asString())
                .toList();
    }
}
