package org.passerelle.care.interpreting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.accounts.Browser;
import org.passerelle.accounts.Browser.Page;
import org.passerelle.journeys.Api;
import org.passerelle.journeys.Api.Answer;
import org.passerelle.journeys.WholeApplication;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// Invoices of suppliers, over the API and the page of the real application. Each test has days of its own.
@WholeApplication
class InvoiceTests {

    private static final String SUPPLIER = "Interprètes de la Seine";

    @LocalServerPort
    private int port;

    private Api mediator;
    private Api supervisor;
    private String practice;
    private String number;

    @BeforeEach
    void signIn() {
        mediator = Api.at(port, "mediatrice");
        supervisor = Api.at(port, "superviseuse");
        practice = Api.ok(mediator.get("practices?limit=1"))
                .path("items")
                .path(0)
                .path("id")
                .asString();
        number = "F-" + UUID.randomUUID();
    }

    @Test
    void eachLineSaysWhatAnInterpreterReallyCost() {
        LocalDate day = LocalDate.of(2024, 3, 4);
        String line = line(day);
        String exact = used(line, day, 20, "24.00");
        String dearer = used(line, day.plusDays(1), 40, "24.00");
        String cheaper = used(line, day.plusDays(2), 50, "48.00");

        JsonNode answer = post(
                of(day, "tir", 20, "24.00"),
                of(day.plusDays(1), "tir", null, "36,50"),
                Map.of("useId", cheaper, "amount", "40"));

        assertThat(results(answer))
                .containsExactly("CONFIRMED " + exact, "CORRECTED " + dearer, "CORRECTED " + cheaper);
        assertThat(answer.path("total").asString()).isEqualTo("100.50");
        assertThat(answer.path("lines").path(1).path("counted").asString()).isEqualTo("24.00");
        assertThat(consumed(line)).isEqualTo("100.50");
        JsonNode use = Api.ok(mediator.get("interpreter-uses/" + dearer));
        assertThat(use.path("invoiced").asBoolean()).isTrue();
        assertThat(use.path("cost").asString()).isEqualTo("36.50");
        assertThat(Api.stream(use.path("entries"))
                        .map(entry -> entry.path("kind").asString()))
                .endsWith("SPEND");
        assertThat(use.path("entries")
                        .path(use.path("entries").size() - 1)
                        .path("reason")
                        .asString())
                .contains(SUPPLIER, number);
    }

    @Test
    void whatNobodySaidTheInvoiceSays() {
        LocalDate day = mediator.today().minusDays(1);
        String line = line(day);
        String planned = Api.created(mediator.post("interpreter-uses", use(line, day, "sus")));

        JsonNode answer = post(of(day, "sus", 25, "30.00"));

        assertThat(results(answer)).containsExactly("SETTLED " + planned);
        JsonNode use = Api.ok(mediator.get("interpreter-uses/" + planned));
        assertThat(use.path("state").asString() + " " + use.path("minutes").asInt())
                .isEqualTo("USED 25");
        assertThat(consumed(line)).isEqualTo("30.00");
    }

    @Test
    void theSameInvoiceTwiceChangesNothing() {
        LocalDate day = LocalDate.of(2024, 4, 1);
        String line = line(day);
        used(line, day, 20, "24.00");
        used(line, day, 20, "24.00");
        Map<String, Object> byDay = of(day, "tir", 20, "20.00");

        assertThat(results(post(byDay))).allMatch(result -> result.startsWith("CORRECTED"));
        JsonNode again = post(byDay);

        assertThat(codes(again)).containsExactly("invoice.line-twice");
        assertThat(again.path("lines").path(0).path("message").asString()).contains(number);
        assertThat(consumed(line)).isEqualTo("44.00");
        // under another number it is another line
        number = "F-" + UUID.randomUUID();
        assertThat(results(post(byDay))).allMatch(result -> result.startsWith("CORRECTED"));
        assertThat(consumed(line)).isEqualTo("40.00");
    }

    @Test
    void anInterpreterIsInvoicedOnceHoweverManyAskAtOnce() {
        LocalDate day = LocalDate.of(2024, 5, 6);
        String line = line(day);
        String use = used(line, day, 20, "24.00");
        List<CompletableFuture<JsonNode>> asked = new ArrayList<>();
        for (int one = 0; one < 6; one++) {
            asked.add(CompletableFuture.supplyAsync(() -> post(Map.of("useId", use, "amount", "30.00"))));
        }
        List<String> all = asked.stream()
                .map(CompletableFuture::join)
                .flatMap(answer -> Api.stream(answer.path("lines")))
                .map(one -> one.path("result").asString())
                .toList();

        assertThat(all).containsOnlyOnce("CORRECTED").hasSize(6);
        assertThat(consumed(line)).isEqualTo("30.00");
    }

    @Test
    void whatIsRefusedSaysWhyAndKeepsNoOtherLineBack() {
        LocalDate day = LocalDate.of(2024, 6, 3);
        String line = line(day);
        String use = used(line, day, 20, "24.00");
        String free = Api.created(mediator.post("interpreter-uses", use(line, mediator.today(), "lin")));
        Api.ok(mediator.post("interpreter-uses/" + free + "/settlement", Map.of("outcome", "NOT_USED")));
        String other = line(day);
        used(other, day.plusDays(1), null, "24.00");
        used(line, day.plusDays(1), null, "24.00");

        JsonNode answer = post(
                of(day, "tir", 20, "-3"),
                of(day, "tir", 600, "24.00"),
                of(day, "klingon", 20, "24.00"),
                of(mediator.today().plusDays(1), "tir", 20, "24.00"),
                of(day.plusDays(9), "tir", 20, "24.00"),
                of(day.plusDays(1), "tir", 20, "24.00"),
                Map.of("useId", free, "amount", "24.00"),
                Map.of("useId", use),
                Map.of("useId", use, "amount", "25.00"),
                Map.of("useId", use, "amount", "25.00"));

        assertThat(codes(answer))
                .containsExactly(
                        "number.small",
                        "number.large",
                        "language.unknown",
                        "date.future",
                        "invoice.no-use",
                        "invoice.several",
                        "invoice.released",
                        "required",
                        "",
                        "invoice.use-twice");
        assertThat(consumed(line)).isEqualTo("49.00");
    }

    @ParameterizedTest
    @CsvSource({"supplier", "number", "lines"})
    void anInvoiceNeedsASupplierANumberAndLines(String field) {
        Map<String, Object> invoice = invoice(of(LocalDate.of(2024, 1, 1), "tir", 20, "1"));
        invoice.put(field, field.equals("lines") ? List.of() : " ");

        Answer refused = supervisor.post("invoices", invoice);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
    }

    @Test
    void invoicesAreForSupervisors() {
        assertThat(mediator.post("invoices", invoice(of(LocalDate.of(2024, 1, 1), "tir", 20, "1")))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void onThePageAnAmountIsTypedBesideEachInterpreterAndStaysWhenItCannotStand() {
        // before all others, so that the page begins with them
        LocalDate day = LocalDate.of(2001, 7, 2);
        String line = line(day);
        String one = used(line, day, 20, "24.00");
        String other = used(line, day, 40, "36.00");
        Browser browser = new Browser(port);
        browser.signIn("superviseuse", "passerelle-demo");
        assertThat(browser.get("/budget/invoices").body()).contains("amount-" + one, "2 juillet 2001", "36,00");

        Page refused = browser.post(
                "/budget/invoices",
                "/budget/invoices",
                Map.of(
                        "supplier",
                        SUPPLIER,
                        "number",
                        number,
                        "amount-" + one,
                        "26,40",
                        "amount-" + other,
                        "beaucoup"));
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.body())
                .contains("Une ligne est refusée", "Une ligne est prise", "value=\"beaucoup\"", number, SUPPLIER)
                .doesNotContain("amount-" + one + "\"");
        Page taken = browser.post(
                "/budget/invoices",
                "/budget/invoices",
                Map.of("supplier", SUPPLIER, "number", number, "amount-" + other, "36"));

        assertThat(taken.status()).isEqualTo(302);
        assertThat(browser.get(taken.location()).body()).contains("Une ligne est prise", number, "2 lignes");
        assertThat(consumed(line)).isEqualTo("62.40");
    }

    @SafeVarargs
    private Map<String, Object> invoice(Map<String, Object>... lines) {
        return new HashMap<>(Map.of("supplier", SUPPLIER, "number", number, "lines", List.of(lines)));
    }

    @SafeVarargs
    private JsonNode post(Map<String, Object>... lines) {
        return Api.ok(supervisor.post("invoices", invoice(lines)));
    }

    private static Map<String, Object> of(LocalDate on, String language, Integer minutes, String amount) {
        Map<String, Object> line = new HashMap<>(Map.of("on", on.toString(), "language", language, "amount", amount));
        if (minutes != null) {
            line.put("minutes", minutes);
        }
        return line;
    }

    private static List<String> results(JsonNode answer) {
        return Api.stream(answer.path("lines"))
                .map(line -> line.path("result").asString() + " "
                        + line.path("useId").asString())
                .toList();
    }

    private static List<String> codes(JsonNode answer) {
        return Api.stream(answer.path("lines"))
                .map(line -> line.path("code").asString(""))
                .toList();
    }

    private String used(String line, LocalDate on, Integer minutes, String cost) {
        Map<String, Object> use = use(line, on, "tir");
        use.put("cost", cost);
        if (minutes != null) {
            use.put("minutes", minutes);
        }
        return Api.created(mediator.post("interpreter-uses", use));
    }

    private Map<String, Object> use(String line, LocalDate on, String language) {
        return new HashMap<>(Map.of(
                "practiceId",
                practice,
                "language",
                language,
                "mode",
                "PHONE",
                "on",
                on.toString(),
                "fundingLineId",
                line));
    }

    private String line(LocalDate from) {
        return Api.created(supervisor.post(
                "funding-lines",
                Map.of(
                        "name",
                        "Facturée",
                        "code",
                        "L" + UUID.randomUUID().toString().substring(0, 8),
                        "validFrom",
                        from.toString(),
                        "budget",
                        "500",
                        // nobody else's interpreter is paid from it
                        "newcomersOnly",
                        true)));
    }

    private String consumed(String line) {
        return Api.ok(supervisor.get("funding-lines/" + line)).path("consumed").asString();
    }
}
