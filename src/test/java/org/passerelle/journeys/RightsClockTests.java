package org.passerelle.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.platform.web.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/// The dates of the law, as they come: nobody has to remember them.
@WholeApplication
class RightsClockTests {

    @LocalServerPort
    private int port;

    @Autowired
    private WebApplicationContext application;

    private Api api;

    @BeforeEach
    void signIn() {
        api = Api.at(port, "mediatrice");
    }

    @Test
    void ameUntilIn261DaysIsRenewedNinetyDaysBeforeItsEndAndItsNewEndIsFollowedInItsTurn() {
        LocalDate end = in(261);
        String pathway = withRights("Lina", end);
        api.task(pathway, "Task_CallPractice");
        api.awaitWait(pathway, "Wait_RenewalWindow");
        assertThat(day(pathway, "Wait_RenewalWindow")).isEqualTo(end.minusDays(90));
        assertThat(api.pathwayNow(pathway).path("stalled").asBoolean()).isFalse();

        api.advance("P172D");
        api.complete(
                pathway,
                "Task_RenewRights",
                Map.of(
                        "renewalStatus", "RENEWED",
                        "newEndDate", end.plusYears(1).toString(),
                        "newProofType", "CARTE_AME"));

        api.awaitWait(pathway, "Wait_RenewalWindow");
        assertThat(day(pathway, "Wait_RenewalWindow"))
                .isEqualTo(end.plusYears(1).minusDays(90));
        assertThat(held(pathway).path("until").asString())
                .isEqualTo(end.plusYears(1).toString());
    }

    @Test
    void aPathwayThatIsClosedAsksForNoRenewalAnyMore() {
        String pathway = withRights("Awa", in(100));
        api.awaitWait(pathway, "Wait_RenewalWindow");
        Api.ok(api.post("pathways/" + pathway + "/closure", Map.of("reason", "MOVED")));
        api.awaitClosed(pathway);

        api.advance("P11D");

        assertThat(api.openSteps(pathway)).isEmpty();
        assertThat(api.pathwayNow(pathway).path("waiting")).isEmpty();
    }

    /// Filed on 20 April, silent on 20 June: refused, and somebody decides.
    @Test
    void silenceRefusesAmeOnItsDayAndThePageSaidSo() {
        String pathway = api.pathway(api.person("Yonas", "fra"));
        LocalDate filed = in(-25);
        api.complete(pathway, "Task_RightsInterview", pending("AME", filed));
        api.task(pathway, "Task_CallPractice");
        api.awaitWait(pathway, "Wait_AmeAnswer");
        assertThat(day(pathway, "Wait_AmeAnswer")).isEqualTo(filed.plusMonths(2));
        assertThat(new Pages(application).get("mediatrice", "/pathways/" + pathway))
                .bodyText()
                .contains("sans nouvelle à cette date, elle est refusée");

        api.advance("P38D");
        api.complete(pathway, "Task_AfterRefusal", Map.of("refusalDecision", "OTHER_WAY"));

        api.task(pathway, "Task_RightsInterview");
        assertThat(api.openTask(pathway, "Task_CallPractice"))
                .as("nobody searches for somebody without cover")
                .isEmpty();
    }

    /// Opened first, and back on the way by itself.
    @Test
    void silenceGrantsC2sOnItsDayAndThePathwayGoesOnByItself() {
        String pathway = api.pathway(api.person("Mariam", "fra"));
        api.complete(pathway, "Task_RightsInterview", HappyAnswers.rightsToOpen());
        api.complete(
                pathway,
                "Task_OpenRights",
                Map.of("fileStatus", "FILED", "filedRight", "PUMA_C2S", "filedOn", in(0).toString()));
        api.awaitWait(pathway, "Wait_FileAnswer");
        assertThat(Api.stream(Api.ok(api.get("pathways?state=OPEN&limit=200")).path("items"))
                        .filter(line -> line.path("id").asString().equals(pathway))
                        .map(line -> line.path("waitsFor").asString()))
                .containsExactly("OUTSIDE");
        api.awaitWait(pathway, "Wait_C2sAnswer");
        assertThat(new Pages(application).get("mediatrice", "/pathways/" + pathway))
                .bodyText()
                .contains("sans nouvelle à cette date, elle est accordée");

        api.advance("P63D");

        api.task(pathway, "Task_CallPractice");
        api.task(pathway, "Task_FetchProof");
        assertThat(held(pathway).path("right").asString()).isEqualTo("PUMA_C2S");
    }

    @Test
    void anAnswerThatComesEarlierOpensTheWayAndIsFollowedToItsEnd() {
        String pathway = api.pathway(api.person("Idris", "fra"));
        api.complete(pathway, "Task_RightsInterview", HappyAnswers.rightsToOpen());
        api.complete(
                pathway,
                "Task_OpenRights",
                Map.of("fileStatus", "FILED", "filedRight", "AME", "filedOn", in(-3).toString()));
        api.awaitWait(pathway, "Wait_AmeAnswer");

        Api.ok(api.post("pathways/" + pathway + "/news", Map.of("kind", "RIGHTS_CHANGED", "by", "PERSON")));
        api.task(pathway, "Task_NoteAnswer");
        // news lives a minute, and what is followed next is not to take it for its own
        api.advance("PT2M");
        api.complete(
                pathway,
                "Task_NoteAnswer",
                Map.of(
                        "fileAnswer", "GRANTED",
                        "grantedUntil", in(360).toString(),
                        "grantedProof", "COURRIER_AME"));

        api.task(pathway, "Task_CallPractice");
        api.awaitWait(pathway, "Wait_RenewalWindow");
        assertThat(day(pathway, "Wait_RenewalWindow")).isEqualTo(in(360).minusDays(90));
    }

    @Test
    void aVisitAfterTheEndOfTheRightsHasThemLookedAtFirst() {
        String pathway = withRights("Selam", in(20));
        api.answer(pathway, "Task_CallPractice");
        api.complete(
                pathway,
                "Task_BookAppointment",
                Map.of(
                        "bookingResult",
                        "BOOKED",
                        "appointmentAt",
                        api.now()
                                .plusDays(30)
                                .truncatedTo(ChronoUnit.MINUTES)
                                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
                        "confirmedOpen",
                        true));

        api.task(pathway, "Task_CheckRightsBeforeVisit");
    }

    @Test
    void rightsThatEndedDuringTheSearchAreLookedAtBeforeItGoesOn() {
        String pathway = withRights("Samuel", in(20));
        api.task(pathway, "Task_CallPractice");

        api.advance("P22D");

        api.task(pathway, "Task_RightsInterview");
        assertThat(api.openTask(pathway, "Task_CallPractice")).isEmpty();
    }

    private String withRights(String alias, LocalDate end) {
        String pathway = api.pathway(api.person(alias, "fra"));
        api.complete(
                pathway,
                "Task_RightsInterview",
                Map.of(
                        "urgentSigns", "NO",
                        "currentRight", "AME",
                        "rightEndDate", end.toString(),
                        "proofType", "CARTE_AME"));
        return pathway;
    }

    private static Map<String, Object> pending(String right, LocalDate filed) {
        return Map.of(
                "urgentSigns", "NO", "currentRight", "PENDING", "pendingRight", right, "filedOn", filed.toString());
    }

    private LocalDate in(int days) {
        return api.today().plusDays(days);
    }

    private LocalDate day(String pathway, String step) {
        return Api.stream(api.pathwayNow(pathway).path("waiting"))
                .filter(wait -> wait.path("step").asString().equals(step))
                .map(wait -> OffsetDateTime.parse(wait.path("expectedBy").asString())
                        .atZoneSameInstant(ZoneId.of("Europe/Paris"))
                        .toLocalDate())
                .findFirst()
                .orElseThrow();
    }

    private JsonNode held(String pathway) {
        return api.pathwayNow(pathway).path("care").path("rights");
    }
}
