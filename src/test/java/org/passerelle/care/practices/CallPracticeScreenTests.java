package org.passerelle.care.practices;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.HappyAnswers;
import org.passerelle.journeys.WholeApplication;
import org.passerelle.platform.places.Communes;
import org.passerelle.platform.web.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/// The task that asks for a call, on its page and in the API. `mediatrice` is Amina, `mediateur` Karim.
@WholeApplication
class CallPracticeScreenTests {

    @LocalServerPort
    private int port;

    @Autowired
    private WebApplicationContext application;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Communes communes;

    private Pages pages;
    private Api api;
    private String pathway;
    private String task;

    @BeforeEach
    void aPathwayAsksForACall() {
        pages = new Pages(application);
        api = Api.at(port, "mediatrice");
        pathway = api.pathway(api.person("Nour", "ara"));
        api.complete(pathway, "Task_RightsInterview", HappyAnswers.rights(api.now()));
        task = api.task(pathway, "Task_CallPractice");
    }

    @Test
    void thePageSaysHowToCallThePracticeProposedFirstAndWhatItSaidLast() {
        String first = options().path(0).path("value").asString();
        directory(first, "12 rue de la Page", "Après 14 h, Mme Hue");
        answered(first, "NO_ANSWER", "mediateur");

        assertThat(page("mediatrice"))
                .containsPattern("data-option=\"" + first + "\"(?![^>]*hidden)")
                .containsOnlyOnce("data-option=\"" + first)
                .contains("href=\"tel:+33261910001\"", "Appeler 02 61 91 00 01")
                .contains("12 rue de la Page,", "Après 14 h, Mme Hue")
                .containsPattern(", Karim : personne n’a répondu")
                .contains("parle arabe");
    }

    @Test
    void theOthersWaitUntilTheyAreChosen() {
        String page = page("mediatrice");

        assertThat(page.split("data-option=\"", -1)).hasSize(options().size() + 1);
        assertThat(page)
                .containsPattern(
                        "data-option=\"" + options().path(1).path("value").asString() + "\"[^>]*hidden");
    }

    @Test
    void aPracticeWithoutAddressOrRemarksShowsNoEmptyPlace() {
        String first = options().path(0).path("value").asString();
        directory(first, null, null);

        String page = page("mediatrice");
        int start = page.indexOf("data-option=\"" + first);
        String card = page.substring(start, page.indexOf("</article>", start));

        assertThat(card).doesNotContain("Secrétariat").doesNotContain("null");
    }

    @Test
    void whoeverCannotAnswerReadsTheNumberButIsNotInvitedToCall() {
        pages.post("mediateur", "/tasks/" + task + "/claim");

        assertThat(page("mediatrice")).contains("02 61 91").doesNotContain("tel:", "data-choose");
    }

    @Test
    void withoutAPracticeToCallThePageSaysWhatToDo() {
        database.sql("update person set commune_insee = '99999' where id = (select person_id from pathway where id"
                        + " = ?::uuid)")
                .param(pathway)
                .update();

        assertThat(page("mediatrice"))
                .contains("Aucun cabinet ne remplit plus les conditions", "la supervision décide alors");
    }

    @Test
    void theApiTellsTheSameBesideTheForm() {
        String first = withPlacesLeft();
        directory(first, "12 rue de la Page", null);
        answered(first, "ACCEPTED", "mediatrice");

        JsonNode told = Api.ok(api.get("tasks/" + task));
        JsonNode option = Api.stream(told.path("aside").path("options"))
                .filter(one -> one.path("value").asString().equals(first))
                .findFirst()
                .orElseThrow();

        assertThat(told.path("aside").path("options"))
                .hasSameSizeAs(told.path("data").path("practices"));
        assertThat(option.path("phone").asString()).startsWith("+33");
        assertThat(option.path("address").asString()).isEqualTo("12 rue de la Page");
        assertThat(option.path("commune").asString()).isEqualTo(communeOf(first));
        assertThat(option.path("remarks").isNull()).isTrue();
        assertThat(option.path("reasonsFor")).isNotEmpty();
        assertThat(option.path("reasonsAgainst").isArray()).isTrue();
        assertThat(option.path("lastAnswer").path("answer").asString()).isEqualTo("ACCEPTED");
        assertThat(option.path("lastAnswer").path("answeredBy").asString()).isEqualTo("mediatrice");
        assertThat(option.path("lastTime").path(0).asString()).contains("Amina : d’accord");
    }

    @Test
    void theListOfTheFormKeepsItsTwoFields() {
        assertThat(options().path(0).propertyNames()).containsExactlyInAnyOrder("value", "label");
    }

    @Test
    void onceTheCallIsNotedNothingStandsBesideTheForm() {
        api.complete(pathway, "Task_CallPractice", HappyAnswers.accepted(api.firstOption(task, "practices")));

        assertThat(Api.ok(api.get("tasks/" + task)).path("aside").isNull()).isTrue();
        assertThat(page("mediatrice")).doesNotContain("task-aside");
    }

    /// One more yes does not take its last place.
    private String withPlacesLeft() {
        return Api.stream(options())
                .filter(option -> option.path("label").asString().contains("places libres"))
                .map(option -> option.path("value").asString())
                .findFirst()
                .orElseThrow();
    }

    private String communeOf(String practice) {
        return communes.name(database.sql("select commune_insee from practice where id = ?::uuid")
                .param(practice)
                .query(String.class)
                .single());
    }

    private JsonNode options() {
        return Api.ok(api.get("tasks/" + task)).path("data").path("practices");
    }

    private String page(String username) {
        var page = pages.get(username, "/tasks/" + task);
        assertThat(page).hasStatusOk();
        try {
            return page.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void directory(String practice, @Nullable String address, @Nullable String remarks) {
        database.sql("update practice set phone = '+33261910001', address = ?, remarks = ? where id = ?::uuid")
                .param(address)
                .param(remarks)
                .param(practice)
                .update();
    }

    /// After all that other tests did, and for somebody else, so that the list keeps its order.
    private void answered(String practice, String answer, String by) {
        database.sql("""
            insert into practice_call (id, pathway_id, practice_id, answer, answered_at, answered_by)
            select gen_random_uuid(), ?::uuid, ?::uuid, ?, greatest(now(), max(answered_at)) + interval '1 second', ?
            from practice_call
            """)
                .param(api.pathway(api.person("Sami", "fra")))
                .param(practice)
                .param(answer)
                .param(by)
                .update();
    }
}
