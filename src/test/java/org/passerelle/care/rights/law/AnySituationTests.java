package org.passerelle.care.rights.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.passerelle.care.rights.CurrentRight;
import org.passerelle.care.rights.ProofType;
import org.passerelle.platform.database.UsesTestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.Import;

/// Whatever is told and whatever is left out, one way comes out, and it is the first row of D1 that fits.
@DataJpaTest
@UsesTestDatabase
@Import(LawWords.class)
class AnySituationTests {

    private static final long SEED = 20260515;
    private static final int PEOPLE = 1500;

    @Autowired
    RightsRoute rights;

    @Autowired
    LawInForce law;

    private final Random random = new Random(SEED);

    @Test
    void exactlyOneWayComesOutAndItIsTheFirstRowThatFits() {
        int[] met = new int[23];
        for (int person = 0; person < PEOPLE; person++) {
            Situation told = anybody().on(LocalDate.of(2026, 5, 15));
            Routed routed = rights.of(told);
            assertThat(routed.row())
                    .as("seed %d, person %d", SEED, person)
                    .isEqualTo(new FirstRow(
                                    told,
                                    law.ceilings(told.referenceDate())
                                            .orElseThrow()
                                            .free())
                            .number());
            assertThat(routed.nextCheckDate())
                    .as("seed %d, person %d", SEED, person)
                    .isAfterOrEqualTo(told.referenceDate());
            assertThat(routed.because()).isNotBlank();
            met[routed.row()]++;
        }
        for (int row = 1; row <= 22; row++) {
            assertThat(met[row]).as("how often row %d was met", row).isPositive();
        }
        assertThat((double) met[22] / PEOPLE)
                .as("the row for the rest stays the exception once the questions are answered")
                .isCloseTo(0.1, within(0.15));
    }

    private SituationTold anybody() {
        LocalDate day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(700));
        return new SituationTold(
                day.toString(),
                maybe(() -> day.plusDays(random.nextInt(60)).toString()),
                maybe(() -> random.nextInt(90)),
                random.nextInt(20) == 0,
                mostly(() -> oneOf(CurrentRight.values(), CurrentRight.NONE)),
                maybe(() -> oneOf(CurrentRight.values(), CurrentRight.AME)),
                maybe(() -> day.minusDays(random.nextInt(120)).toString()),
                null,
                mostly(() -> day.plusDays(random.nextInt(500) - 100).toString()),
                maybe(() -> oneOf(ProofType.values(), ProofType.CARTE_AME)),
                mostly(() -> oneOf(StayStatus.values(), StayStatus.NO_STAY_DOC)),
                mostly(() -> BigDecimal.valueOf(random.nextInt(70), 1)),
                maybe(() -> day.minusDays(random.nextInt(200)).toString()),
                mostly(() -> BigDecimal.valueOf(random.nextInt(70), 1)),
                maybe(() -> day.minusDays(random.nextInt(200)).toString()),
                maybe(() -> day.plusDays(random.nextInt(700) - 500).toString()),
                mostly(() -> 1 + random.nextInt(7)),
                mostly(() -> BigDecimal.valueOf(random.nextInt(40_000))),
                maybe(() -> random.nextInt(3) == 0),
                maybe(() -> random.nextInt(5) == 0),
                maybe(random::nextBoolean),
                maybe(random::nextBoolean),
                maybe(random::nextBoolean),
                maybe(random::nextBoolean));
    }

    private String oneOf(Enum<?>[] codes, Enum<?> often) {
        return random.nextInt(3) == 0 ? often.name() : codes[random.nextInt(codes.length)].name();
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <T> @Nullable T mostly(Supplier<T> value) {
        return random.nextInt(10) == 0 ? null : value.get();
    }

    /// D1 once more, in the order of the text, to hold the table against.
    private record FirstRow(Situation told, Ceilings free) {

        int number() {
            boolean open = is(CurrentRight.AME, CurrentRight.PUMA_C2S) && left() >= 0;
            boolean covers = open && !told.rightEndDate().isBefore(told.appointmentDate());
            int window = told.currentRight() == CurrentRight.AME ? 90 : 120;
            if (told.urgentSigns()) return 1;
            if (is(CurrentRight.UNKNOWN)) return 2;
            if (on(StayStatus.MINOR_ALONE_ASE)) return 3;
            if (covers && left() > window) return 4;
            if (covers) return 5;
            if (open) return 6;
            if (is(CurrentRight.PUMA_ONLY) && !expired()) return 7;
            if (maintained()) return 8;
            if (is(CurrentRight.AME) && expired() && left() >= -30 && yes(told.renewalFiled())) return 9;
            if (is(CurrentRight.PENDING)) return 10;
            if (!is(CurrentRight.NONE) && !expired()) return 22;
            if (yes(told.workAccident())) return 11;
            if (told.ageYears() != null ? told.ageYears() < 18 : on(StayStatus.MINOR_WITH_FAMILY)) return 12;
            if (on(StayStatus.MINOR_ALONE_OTHER)) return 12;
            if (on(StayStatus.PROTECTED, StayStatus.TEMP_PROTECTION)) return 13;
            return on(StayStatus.EU) ? 21 : byTheTimeSpent();
        }

        private int byTheTimeSpent() {
            LocalDate day = told.referenceDate();
            Boolean three = lasted(told.entryDate(), told.monthsInFrance(), day, true);
            if (on(StayStatus.ASYLUM) && three != null) return three ? 14 : 15;
            if (on(StayStatus.REGULAR_STAY, StayStatus.FRENCH) && three != null) return three ? 16 : 17;
            if (!on(StayStatus.NO_STAY_DOC, StayStatus.STAY_EXPIRED)) return 22;
            Boolean here = lasted(told.entryDate(), told.monthsInFrance(), day, false);
            Boolean without = lasted(told.withoutStayDocSince(), told.monthsWithoutStayDoc(), day, false);
            if (without == null) {
                without = on(StayStatus.NO_STAY_DOC) ? here : sinceTheDocument(day);
            }
            if (Boolean.FALSE.equals(here) || Boolean.FALSE.equals(without)) return 19;
            if (here == null || without == null || told.annualResources() == null || told.householdSize() == null) {
                return 22;
            }
            BigDecimal ceiling = BigDecimal.valueOf(free.of(told.householdSize()));
            return told.annualResources().compareTo(ceiling) <= 0 ? 18 : 20;
        }

        private @Nullable Boolean sinceTheDocument(LocalDate day) {
            LocalDate expiry = told.stayDocExpiry();
            return expiry != null && expiry.isBefore(day) ? lasted(expiry, null, day, false) : null;
        }

        private static @Nullable Boolean lasted(
                @Nullable LocalDate since, @Nullable BigDecimal months, LocalDate day, boolean threeAreEnough) {
            if (since != null) {
                LocalDate three = since.plusMonths(3);
                return three.isBefore(day) || (threeAreEnough && three.equals(day));
            }
            if (months == null) {
                return null;
            }
            int compared = months.compareTo(BigDecimal.valueOf(3));
            return compared > 0 || (threeAreEnough && compared == 0);
        }

        private boolean maintained() {
            LocalDate expiry = told.stayDocExpiry();
            if (!yes(told.hadPuma()) || expiry == null || !expiry.isBefore(told.referenceDate())) {
                return false;
            }
            LocalDate floor = java.time.YearMonth.from(expiry).plusMonths(6).atEndOfMonth();
            return !told.referenceDate().isAfter(floor.plusDays(45));
        }

        private boolean is(CurrentRight... rights) {
            return Stream.of(rights).anyMatch(right -> right == told.currentRight());
        }

        private boolean on(StayStatus... grounds) {
            return Stream.of(grounds).anyMatch(ground -> ground == told.pathway());
        }

        private boolean expired() {
            return is(CurrentRight.AME, CurrentRight.PUMA_C2S, CurrentRight.PUMA_ONLY)
                    && told.rightEndDate() != null
                    && told.rightEndDate().isBefore(told.referenceDate());
        }

        private long left() {
            return told.rightEndDate() == null
                    ? -1000
                    : java.time.temporal.ChronoUnit.DAYS.between(told.referenceDate(), told.rightEndDate());
        }

        private static boolean yes(@Nullable Boolean said) {
            return Boolean.TRUE.equals(said);
        }
    }
}
