package org.passerelle.care.interpreting.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.accounts.Programmes;
import org.passerelle.platform.database.UsesTestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Whatever moves on the lines, in whatever order and however many at once, each sum stays right to the cent. On the
/// real database, each move in a transaction of its own.
@DataJpaTest
@UsesTestDatabase
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import({
    Ledger.class,
    Payers.class,
    Euros.class,
    FundingBook.class,
    TariffBook.class,
    Programmes.class,
    LedgerTests.Surroundings.class
})
class LedgerTests {

    private static final LocalDate SWITCH = LocalDate.of(2023, 2, 1);
    private static final Eligibility.For ANYBODY = new Eligibility.For(null, null, null);

    @Autowired
    Ledger ledger;

    @Autowired
    Payers payers;

    @Autowired
    FundingBook book;

    @Autowired
    JdbcClient database;

    private TransactionTemplate transaction;

    @Autowired
    void each(PlatformTransactionManager manager) {
        transaction = new TransactionTemplate(manager);
    }

    /// What somebody who counts with a pencil would have.
    private static final class Pencil {
        long budget;
        long reserved;
        long consumed;
    }

    private static final class Use {
        final UUID id = UUID.randomUUID();
        UUID line = id;
        long reserved;
        long cost = -1;
        boolean gone;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whateverMovesEachSumStaysRight(long seed) {
        Random random = new Random(seed);
        List<UUID> lines = List.of(line("Avant", null, SWITCH.minusDays(1)), line("Après", SWITCH, null));
        Map<UUID, Pencil> pencils = lines.stream().collect(Collectors.toMap(id -> id, _ -> new Pencil()));
        lines.forEach(id -> pencils.get(id).budget = 100_000);
        List<Use> uses = new ArrayList<>();
        for (int move = 0; move < 60; move++) {
            Use use = uses.isEmpty() || random.nextInt(3) == 0 ? new Use() : uses.get(random.nextInt(uses.size()));
            if (!uses.contains(use)) {
                uses.add(use);
            }
            transaction.executeWithoutResult(_ -> move(use, random, lines, pencils));
            lines.forEach(id -> assertAddsUp(id, pencils.get(id), seed));
        }
    }

    private void move(Use use, Random random, List<UUID> lines, Map<UUID, Pencil> pencils) {
        long amount = random.nextInt(30_000);
        if (use.line == use.id) {
            use.line = lines.get(random.nextInt(lines.size()));
            Pencil pencil = pencils.get(use.line);
            boolean enough = pencil.budget - pencil.reserved - pencil.consumed >= amount;
            assertThat(ledger.reserve(use.line, amount, false, posting(use))).isEqualTo(enough);
            if (enough) {
                use.reserved = amount;
                pencil.reserved += amount;
            } else {
                use.gone = true;
            }
        } else if (use.gone) {
            // nothing is left of it
        } else if (use.cost < 0) {
            Pencil pencil = pencils.get(use.line);
            pencil.reserved -= use.reserved;
            switch (random.nextInt(3)) {
                case 0 -> {
                    ledger.consume(use.line, use.reserved, amount, posting(use));
                    use.cost = amount;
                    pencil.consumed += amount;
                }
                case 1 -> {
                    ledger.release(use.line, use.reserved, posting(use));
                    use.gone = true;
                }
                default -> {
                    // another line pays from some day on
                    ledger.release(use.line, use.reserved, posting(use));
                    use.line = lines.get(1 - lines.indexOf(use.line));
                    ledger.reserve(use.line, use.reserved, true, posting(use));
                    pencils.get(use.line).reserved += use.reserved;
                }
            }
        } else {
            ledger.correct(use.line, use.cost, amount, posting(use));
            pencils.get(use.line).consumed += amount - use.cost;
            use.cost = amount;
        }
    }

    @Test
    void ofManyWhoReserveAtOnceNoMoreGetSomethingThanThereIs() throws Exception {
        UUID line = line("Petit budget", null, null);
        int enoughFor = 100_000 / 2_400;
        List<Callable<Boolean>> asking = IntStream.range(0, 100)
                .<Callable<Boolean>>mapToObj(_ -> () -> Boolean.TRUE.equals(
                        transaction.execute(_ -> ledger.reserve(line, 2_400, false, posting(new Use())))))
                .toList();

        int got = 0;
        try (var hands = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> one : hands.invokeAll(asking)) {
                got += one.get() ? 1 : 0;
            }
        }

        assertThat(got).isEqualTo(enoughFor);
        assertThat(sum(line, "RESERVED")).isEqualTo(2_400L * enoughFor);
        assertThat(book.get(line).left()).isEqualTo("16.00");
    }

    /// domain.md §6.1: 43 uses from March to December 2022 cost 1,042.00 €; in February 2023 another line
    /// took over.
    @Test
    void theFieldsUsesCostWhatTheFieldSaysAndASwitchOfLineLeavesThemWhereTheyWere() {
        UUID mdm = line("MdM", LocalDate.of(2021, 7, 1), SWITCH.minusDays(1), "2000");
        UUID ctai = line("CTAI", SWITCH, null);
        for (int use = 0; use < 43; use++) {
            // 1,042 € do not divide by 43
            long cents = use < 32 ? 2_423 : 2_424;
            LocalDate day = LocalDate.of(2022, 3, 1).plusDays(use * 7L);
            transaction.executeWithoutResult(_ -> paid(day, cents, mdm));
        }
        assertThat(book.get(mdm).consumed()).isEqualTo("1042.00");

        transaction.executeWithoutResult(_ -> paid(SWITCH, 2_423, ctai));

        assertThat(book.get(mdm).consumed()).isEqualTo("1042.00");
        assertThat(book.get(mdm).reserved()).isEqualTo("0.00");
        assertThat(book.get(ctai).consumed()).isEqualTo("24.23");
    }

    /// The line of that day is found by the day alone.
    private void paid(LocalDate day, long cents, UUID expected) {
        UUID use = UUID.randomUUID();
        Posting posting = new Posting(use, day, "superviseuse", null);
        List<UUID> able =
                payers.mayPay(ANYBODY, day).stream().map(Payers.Payer::id).toList();
        assertThat(able).contains(expected);
        payers.reserveOn(expected, ANYBODY, 2_400, false, posting);
        ledger.consume(expected, 2_400, cents, posting);
    }

    private UUID line(String name, LocalDate from, LocalDate to) {
        return line(name, from, to, "1000");
    }

    private UUID line(String name, LocalDate from, LocalDate to, String budget) {
        return book.add(
                new LineTold(
                        name,
                        "L" + UUID.randomUUID().toString().substring(0, 8),
                        (from == null ? LocalDate.of(2020, 1, 1) : from).toString(),
                        to == null ? null : to.toString(),
                        budget,
                        null,
                        null,
                        null,
                        null),
                "superviseuse");
    }

    private static Posting posting(Use use) {
        return new Posting(use.id, SWITCH, null, null);
    }

    private void assertAddsUp(UUID line, Pencil pencil, long seed) {
        LineView view = book.get(line);
        assertThat(List.of(view.budget(), view.reserved(), view.consumed(), view.left()))
                .as("seed %d", seed)
                .containsExactly(
                        Euros.decimal(pencil.budget),
                        Euros.decimal(pencil.reserved),
                        Euros.decimal(pencil.consumed),
                        Euros.decimal(pencil.budget - pencil.reserved - pencil.consumed));
        assertThat(List.of(-sum(line, "FUNDER"), sum(line, "RESERVED"), sum(line, "CONSUMED"), sum(line, "LEFT")))
                .as("the entries, seed %d", seed)
                .containsExactly(
                        pencil.budget,
                        pencil.reserved,
                        pencil.consumed,
                        pencil.budget - pencil.reserved - pencil.consumed);
    }

    private long sum(UUID line, String account) {
        return database.sql("""
            select coalesce(sum(case when to_account = ? then amount else -amount end), 0) from funding_ledger
            where line_id = ? and ? in (from_account, to_account)
            """)
                .params(account, line, account)
                .query(Long.class)
                .single();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Surroundings {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2023-03-01T10:00:00Z"), ZoneId.of("Europe/Paris"));
        }

        @Bean
        FundingBook.Codes codes() {
            return new FundingBook.Codes() {
                @Override
                public Set<String> schemes() {
                    return Set.of("AME", "PUMA_C2S");
                }

                @Override
                public Set<String> practiceKinds() {
                    return Set.of("CABINET");
                }

                @Override
                public Set<String> modes() {
                    return Set.of("PHONE");
                }
            };
        }
    }
}
