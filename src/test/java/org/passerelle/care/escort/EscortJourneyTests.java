package org.passerelle.care.escort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.accounts.Browser;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.HappyAnswers;
import org.passerelle.journeys.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Who goes along, over the API and the pages of the real application. Each test is far from the days of the others.
@WholeApplication
class EscortJourneyTests {

    private static final String COMPANION = "mediateur";
    private static final LocalTime TEN = LocalTime.of(10, 0);

    /// However far the practice is that comes first.
    private static final Map<String, Object> LONG_DAY =
            Map.of("startsAt", "06:00", "endsAt", "22:00", "languages", List.of("fra"));

    @LocalServerPort
    private int port;

    @Autowired
    private AwayToday awayToday;

    @Autowired
    private JdbcClient database;

    private Api api;
    private Api supervisor;

    @BeforeEach
    void signIn() {
        api = Api.at(port, "mediatrice");
        supervisor = Api.at(port, "superviseuse");
    }

    @AfterEach
    void everybodyIsBack() {
        for (int days = 0; days < 170; days += 85) {
            LocalDate from = api.today().plusDays(days);
            Api.stream(Api.ok(supervisor.get("absences?from=%s&to=%s".formatted(from, from.plusDays(85))))
                            .path("items"))
                    .forEach(away -> supervisor.delete("absences/%s/%s"
                            .formatted(
                                    away.path("account").asString(),
                                    away.path("from").asString())));
        }
    }

    @Test
    void whoeverSettlesTheVisitReadsWhatIsProposedAndWhy() {
        String pathway = expected("Amadou", day(20), TEN);

        JsonNode aside = Api.ok(api.get("tasks/" + api.task(pathway, "Task_PrepareEscort")))
                .path("aside");

        assertThat(aside.path("level").asString()).isEqualTo("ESCORTED");
        assertThat(aside.path("because").asString()).isEqualTo("FIRST_VISIT");
        assertThat(browser("mediatrice")
                        .get("/tasks/" + api.task(pathway, "Task_PrepareEscort"))
                        .body())
                .contains("C’est sa première visite avec nous");
    }

    @Test
    void theWeekListsWhoGoesAlongWithWhom() {
        LocalDate day = day(27);
        String pathway = expected("Bintou", day, TEN);
        escorted(pathway, COMPANION);

        JsonNode listed = Api.ok(api.get("escorts?from=%s&to=%s&mediator=%s".formatted(day, day, COMPANION)))
                .path("items");

        assertThat(listed).singleElement().satisfies(one -> {
            assertThat(one.path("pathwayId").asString()).isEqualTo(pathway);
            assertThat(one.path("alias").asString()).isEqualTo("Bintou");
            assertThat(one.path("level").asString()).isEqualTo("ESCORTED");
            assertThat(one.path("meetingPlace").asString()).isEqualTo("Théâtre des Arts");
        });
        assertThat(Api.ok(api.get("escorts?from=%s&mediator=mediatrice".formatted(day)))
                        .path("items"))
                .isEmpty();
        assertThat(browser("mediatrice").get("/escorts?from=" + day).body()).contains("Bintou", "Théâtre des Arts");
    }

    @Test
    void theWeekAndThePlanHideNoVisitBehindOthers() {
        LocalDate day = day(118);
        String pathway = expected("Wassim", day, TEN);
        escorted(pathway, COMPANION);
        String appointment = appointment(pathway, day);
        Browser browser = browser("mediatrice");

        earlierThatDay(appointment, "CANCELED");
        assertThat(browser.get("/escorts?from=" + day).body())
                .contains("Wassim")
                .doesNotContain("Il y a plus de");
        assertThat(Api.ok(api.post("escorts/plan", Map.of("day", day.toString(), "team", "CASO")))
                        .toString())
                .contains(appointment);

        earlierThatDay(appointment, "BOOKED");
        assertThat(browser.get("/escorts?from=" + day).body()).contains("Il y a plus de 200 visites");
        assertThat(browser.get("/escorts?mediator=%s&from=%s".formatted(COMPANION, day))
                        .body())
                .contains("Théâtre des Arts")
                .doesNotContain("Il y a plus de");
        database.sql("delete from appointment where pathway_id = cast(? as uuid) and id <> cast(? as uuid)")
                .params(pathway, appointment)
                .update();
    }

    /// More than a page of them.
    private void earlierThatDay(String appointment, String state) {
        database.sql("""
            insert into appointment select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(),
                'task_id', null, 'calendar_id', gen_random_uuid(), 'state', cast(? as text),
                'changed_by', 'PRACTICE', 'starts_at', a.starts_at - interval '2 hours',
                'booked_at', a.booked_at - interval '1 day'))).*
            from appointment a, generate_series(1, 201) where a.id = cast(? as uuid)
            """).params(state, appointment).update();
    }

    @Test
    void whatNobodyCanAskForIsSaidBesideTheField() {
        assertThat(api.get("escorts?from=soon").status()).isEqualTo(400);
        assertThat(api.get("escorts?from=2027-01-02&to=2027-01-01").body().toString())
                .contains("\"to\"");
        assertThat(api.get("escorts?mediator=nobody").body().toString()).contains("\"mediator\"");
        assertThat(supervisor
                        .put("absences/nobody", Map.of("from", "2027-01-01"))
                        .status())
                .isEqualTo(404);
        assertThat(supervisor.put("absences/" + COMPANION, Map.of()).body().toString())
                .contains("\"from\"");
        assertThat(supervisor
                        .put("absences/" + COMPANION, Map.of("from", "2026-01-05", "to", "2026-01-04"))
                        .body()
                        .toString())
                .contains("\"to\"");
        assertThat(api.put("absences/superviseuse", Map.of("from", "2027-01-01"))
                        .status())
                .as("a mediator notes nobody else's")
                .isEqualTo(403);
    }

    @Test
    void nobodyGoesAlongWhileTheyAreAway() {
        LocalDate day = day(34);
        away(COMPANION, day.minusDays(1), day.plusDays(1));
        String pathway = expected("Chafik", day, TEN);
        String task = api.task(pathway, "Task_PrepareEscort");

        assertThat(Api.ok(api.get("tasks/" + task))
                        .path("data")
                        .path("companions")
                        .toString())
                .doesNotContain("\"" + COMPANION + "\"");
        Api.Answer refused = api.post("tasks/" + task + "/completion", Map.of("variables", with(COMPANION)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().toString()).contains("companion", "est absent du");
        escorted(pathway, "mediatrice");
    }

    @Test
    void twoEscortsOfOneCompanionDoNotOverlap() {
        LocalDate day = day(41);
        escorted(expected("Demba", day, TEN), COMPANION);
        String second = expected("Elif", day, TEN.plusMinutes(45));
        // names are read anew, which an aborted transaction cannot
        Api.created(Api.at(port, "admin")
                .post(
                        "accounts",
                        Map.of(
                                "username",
                                "nora",
                                "displayName",
                                "Nora",
                                "roles",
                                List.of("DESIGNER"),
                                "password",
                                "quatre mots sans lien")));

        Api.Answer refused = api.post(
                "tasks/" + api.task(second, "Task_PrepareEscort") + "/completion",
                Map.of("variables", with(COMPANION)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().toString()).contains("accompagne déjà quelqu’un");
    }

    @Test
    void anAbsenceMakesEachEscortATaskOfTheSupervisorAndOnlyThose() {
        LocalDate day = day(48);
        String touched = expected("Farid", day, TEN);
        escorted(touched, COMPANION);
        String later = expected("Gulnara", day.plusDays(7), TEN);
        escorted(later, COMPANION);

        JsonNode noted = away(COMPANION, day, day);

        assertThat(noted.path("escorts").asInt()).isEqualTo(1);
        assertThat(away(COMPANION, day, day).path("escorts").asInt())
                .as("said twice")
                .isZero();
        String task = supervisor.task(touched, "Task_ReplaceEscort");
        assertThat(api.post("tasks/" + task + "/completion", Map.of("variables", with("mediatrice")))
                        .status())
                .as("it is not a mediator's")
                .isNotEqualTo(200);
        supervisor.complete(touched, "Task_ReplaceEscort", with("mediatrice"));
        assertThat(supervisor.openSteps(later)).doesNotContain("Task_ReplaceEscort");
        assertThat(companionOf(touched)).isEqualTo("mediatrice");
        assertThat(companionOf(later)).isEqualTo(COMPANION);
        assertThat(api.pathwayNow(touched).path("history").toString()).contains("ESCORT_LOST.ESCORTED");
    }

    @Test
    void whoeverNoLongerWorksForATeamLeavesTheirEscortsToTheSupervisor() {
        Api admin = Api.at(port, "admin");
        Api.created(admin.post(
                "accounts",
                Map.of(
                        "username",
                        "olga",
                        "displayName",
                        "Olga",
                        "roles",
                        List.of("MEDIATOR"),
                        "teams",
                        List.of("CASO", "SPT"),
                        "password",
                        "quatre mots sans lien")));
        String pathway = expected("Omar", day(55), TEN);
        escorted(pathway, "olga");

        Api.ok(admin.patch("accounts/olga", Map.of("teams", List.of("CASO"))));
        assertThat(companionOf(pathway)).as("still of this team").isEqualTo("olga");
        Api.ok(admin.patch("accounts/olga", Map.of("enabled", false)));

        assertThat(companionOf(pathway)).isEmpty();
        assertThat(Api.stream(api.pathwayNow(pathway).path("history")))
                .anySatisfy(line -> assertThat(line.toString()).contains("ESCORT_LOST.ESCORTED", "admin"));
        supervisor.complete(pathway, "Task_ReplaceEscort", with("mediatrice"));
        assertThat(companionOf(pathway)).isEqualTo("mediatrice");
    }

    @Test
    void whatSomebodyHoldsWhoIsAwayGoesBackToTheTeam() {
        String pathway = expected("Vera", day(111), TEN);
        String task = api.task(pathway, "Task_PrepareEscort");
        take(task);

        away(COMPANION, day(3), day(4));
        assertThat(holder(task)).as("not yet away").isEqualTo(COMPANION);
        away(COMPANION, day(0), day(0));
        assertThat(holder(task)).isEmpty();

        take(task);
        awayToday.tell();
        assertThat(holder(task)).as("on the morning").isEmpty();
    }

    @Test
    void aMediatorNotesTheirOwnAbsenceOnAPage() {
        LocalDate day = day(62);
        Browser browser = browser("mediatrice");
        assertThat(browser.get("/absences").body()).contains("Qui sera absent");

        assertThat(browser.post(
                                "/absences",
                                "/absences",
                                Map.of(
                                        "from",
                                        day.toString(),
                                        "to",
                                        day.minusDays(1).toString()))
                        .body())
                .contains("Le dernier jour ne peut pas être avant le premier", "value=\"" + day + "\"");
        browser.post("/absences", "/absences", Map.of("from", day.toString(), "to", ""));

        assertThat(browser.get("/absences").body()).contains("L’absence est notée.", "Ce qui est noté");
        browser.post("/absences/mediatrice/" + day + "/removal", "/absences", Map.of());
        assertThat(Api.ok(api.get("absences?from=" + day)).path("items")).isEmpty();
    }

    @Test
    void aPromiseIsKeptOrASupervisorHasItOnTheMorningBefore() {
        LocalDate day = day(5);
        String pathway = expected("Hawa", day, TEN);
        promise(pathway);
        promise(pathway);

        Api.Answer alone = api.post(
                "tasks/" + api.task(pathway, "Task_PrepareEscort") + "/completion",
                Map.of("variables", HappyAnswers.reminded()));
        assertThat(alone.status()).as("promised").isEqualTo(422);
        assertThat(alone.body().toString()).contains("escortLevel", "promis au cabinet");
        assertThat(supervisor.openSteps(pathway)).doesNotContain("Task_NameEscort");

        until(day.minusDays(1), LocalTime.of(8, 5));

        String task = supervisor.task(pathway, "Task_NameEscort");
        assertThat(browser("superviseuse").get("/tasks/" + task).body()).contains("le docteur Karam");
        supervisor.complete(pathway, "Task_NameEscort", with("mediatrice"));
        api.awaitWait(pathway, "Wait_VisitDay");
        assertThat(companionOf(pathway)).isEqualTo("mediatrice");
        assertThat(api.pathwayNow(pathway).path("history").toString()).containsOnlyOnce("ESCORT_PROMISED");
    }

    @Test
    void aPromiseMadeAfterTheVisitWasPreparedWithoutAnybodyIsATaskAtOnce() {
        String pathway = expected("Ilyas", day(69), TEN);
        api.complete(pathway, "Task_PrepareEscort", HappyAnswers.reminded());
        api.awaitWait(pathway, "Wait_VisitDay");

        promise(pathway);

        supervisor.complete(pathway, "Task_ReplaceEscort", with("mediatrice"));
        assertThat(companionOf(pathway)).isEqualTo("mediatrice");
    }

    /// Rebooked for tomorrow because somebody comes along: that morning is past.
    @Test
    void aPromiseMadeTheDayBeforeIsASupervisorsTaskAtOnce() {
        afterEight();
        String pathway = expected("Petra", day(1), TEN);
        api.advance("PT1M");

        promise(pathway);

        supervisor.complete(pathway, "Task_NameEscort", with("mediatrice"));
        api.awaitWait(pathway, "Wait_VisitDay");
        assertThat(companionOf(pathway)).isEqualTo("mediatrice");
        Api.ok(api.delete("pathways/" + pathway + "/escort-promise"));
    }

    @Test
    void aPromiseHoldsForADateThatIsMovedToTomorrow() {
        afterEight();
        String pathway = expected("Qadir", day(97), TEN);
        promise(pathway);
        String appointment = appointment(pathway, day(97));

        Api.ok(api.put(
                "appointments/" + appointment,
                Map.of(
                        "startsAt",
                        day(1).atTime(TEN.plusHours(5))
                                .atZone(ZoneId.of("Europe/Paris"))
                                .toOffsetDateTime()
                                .toString(),
                        "confirmedOpen",
                        true,
                        "by",
                        "PRACTICE")));

        supervisor.task(pathway, "Task_NameEscort");
    }

    @Test
    void whoWentAlongToAVisitThatWasMissedIsNotNamedForTheNext() {
        String pathway = expected("Rokia", day(1), TEN.plusHours(2));
        escorted(pathway, COMPANION);
        until(day(2), LocalTime.of(8, 5));
        api.complete(pathway, "Task_FollowUpCall", HappyAnswers.missed("FORGOT"));
        OffsetDateTime next = day(1).atTime(TEN.plusHours(2))
                .atZone(ZoneId.of("Europe/Paris"))
                .toOffsetDateTime();
        api.complete(pathway, "Task_BookAppointment", HappyAnswers.bookedAt(next));
        api.task(pathway, "Task_PrepareEscort");
        assertThat(companionOf(pathway)).isEmpty();

        promise(pathway);

        supervisor.task(pathway, "Task_NameEscort");
        String appointment = appointment(pathway, day(1));
        Api.ok(api.post("escorts", Map.of("appointmentId", appointment, "companion", COMPANION)));
        api.awaitWait(pathway, "Wait_VisitDay");
        assertThat(companionOf(pathway)).isEqualTo(COMPANION);
    }

    @Test
    void aPromiseEndsWithAPracticeThatIsNoLongerThePersons() {
        String refused = expected("Salif", day(1), TEN.plusHours(4));
        String another = expected("Tarek", day(1), TEN.plusHours(7));
        for (String pathway : List.of(refused, another)) {
            promise(pathway);
            escorted(pathway, COMPANION);
            assertThat(isPromised(pathway)).isTrue();
        }
        until(day(2), LocalTime.of(8, 5));

        api.complete(refused, "Task_FollowUpCall", HappyAnswers.missed("REFUSED_AT_DESK"));
        api.complete(
                another,
                "Task_FollowUpCall",
                Map.of("callResult", "REACHED", "attended", "YES", "wantsToReturn", "NO"));

        assertThat(List.of(isPromised(refused), isPromised(another))).containsOnly(false);
    }

    @Test
    void aPromiseIsMadeAndWithdrawnOnAPage() {
        String pathway = expected("Jamila", day(76), TEN);
        String page = "/pathways/" + pathway + "/escort";
        Browser browser = browser("mediatrice");
        assertThat(browser.get(page).body()).contains("Comment Jamila viendra-t-elle");

        browser.post(page, page, Map.of("to", "le secrétariat"));
        assertThat(browser.get(page).body()).contains("La promesse est notée.", "le secrétariat");
        assertThat(browser.get("/pathways/" + pathway).body()).contains("Un accompagnement est promis au cabinet.");
        browser.post(page + "/withdrawal", page, Map.of());

        api.complete(pathway, "Task_PrepareEscort", HappyAnswers.reminded());
        assertThat(Api.at(port, "mediateur").get("pathways/" + pathway).status())
                .isEqualTo(200);
        assertThat(api.put("pathways/00000000-0000-0000-0000-000000000000/escort-promise", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aDayIsPlannedLookedAtAndTakenOver() {
        LocalDate day = day(83);
        String first = expected("Kadiatou", day, TEN);
        String fixed = expected("Latif", day, TEN.plusHours(3));
        escorted(fixed, COMPANION);
        nobodyElse(first, day, COMPANION);
        Api.ok(supervisor.put("companions/" + COMPANION, LONG_DAY));
        String clashing = expected("Moussa", day, TEN.plusMinutes(15));
        promise(clashing);

        JsonNode plan = Api.ok(api.post("escorts/plan", Map.of("day", day.toString(), "team", "CASO")));
        assertThat(state(plan, fixed)).isEqualTo("FIXED");
        assertThat(state(plan, clashing)).as("promised").isEqualTo("PROPOSED");
        assertThat(line(plan, clashing).path("companion").asString()).isEqualTo(COMPANION);
        assertThat(state(plan, first)).isEqualTo("UNSERVED");
        assertThat(line(plan, first).path("why").toString()).contains("est absent", "est avec Moussa");
        assertThat(companionOf(clashing)).as("a proposal settles nothing").isEmpty();

        Browser browser = browser("mediatrice");
        browser.get("/escorts/plan");
        String page = browser.post("/escorts/plan", "/escorts/plan", Map.of("day", day.toString(), "team", "CASO"))
                .body();
        assertThat(page).contains("Moussa", "Personne ne peut accompagner", "Retenir");
        String typed = "%s|%s|%d"
                .formatted(
                        line(plan, clashing).path("appointmentId").asString(),
                        COMPANION,
                        line(plan, clashing).path("travelMinutes").asInt());
        browser.post("/escorts/plan/taken", "/escorts/plan", Map.of("day", day.toString(), "line", typed));

        assertThat(browser.get("/escorts?from=" + day).body()).contains("Un accompagnement est prévu.");
        api.awaitWait(clashing, "Wait_VisitDay");
        assertThat(companionOf(clashing)).isEqualTo(COMPANION);
        assertThat(api.post(
                                "escorts",
                                Map.of(
                                        "appointmentId",
                                        line(plan, clashing)
                                                .path("appointmentId")
                                                .asString(),
                                        "companion",
                                        COMPANION))
                        .status())
                .as("named by now")
                .isEqualTo(409);
        assertThat(api.post(
                                "escorts",
                                Map.of(
                                        "appointmentId",
                                        line(plan, first).path("appointmentId").asString(),
                                        "companion",
                                        COMPANION))
                        .status())
                .as("in two places at once")
                .isEqualTo(422);
        assertThat(api.post("escorts/plan", Map.of("day", "soon", "team", "CASO"))
                        .body()
                        .toString())
                .contains("\"day\"");
        assertThat(api.post("escorts/plan", Map.of("day", day.toString(), "team", "NOBODY"))
                        .body()
                        .toString())
                .contains("\"team\"");
    }

    @Test
    void theMeetingPlaceOfAPlanIsKeptInTheLanguageOfTheFile() {
        LocalDate day = day(104);
        String pathway = expected("Ulysse", day, TEN);
        Browser browser = browser("mediatrice");
        assertThat(browser.get("/escorts/plan?lang=en").body()).contains("Plan of a day");

        browser.post(
                "/escorts/plan/taken",
                "/escorts/plan",
                Map.of("day", day.toString(), "line", appointment(pathway, day) + "|" + COMPANION + "|20"));

        api.awaitWait(pathway, "Wait_VisitDay");
        assertThat(api.pathwayNow(pathway)
                        .path("care")
                        .path("escort")
                        .path("meetingPlace")
                        .asString())
                .isEqualTo("Devant le cabinet");
    }

    @Test
    void theHoursOfThoseWhoGoAlongAreKeptByThePlan() {
        LocalDate day = day(90);
        String pathway = expected("Nasrin", day, TEN);
        nobodyElse(pathway, day, COMPANION, "mediatrice");
        Map<String, Object> later = Map.of("startsAt", "11:00", "endsAt", "18:00", "languages", List.of("fra", "ar"));
        assertThat(api.put("companions/" + COMPANION, later).status()).isEqualTo(403);
        assertThat(Api.ok(api.put("companions/mediatrice", later))
                        .path("languages")
                        .toString())
                .isEqualTo("[\"fra\",\"ara\"]");
        Api.ok(supervisor.put("companions/" + COMPANION, later));

        JsonNode plan = Api.ok(api.post("escorts/plan", Map.of("day", day.toString(), "team", "CASO")));

        assertThat(line(plan, pathway).path("why").toString()).contains("en dehors de ses heures");
        Api.ok(supervisor.put("companions/mediatrice", LONG_DAY));
        Api.ok(supervisor.put("companions/" + COMPANION, LONG_DAY));
        assertThat(api.put("companions/mediatrice", Map.of("startsAt", "19:00"))
                        .body()
                        .toString())
                .contains("endsAt");
        assertThat(state(Api.ok(api.post("escorts/plan", Map.of("day", day.toString(), "team", "CASO"))), pathway))
                .isEqualTo("PROPOSED");
    }

    private static String state(JsonNode plan, String pathway) {
        return line(plan, pathway).path("state").asString();
    }

    private static JsonNode line(JsonNode plan, String pathway) {
        return Api.stream(plan.path("visits"))
                .filter(line -> line.path("pathwayId").asString().equals(pathway))
                .findFirst()
                .orElseThrow();
    }

    private String expected(String alias, LocalDate day, LocalTime at) {
        String pathway = api.pathway(api.person(alias, "fra"));
        api.answer(pathway, "Task_RightsInterview");
        api.answer(pathway, "Task_CallPractice");
        OffsetDateTime visit = day.atTime(at).atZone(ZoneId.of("Europe/Paris")).toOffsetDateTime();
        api.complete(pathway, "Task_BookAppointment", HappyAnswers.bookedAt(visit));
        api.task(pathway, "Task_PrepareEscort");
        return pathway;
    }

    private void escorted(String pathway, String companion) {
        api.complete(pathway, "Task_PrepareEscort", with(companion));
        api.awaitWait(pathway, "Wait_VisitDay");
    }

    private static Map<String, Object> with(String companion) {
        return Map.of("escortLevel", "ESCORTED", "companion", companion, "meetingPlace", "Théâtre des Arts");
    }

    private void promise(String pathway) {
        Api.ok(api.put("pathways/" + pathway + "/escort-promise", Map.of("to", "le docteur Karam")));
    }

    /// Other tests may have hired somebody.
    private void nobodyElse(String pathway, LocalDate day, String... here) {
        Api.stream(Api.ok(api.get("tasks/" + api.task(pathway, "Task_PrepareEscort")))
                        .path("data")
                        .path("companions"))
                .map(option -> option.path("value").asString())
                .filter(account -> !List.of(here).contains(account))
                .forEach(account -> away(account, day, day));
    }

    private JsonNode away(String account, LocalDate from, LocalDate to) {
        return Api.ok(supervisor.put(
                "absences/" + account, new HashMap<>(Map.of("from", from.toString(), "to", to.toString()))));
    }

    private String companionOf(String pathway) {
        return api.pathwayNow(pathway)
                .path("care")
                .path("escort")
                .path("companion")
                .asString();
    }

    private String appointment(String pathway, LocalDate day) {
        return Api.stream(Api.ok(api.get("appointments?from=%s&to=%s".formatted(day, day)))
                        .path("items"))
                .filter(one -> one.path("pathwayId").asString().equals(pathway))
                .map(one -> one.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private void take(String task) {
        Api.ok(Api.at(port, COMPANION).post("tasks/" + task + "/claim", Map.of()));
    }

    private String holder(String task) {
        return Api.ok(api.get("tasks/" + task)).path("assignee").asString("");
    }

    private boolean isPromised(String pathway) {
        return api.pathwayNow(pathway)
                .path("care")
                .path("escort")
                .path("promised")
                .asBoolean(false);
    }

    private LocalDate day(int fromNow) {
        return api.today().plusDays(fromNow);
    }

    private void afterEight() {
        if (api.now().atZoneSameInstant(ZoneId.of("Europe/Paris")).getHour() < 8) {
            until(day(0), LocalTime.of(8, 5));
        }
    }

    private void until(LocalDate day, LocalTime time) {
        OffsetDateTime then = day.atTime(time).atZone(ZoneId.of("Europe/Paris")).toOffsetDateTime();
        api.advance(java.time.Duration.between(api.now(), then).toString());
    }

    private Browser browser(String username) {
        Browser browser = new Browser(port);
        browser.signIn(username, "passerelle-demo");
        return browser;
    }
}
