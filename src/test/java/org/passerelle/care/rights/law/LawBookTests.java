package org.passerelle.care.rights.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.accounts.SecurityLog;
import org.passerelle.platform.database.UsesTestDatabase;
import org.passerelle.platform.refusals.Conflict;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/// The periods of ceilings and delays: one after the other, no day without and none twice.
@DataJpaTest
@UsesTestDatabase
@Import({LawWords.class, LawBooks.class})
class LawBookTests {

    private static final CurrentUser ADMIN = new CurrentUser("admin", "Admin", Set.of("ADMIN"), Set.of());
    private static final LocalDate IN_2025 = LocalDate.of(2025, 6, 1);

    @Autowired
    LawBook<CeilingYear> ceilings;

    @Autowired
    LawBook<DelayPeriod> delays;

    @Autowired
    LawInForce law;

    @Autowired
    JdbcClient database;

    @MockitoBean
    SecurityLog log;

    @ParameterizedTest(name = "{0}, {1} persons: {2} € free, {3} € with a contribution")
    @CsvSource({
        "2024-04-01, 1, 10166, 13724",
        "2025-03-31, 4, 21348, 28820",
        "2025-04-01, 1, 10339, 13957",
        "2025-04-01, 2, 15508, 20936",
        "2026-03-31, 3, 18609, 25123",
        "2026-03-31, 4, 21711, 29311",
        "2026-03-31, 5, 25846, 34894",
        "2026-03-31, 7, 34116, 46060",
        "2026-04-01, 1, 10421, 14068",
        "2030-01-01, 2, 15632, 21103"
    })
    void theTableInForceOnTheDayCounts(LocalDate day, int household, int free, int paid) {
        CeilingYear year = law.ceilings(day).orElseThrow();

        assertThat(year.free().of(household)).isEqualTo(free);
        assertThat(year.paid().of(household)).isEqualTo(paid);
    }

    @Test
    void beforeTheFirstTableThereIsNoneAndTheOneThatWasNotFoundIsMarked() {
        assertThat(law.ceilings(LocalDate.of(2024, 3, 31))).isEmpty();
        assertThat(ceilings.all()).extracting(CeilingYear::isConfirmed).containsExactly(false, true, true);
    }

    @Test
    void aNewYearEndsTheOneThatWasOpenTheDayBefore() {
        CeilingYear added = ceilings.add(typed("2027-04-01", null, Map.of("free.one", "10 500")), ADMIN);

        assertThat(added.period().validTo()).isNull();
        assertThat(periods()).startsWith("2027-04-01 null", "2026-04-01 2027-03-31", "2025-04-01 2026-03-31");
        assertThat(law.ceilings(LocalDate.of(2027, 4, 1)).orElseThrow().free().of(1))
                .isEqualTo(10500);
    }

    @Test
    void aYearIsCorrectedWithoutARelease() {
        ceilings.change(of(IN_2025).id(), typed("2025-04-01", "2026-03-31", Map.of("free.one", "10340")), ADMIN);

        assertThat(of(IN_2025).free().of(1)).isEqualTo(10340);
        assertThat(ceilings.all()).hasSize(3);
    }

    @ParameterizedTest(name = "from {0} to {1}: {3} beside {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-04-01, -,          validFrom, period.overlap",
                "2025-06-01, 2025-12-31, validFrom, period.overlap",
                "2024-01-01, -,          validTo,   period.next",
                "2024-01-01, 2024-04-01, validTo,   period.next",
                "2024-01-01, 2024-03-01, validTo,   period.gap.after",
                "2027-04-01, 2027-03-31, validTo,   period.end",
                "1999-01-01, 2000-12-31, validFrom, date.range",
                "1 avril,    -,          validFrom, date.invalid",
                "'',         -,          validFrom, required"
            })
    void aGapOrAnOverlapIsRefusedBesideItsDate(String from, @Nullable String to, String field, String code) {
        refused(() -> ceilings.add(typed(from, to, Map.of()), ADMIN), field, code);
        assertThat(periods()).hasSize(3);
    }

    @Test
    void whatWouldLeaveDaysWithoutARuleIsRefusedWithTheDayThatFits() {
        LocaleContextHolder.setLocale(Locale.FRENCH);
        ceilings.change(ceilings.all().getFirst().id(), typed("2026-04-01", "2027-03-31", Map.of()), ADMIN);

        assertThatThrownBy(() -> ceilings.add(typed("2027-05-01", null, Map.of()), ADMIN))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.problems())
                        .containsExactly(new FieldProblem("validFrom", "period.gap", "1er avril 2027")));
        refused(
                () -> ceilings.change(of(IN_2025).id(), typed("2025-05-01", "2026-03-31", Map.of()), ADMIN),
                "validFrom",
                "period.gap");
        refused(
                () -> ceilings.change(of(IN_2025).id(), typed("2025-04-01", "2026-02-28", Map.of()), ADMIN),
                "validTo",
                "period.gap.after");
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "free.one, 0, number.small",
        "free.one, -5, number.small",
        "free.two, 9000, number.small",
        "free.more, 10000000, number.large",
        "paid.one, 10000, number.small",
        "paid.four, douze, number.whole",
        "paid.three, 12.5, number.whole",
        "free.four, '', required",
        "source, '', required"
    })
    void amountsThatMakeNoSenseAreRefused(String field, String typed, String code) {
        refused(() -> ceilings.add(typed("2027-04-01", null, Map.of(field, typed)), ADMIN), field, code);
    }

    @Test
    void theNewestIsTakenAwayAndTheOneBeforeCountsOn() {
        CeilingYear added = ceilings.add(typed("2027-04-01", null, Map.of()), ADMIN);

        ceilings.remove(added.id(), ADMIN);

        assertThat(periods()).startsWith("2026-04-01 null").hasSize(3);
        assertThatThrownBy(() -> ceilings.remove(of(IN_2025).id(), ADMIN)).isInstanceOf(Conflict.class);
    }

    @Test
    void delaysChangeFromADateOnAndTheOldOnesStayForTheDaysBefore() {
        Map<String, String> fields = new HashMap<>(delays.all().getFirst().fields());
        fields.putAll(Map.of("validFrom", "2027-01-01", "ameWindowDays", "60"));

        delays.add(fields, ADMIN);

        assertThat(law.delays(LocalDate.of(2026, 12, 31)).ameWindowDays()).isEqualTo(90);
        assertThat(law.delays(LocalDate.of(2027, 1, 1)).ameWindowDays()).isEqualTo(60);
        assertThat(law.delays(LocalDate.of(2010, 1, 1)).ameWindowDays()).isEqualTo(90);
    }

    /// Two people at once would both find room.
    @Test
    void theDatabaseRefusesADayInTwoPeriodsToo() {
        assertThatThrownBy(() -> database.sql("update resource_ceiling set valid_from = '2025-03-31'"
                                + " where valid_from = '2025-04-01'")
                        .update())
                .hasMessageContaining("resource_ceiling_period");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String field, String code) {
        assertThatThrownBy(act).isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.problems())
                .extracting(problem -> problem.field() + " " + problem.code())
                .containsExactly(field + " " + code));
    }

    private CeilingYear of(LocalDate day) {
        return law.ceilings(day).orElseThrow();
    }

    private List<String> periods() {
        return ceilings.all().stream()
                .map(year -> year.period().validFrom() + " " + year.period().validTo())
                .toList();
    }

    private Map<String, String> typed(String from, @Nullable String to, Map<String, String> other) {
        Map<String, String> fields = new HashMap<>(ceilings.all().getFirst().fields());
        fields.put("validFrom", from);
        fields.put("validTo", to == null ? "" : to);
        fields.putAll(other);
        return fields;
    }
}
