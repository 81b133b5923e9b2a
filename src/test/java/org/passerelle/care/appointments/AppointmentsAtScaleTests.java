package org.passerelle.care.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.accounts.TestUsers;
import org.passerelle.bench.Filling;
import org.passerelle.journeys.WholeApplication;
import org.passerelle.platform.database.Reads;
import org.passerelle.platform.database.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// With thousands of appointments a list asks as few questions as with ten, and reads no table whole. One transaction:
/// nobody else sees these rows.
@WholeApplication
@Transactional
class AppointmentsAtScaleTests {

    @Autowired
    private TestDatabase testDatabase;

    @Autowired
    private JdbcClient database;

    @Autowired
    private AppointmentDesk desk;

    @Autowired
    private AppointmentList list;

    @Autowired
    private CalendarVisits calendar;

    /// Other tests of this application moved it.
    @Autowired
    private Clock clock;

    @BeforeEach
    void fill() throws IOException {
        JdbcClient.create(testDatabase.owner())
                .sql("grant maintain on all tables in schema public to passerelle_app")
                .update();
        database.sql(new Filling(30_000).sql()).update();
        database.sql("""
            insert into appointment (id, pathway_id, programme, practice_id, starts_at, state, booked_at, mediator,
                calendar_id, sequence)
            select gen_random_uuid(), p.id, p.programme, (select id from practice limit 1),
                :now + (row_number() over (order by p.id) || ' hours')::interval, 'BOOKED', :now, 'mediatrice',
                gen_random_uuid(), 0
            from pathway p
            """).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        database.sql("analyze appointment, pathway, person, practice").update();
        // a table that fits a few blocks is read whole by whoever may; here an index has to be enough
        database.sql("set local enable_seqscan = off").update();
    }

    @AfterEach
    void mayNoLonger() {
        JdbcClient.create(testDatabase.owner())
                .sql("revoke maintain on all tables in schema public from passerelle_app")
                .update();
    }

    @Test
    void aListTakesSixStatementsAndReadsNoTable() {
        for (String username : List.of("mediatrice", "superviseuse")) {
            for (String mediator : new String[] {null, "mediatrice"}) {
                atMost(6, () -> {
                    AppointmentQuery query = desk.query(null, null, mediator, null, 100);
                    assertThat(desk.list(query, TestUsers.named(username)).items())
                            .hasSize(100);
                    return query;
                });
            }
        }
    }

    @Test
    void whoIsExpectedOnADayIsReadFromAnIndex() {
        LocalDate day = LocalDate.now(clock).plusDays(3);
        List<UUID> practices = database.sql("select id from practice limit 1")
                .query(UUID.class)
                .list();

        atMost(1, () -> list.toCome(day, day, practices, false, 100));
        atMost(1, () -> list.toCome(day, day, List.of(), true, 100));
    }

    @Test
    void aCalendarIsReadFromAnIndex() {
        Instant now = clock.instant();

        atMost(1, () -> calendar.of(TestUsers.named("mediatrice"), now, now.plus(Duration.ofDays(40)), 1000));
    }

    private void atMost(int statements, Callable<?> work) {
        new Reads(database, List.of("appointment", "pathway", "person", "practice")).atMost(statements, work);
    }
}
