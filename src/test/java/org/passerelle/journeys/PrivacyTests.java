package org.passerelle.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.passerelle.accounts.Browser;
import org.passerelle.platform.database.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Words no program would write by itself are given as alias, phone and note; none may turn up on the engine's side.
@WholeApplication
@ExtendWith(OutputCaptureExtension.class)
@ResourceLock(Resources.SYSTEM_OUT)
class PrivacyTests {

    private static final String ALIAS = "Zkanari";
    private static final String PHONE = "639987351";
    private static final String NOTE = "Qcoqueliqot";
    private static final String COMPANION = "zkompagne";
    private static final String PLACE = "Zfontaine";
    private static final String DIRECTIONS = "Wescalierw";
    private static final String ENTRY = "2013-07-19";
    private static final String EXPIRY = "2017-10-23";
    private static final int RESOURCES = 739_153;
    private static final String AME_SINCE = "2019-08-27";

    private static final String PATIENT = "Zbulgarax";
    private static final String PATIENT_PHONE = "639987361";
    private static final String WISH = "Zwinterprete";
    private static final String DOCTOR = "Zdoctoresse";
    private static final String DOCTOR_PHONE = "235009871";
    private static final String WORD = "Zmotpourelle";
    private static final String CALL_NOTE = "Zgrippewe";
    private static final String LEFT_PHONE = "739987362";
    private static final String LEFT_WORDS = "Zlesoirchezx";

    private static final String KEPT = """
        select sum(found) from (
            select count(*) as found from referral r where r::text like :it
            union all select count(*) from follow_up_call c where c::text like :it
            union all select count(*) from contact_left l where l::text like :it) as kept
        """;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestDatabase database;

    @Value("${passerelle.data}")
    private Path data;

    @Test
    void theEngineAndTheLogsKnowNoAliasNoPhoneNoRemarkAndNoEscort(CapturedOutput output) throws Exception {
        jdbc.sql("insert into account (username, display_name, password_hash, roles, teams, created_at)"
                        + " values (?, 'Zoé', 'none', '{MEDIATOR}', '{CASO}', now()) on conflict do nothing")
                .param(COMPANION)
                .update();
        Api api = Api.at(port, "mediatrice");
        String person = Api.ok(
                        api.post("people", Map.of("alias", ALIAS, "phone", "+33" + PHONE, "languages", List.of("fra"))))
                .path("id")
                .asString();
        String pathway = api.pathway(person);
        for (String step : List.of("Task_RightsInterview", "Task_CallPractice", "Task_BookAppointment")) {
            String task = api.task(pathway, step);
            Map<String, Object> answers = new HashMap<>(HappyAnswers.to(api, task, step, api.now()));
            answers.put("notes", NOTE);
            if (step.equals("Task_BookAppointment")) {
                answers.put("directions", DIRECTIONS);
            }
            api.complete(pathway, step, answers);
        }
        api.complete(
                pathway,
                "Task_PrepareEscort",
                Map.of(
                        "escortLevel", "ESCORTED",
                        "companion", COMPANION,
                        "meetingPlace", PLACE,
                        "notes", NOTE));
        api.awaitPathway(
                pathway,
                now -> Api.stream(now.path("waiting"))
                        .anyMatch(wait -> wait.path("step").asString().startsWith("Wait_")),
                "the date");
        assertThat(api.pathwayNow(pathway)
                        .path("care")
                        .path("escort")
                        .path("meetingPlace")
                        .asString())
                .isEqualTo(PLACE);

        assertThat(rowsOfTheEngineWith(pathway))
                .as("the scan finds what is there")
                .isPositive();
        for (String canary : List.of(ALIAS, PHONE, NOTE, COMPANION, PLACE, DIRECTIONS)) {
            assertOnlyWeKnow(canary, output);
        }
    }

    /// What a doctor asks, what is noted after a call, and what a helper leaves: the engine has the ids and the ways
    /// on.
    @Test
    void theEngineAndTheLogsKnowNothingOfAReferralACallOrAContactLeft(CapturedOutput output) throws Exception {
        Api api = Api.at(port, "mediatrice");
        String pathway = accompaniedAtADoctorsWish(api);
        for (String step :
                List.of("Task_RightsInterview", "Task_CallPractice", "Task_BookAppointment", "Task_PrepareEscort")) {
            api.answer(pathway, step);
        }
        api.advance(HappyAnswers.UNTIL_FOLLOW_UP);
        api.task(pathway, "Task_FollowUpCall");
        Api.created(api.post(
                "pathways/" + pathway + "/calls",
                Map.of("result", "REACHED", "outcome", "NOT_ATTENDED", "reason", "OTHER", "note", CALL_NOTE)));
        aHelperLeavesAContact(api, pathway);

        assertThat(rowsOfTheEngineWith(pathway))
                .as("the scan finds what is there")
                .isPositive();
        for (String canary :
                List.of(PATIENT, PATIENT_PHONE, WISH, DOCTOR, DOCTOR_PHONE, WORD, CALL_NOTE, LEFT_PHONE, LEFT_WORDS)) {
            assertThat(jdbc.sql(KEPT)
                            .param("it", "%" + canary + "%")
                            .query(Long.class)
                            .single())
                    .as("%s was kept on our side", canary)
                    .isPositive();
            assertOnlyWeKnow(canary, output);
        }
    }

    private void assertOnlyWeKnow(String canary, CapturedOutput output) throws Exception {
        assertThat(rowsOfTheEngineWith(canary))
                .as("engine rows with %s", canary)
                .isZero();
        assertThat(filesOfTheEngineWith(canary))
                .as("engine files with %s", canary)
                .isEmpty();
        assertThat(output.getAll()).doesNotContain(canary);
    }

    /// The pathway that came of it; the doctor is still to be rung.
    private String accompaniedAtADoctorsWish(Api api) {
        Map<String, Object> asked = Map.of(
                "programme",
                "CASO",
                "alias",
                PATIENT,
                "phone",
                "+33" + PATIENT_PHONE,
                "language",
                "fra",
                "wish",
                WISH,
                "agreed",
                true,
                "doctor",
                DOCTOR,
                "doctorPhone",
                "+33" + DOCTOR_PHONE);
        String referral = Api.created(api.post("referrals", asked));
        taskAbout(api, referral, "Task_CallReferral");
        Browser browser = new Browser(port);
        browser.signIn("mediatrice", "passerelle-demo");
        browser.get("/referrals/" + referral);
        browser.post("/referrals/" + referral + "/phone", "/referrals/" + referral, Map.of());
        Api.ok(api.post(
                "referrals/" + referral + "/decision", Map.of("decision", "ACCEPT", "whom", "NEW", "word", WORD)));
        Api.ok(api.get("tasks/" + taskAbout(api, referral, "Task_RingReferrer")));
        return Api.ok(api.get("referrals/" + referral))
                .path("referral")
                .path("pathwayId")
                .asString();
    }

    private void aHelperLeavesAContact(Api api, String pathway) {
        String person = api.pathwayNow(pathway).path("personId").asString();
        String code = Api.ok(api.post("people/" + person + "/lifeboat-card", Map.of()))
                .path("code")
                .asString();
        Browser helper = new Browser(port, "127.0.3.1");
        helper.get("/carte");
        helper.post(
                "/carte",
                "/carte",
                Map.of("code", code, "kind", "PHONE", "value", "+33" + LEFT_PHONE, "words", LEFT_WORDS));
        Api.ok(api.get("tasks/" + api.task(pathway, "Task_TakeUpContact")));
    }

    private static String taskAbout(Api api, String subject, String step) {
        return Api.await(
                () -> Api.stream(Api.ok(api.get("tasks?scope=all&state=open&limit=100&step=" + step))
                                .path("items"))
                        .filter(task -> task.path("about").path("id").asString().equals(subject))
                        .map(task -> task.path("id").asString())
                        .findFirst(),
                step);
    }

    /// Why somebody is in France, since when and what they live on: it decides, and is nowhere afterwards, in the
    /// database's own files and its log of writes neither.
    @Test
    void whatDecidedTheRightsIsNowhereAfterwards(CapturedOutput output) throws Exception {
        Api api = Api.at(port, "mediatrice");
        String pathway = api.pathway(api.person("Qoriane", "fra"));
        Map<String, Object> answers = new HashMap<>(HappyAnswers.rightsToOpen());
        answers.putAll(Map.of(
                "pathway",
                "STAY_EXPIRED",
                "entryDate",
                ENTRY,
                "stayDocExpiry",
                EXPIRY,
                "hadPuma",
                "NO",
                "householdSize",
                2,
                "annualResources",
                RESOURCES));
        api.complete(pathway, "Task_RightsInterview", answers);
        api.task(pathway, "Task_OrientToPass");
        JsonNode rights = api.pathwayNow(pathway).path("care").path("rights").path("way");
        assertThat(rights.path("rightsAction").asString()).isEqualTo("SEE_SOCIAL_WORKER");

        JdbcClient owner = JdbcClient.create(database.owner());
        owner.sql("checkpoint").update();
        assertThat(filesWith(
                        Path.of(owner.sql("show data_directory")
                                .query(String.class)
                                .single()),
                        "SEE_SOCIAL_WORKER"))
                .as("the scan finds what is there")
                .isNotEmpty();
        for (String canary : List.of(ENTRY, EXPIRY, String.valueOf(RESOURCES))) {
            assertThat(filesWith(
                            Path.of(owner.sql("show data_directory")
                                    .query(String.class)
                                    .single()),
                            canary))
                    .as("files of the database with %s", canary)
                    .isEmpty();
            assertThat(filesOfTheEngineWith(canary))
                    .as("engine files with %s", canary)
                    .isEmpty();
            assertThat(output.getAll()).doesNotContain(canary);
        }
        assertThat(jdbc.sql("select answers::text from task where pathway_id = ?::uuid and answers is not null")
                        .param(pathway)
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(kept -> assertThat(kept).doesNotContain("STAY_EXPIRED", "hadPuma", "annualResources"));
    }

    /// Child protection, a planned act and care that has priority are asked of people with cover too.
    @Test
    void whatIsTickedForPeopleWithCoverIsNowhereAfterwardsEither(CapturedOutput output) throws Exception {
        Api api = Api.at(port, "mediatrice");
        String pathway = api.pathway(api.person("Qamille", "fra"));
        Map<String, Object> answers = new HashMap<>(HappyAnswers.rights(api.now()));
        answers.putAll(
                Map.of("inCare", false, "plannedHospitalAct", true, "rightStartDate", AME_SINCE, "priorityCare", true));
        api.complete(pathway, "Task_RightsInterview", answers);
        api.task(pathway, "Task_CallPractice");

        JdbcClient owner = JdbcClient.create(database.owner());
        owner.sql("checkpoint").update();
        Path files =
                Path.of(owner.sql("show data_directory").query(String.class).single());
        assertThat(filesWith(files, "CARTE_AME"))
                .as("the scan finds what is there")
                .isNotEmpty();
        assertThat(filesWith(files, AME_SINCE)).isEmpty();
        assertThat(filesOfTheEngineWith(AME_SINCE)).isEmpty();
        assertThat(output.getAll()).doesNotContain(AME_SINCE);
        for (String name : List.of("priorityCare", "plannedHospitalAct", "inCare", "rightStartDate")) {
            assertThat(variablesOfTheEngineCalled(name)).as(name).isZero();
        }
        assertThat(jdbc.sql("select answers::text from task where pathway_id = ?::uuid and answers is not null")
                        .param(pathway)
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(kept ->
                        assertThat(kept).doesNotContain("priorityCare", "plannedHospitalAct", "inCare", AME_SINCE));
    }

    private static List<Path> filesWith(Path folder, String text) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> read(file).contains(text))
                    .toList();
        }
    }

    private long rowsOfTheEngineWith(String text) {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        return jdbc
                .sql("select table_name from information_schema.tables where table_schema = 'camunda'")
                .query(String.class)
                .list()
                .stream()
                .mapToLong(table -> jdbc.sql("select count(*) from camunda.\"" + table
                                + "\" t where t::text like :text or t::text like :hex")
                        .param("text", "%" + text + "%")
                        .param("hex", "%" + hex + "%")
                        .query(Long.class)
                        .single())
                .sum();
    }

    private long variablesOfTheEngineCalled(String name) {
        return jdbc.sql("select count(*) from camunda.variable where name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    private List<Path> filesOfTheEngineWith(String text) throws Exception {
        Path engine = data.resolve("camunda");
        if (!Files.exists(engine)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(engine)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> read(file).contains(text))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (java.io.IOException replacedMeanwhile) {
            return "";
        }
    }
}
