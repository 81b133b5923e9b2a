package org.passerelle.care.interpreting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.accounts.Browser;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.Api.Answer;
import org.passerelle.journeys.HappyAnswers;
import org.passerelle.journeys.UsualLine;
import org.passerelle.journeys.WholeApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Interpreters and who pays for them, over the API of the real application.
@WholeApplication
class InterpreterUseTests {

    private static final int DOCTORS = 6;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    private Api mediator;
    private Api supervisor;
    private List<String> practices;

    @BeforeEach
    void signIn() {
        mediator = Api.at(port, "mediatrice");
        supervisor = Api.at(port, "superviseuse");
        practices = Api.stream(
                        Api.ok(mediator.get("practices?limit=" + DOCTORS)).path("items"))
                .map(practice -> practice.path("id").asString())
                .toList();
    }

    @Test
    void whatIsReservedBecomesWhatItCostAndTheLineAddsUp() {
        String line = line("2026", mediator.today().minusDays(10), null, "100.00");
        JsonNode use = Api.ok(
                mediator.post("interpreter-uses", use(line, mediator.today().plusDays(3))));

        assertThat(use.path("entries")).hasSize(1);
        assertThat(use.path("entries").path(0).path("to").asString()).isEqualTo("RESERVED");
        assertThat(sums(line)).isEqualTo("100.00 24.00 0.00 76.00 OPEN");

        JsonNode settled = Api.ok(mediator.post(
                "interpreter-uses/" + use.path("id").asString() + "/settlement",
                Map.of("outcome", "CONNECTED", "minutes", 50)));

        // four quarters of an hour at 10 € and a fifth of tax
        assertThat(settled.path("cost").asString()).isEqualTo("48.00");
        assertThat(sums(line)).isEqualTo("100.00 0.00 48.00 52.00 OPEN");
        assertThat(mediator.post(
                                "interpreter-uses/" + use.path("id").asString() + "/settlement",
                                Map.of("outcome", "DROPPED"))
                        .status())
                .isEqualTo(409);
        assertThat(Api.stream(Api.ok(supervisor.get("funding-lines/" + line + "/entries"))
                                .path("items"))
                        .map(entry -> entry.path("kind").asString()))
                .containsExactly("SPEND", "CONSUME", "RESERVE", "BUDGET");
    }

    @Test
    void aLineWarnsAtThreeThresholdsAndPaysNothingBeyondItsBudgetByItself() {
        String line = line("Seuils", mediator.today().minusDays(10), null, "100.00");
        for (String expected : List.of("OPEN", "OPEN", "OPEN", "SPENT_90")) {
            Api.ok(mediator.post("interpreter-uses", use(line, mediator.today())));
            assertThat(sums(line)).endsWith(expected);
        }
        Answer refused = mediator.post("interpreter-uses", use(line, mediator.today()));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("detail")).contains("Seuils", "4,00", "24,00");
        assertThat(sums(line)).isEqualTo("100.00 96.00 0.00 4.00 SPENT_90");
    }

    @Test
    void aLineThatEndedYesterdaySaysSo() {
        String line =
                line("Finie", mediator.today().minusDays(10), mediator.today().minusDays(1), "100.00");

        Answer refused = mediator.post("interpreter-uses", use(line, mediator.today()));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("detail")).contains("Finie");
        Api.ok(mediator.post("interpreter-uses", use(line, mediator.today().minusDays(1))));
    }

    @Test
    void aDayThatIsPaidForCannotFallOutOfTheDatesOfItsLine() {
        String line = line("Datée", mediator.today().minusDays(10), null, "100.00");
        Api.ok(mediator.post("interpreter-uses", use(line, mediator.today())));

        Answer refused = supervisor.put(
                "funding-lines/" + line,
                Map.of(
                        "name",
                        "Datée",
                        "validFrom",
                        mediator.today().minusDays(10).toString(),
                        "validTo",
                        mediator.today().minusDays(1).toString(),
                        "budget",
                        "100"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("errors").path(0).path("field").asString())
                .isEqualTo("validTo");
    }

    @ParameterizedTest
    @CsvSource({
        "cost, -1, number.small",
        "cost, beaucoup, amount.invalid",
        "minutes, 600, number.large",
        "minutes, 0, number.small",
        "language, klingon, language.unknown",
        "mode, PIGEON, option.unknown",
        "mode, WITHOUT, option.unknown",
        "on, hier, date.invalid"
    })
    void whatCannotBeIsToldBesideItsField(String field, String told, String code) {
        Map<String, Object> use = new HashMap<>(use(null, mediator.today()));
        use.put(field, field.equals("minutes") ? Integer.valueOf(told) : told);

        Answer refused = mediator.post("interpreter-uses", use);

        assertThat(refused.status()).isEqualTo(422);
        JsonNode error = refused.body().path("errors").path(0);
        assertThat(error.path("field").asString() + " " + error.path("code").asString())
                .isEqualTo(field + " " + code);
        assertThat(error.path("message").asString()).isNotBlank().doesNotContain("problem.");
    }

    /// domain.md §6.1: from March to December 2022 six doctors used an interpreter 43 times, for 1,042 €; in February
    /// 2023 another line took over.
    @Test
    void theFieldsUsesStayWhereTheyWereWhenAnotherLineTakesOver() {
        String mdm = line("MdM 2022", LocalDate.of(2021, 7, 1), LocalDate.of(2023, 1, 31), "2000");
        for (int use = 0; use < 43; use++) {
            Map<String, Object> told =
                    new HashMap<>(use(mdm, LocalDate.of(2022, 3, 1).plusDays(use * 7L)));
            told.put("practiceId", practices.get(use % DOCTORS));
            // 1,042 € do not divide by 43
            told.put("cost", use < 32 ? "24.23" : "24.24");
            Api.ok(mediator.post("interpreter-uses", told));
        }
        String rsp = line("RSP 2023", LocalDate.of(2023, 2, 1), LocalDate.of(2023, 11, 30), "2000");
        Map<String, Object> next = new HashMap<>(use(null, LocalDate.of(2023, 2, 7)));
        next.put("cost", "24.23");
        JsonNode paid = Api.ok(mediator.post("interpreter-uses", next));

        assertThat(paid.path("fundingLineId").asString()).isEqualTo(rsp);
        assertThat(sums(mdm)).startsWith("2000.00 0.00 1042.00 958.00");
        Browser pages = new Browser(port);
        pages.signIn("superviseuse", "passerelle-demo");
        String page = pages.get("/budget?year=2022").body();
        assertThat(page).contains("MdM 2022", "1\u202f042,00", "Interprètes en 2022");
        assertThat(database.sql("select count(distinct practice_id) from interpreter_use where line_id = ?::uuid")
                        .param(mdm)
                        .query(Integer.class)
                        .single())
                .isEqualTo(DOCTORS);
    }

    @Test
    void theInterpreterOfAVisitIsReservedAtOnceAndPaidWhenItIsKnownHowItWent() {
        String pathway = prepared("Yonas");

        assertThat(state(pathway)).isEqualTo("PLANNED 2400");
        mediator.advance(HappyAnswers.UNTIL_FOLLOW_UP);
        Map<String, Object> went = new HashMap<>(HappyAnswers.attended());
        went.put("interpreterOutcome", "CONNECTED");
        went.put("interpreterMinutes", 40);
        mediator.complete(pathway, "Task_FollowUpCall", went);

        assertThat(state(pathway)).isEqualTo("USED 3600");
    }

    @Test
    void whatWasReservedForSomebodyWhoDidNotGoIsFreeAgain() {
        String pathway = prepared("Tesfay");
        mediator.advance(HappyAnswers.UNTIL_FOLLOW_UP);
        mediator.complete(pathway, "Task_FollowUpCall", HappyAnswers.missed("FORGOT"));

        assertThat(state(pathway)).isEqualTo("RELEASED 0");
    }

    @Test
    void anAppointmentThatIsCanceledFreesWhatWasReserved() {
        String pathway = prepared("Semhar");
        Answer told =
                mediator.post("pathways/" + pathway + "/news", Map.of("kind", "APPOINTMENT_CANCELED", "by", "PERSON"));
        assertThat(told.status()).isEqualTo(202);

        assertThat(state(pathway)).isEqualTo("RELEASED 0");
    }

    @Test
    void whenNoLinePaysASupervisorDecidesAndNobodyGoesWithoutBeingUnderstood() {
        UsualLine usual = new UsualLine(supervisor);
        usual.payForNobodyBut("SPT");
        try {
            String pathway = booked("Luwam");
            String decision = supervisor.task(pathway, "Task_DecideFunding");
            assertThat(mediator.openSteps(pathway)).doesNotContain("Task_ArrangeInterpreter");
            assertThat(supervisor.firstOption(decision, "payers")).isNotEmpty();

            supervisor.complete(
                    pathway,
                    "Task_DecideFunding",
                    Map.of("payer", "NO_LINE", "reason", "Le cabinet a son propre interprète."));

            mediator.answer(pathway, "Task_ArrangeInterpreter");
            assertThat(state(pathway)).isEqualTo("PLANNED 0");
        } finally {
            usual.payForAll();
        }
    }

    private String prepared(String alias) {
        String pathway = booked(alias);
        mediator.answer(pathway, "Task_ArrangeInterpreter");
        mediator.answer(pathway, "Task_PrepareEscort");
        return pathway;
    }

    private String booked(String alias) {
        String pathway = mediator.pathway(mediator.person(alias, "tir"));
        mediator.answer(pathway, "Task_RightsInterview");
        mediator.answer(pathway, "Task_CallPractice");
        mediator.answer(pathway, "Task_BookAppointment");
        return pathway;
    }

    /// What its interpreter costs by now, in cents.
    private String state(String pathway) {
        return database.sql("""
            select state || ' ' || case state when 'PLANNED' then reserved when 'USED' then cost else 0 end
            from interpreter_use where pathway_id = ?::uuid order by asked_at desc limit 1
            """).param(pathway).query(String.class).single();
    }

    private Map<String, Object> use(String line, LocalDate on) {
        Map<String, Object> use = new HashMap<>(
                Map.of("practiceId", practices.getFirst(), "language", "tir", "mode", "PHONE", "on", on.toString()));
        if (line != null) {
            use.put("fundingLineId", line);
        }
        return use;
    }

    private String line(String name, LocalDate from, LocalDate to, String budget) {
        Map<String, Object> told = new HashMap<>(Map.of(
                "name",
                name,
                "code",
                "L" + UUID.randomUUID().toString().substring(0, 8),
                "validFrom",
                from.toString(),
                "budget",
                budget,
                // nobody else's interpreter is paid from it
                "newcomersOnly",
                to == null));
        if (to != null) {
            told.put("validTo", to.toString());
        }
        return Api.created(supervisor.post("funding-lines", told));
    }

    private String sums(String line) {
        JsonNode now = Api.ok(supervisor.get("funding-lines/" + line));
        return "%s %s %s %s %s"
                .formatted(
                        now.path("budget").asString(),
                        now.path("reserved").asString(),
                        now.path("consumed").asString(),
                        now.path("left").asString(),
                        now.path("state").asString());
    }
}
