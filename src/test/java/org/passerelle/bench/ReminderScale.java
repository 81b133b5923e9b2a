package org.passerelle.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.passerelle.journeys.Product;
import org.passerelle.journeys.SmsLedger;

/// Reminders of 5,000 appointments that are due in the same minute, by a gateway that takes its time, while somebody
/// reads the task list.
final class ReminderScale {

    private static final int REMINDERS = 5_000;
    private static final int TASKS = 100_000;
    private static final Duration GATEWAY = Duration.ofMillis(20);
    private static final int WARM_UP = 80;
    private static final long MINUTES = 10;

    private ReminderScale() {}

    static void measure(Path folder) throws Exception {
        List<String> settings =
                new ArrayList<>(List.of("--passerelle.demo-story=false", "--passerelle.look-ups-a-minute=1000000"));
        try (SmsLedger gateway = new SmsLedger(GATEWAY)) {
            settings.addAll(List.of(gateway.settings()));
            measure(folder, settings.toArray(String[]::new), gateway);
        }
    }

    private static void measure(Path folder, String[] settings, SmsLedger gateway) throws Exception {
        try (Product product = Product.measured(folder, settings)) {
            product.start();
            try (Connection database = product.database();
                    Visitor mediator = new Visitor(product.port(), "mediatrice")) {
                new Filling(TASKS).into(database);
                for (int i = 0; i < WARM_UP; i++) {
                    mediator.get("/tasks?scope=team");
                }
                due(database);
                send(database, mediator, gateway.taken());
            }
        }
    }

    private static void send(Connection database, Visitor mediator, Map<String, Integer> taken) throws Exception {
        long begin = System.nanoTime();
        List<Long> looks = new ArrayList<>();
        long waiting = REMINDERS;
        while (waiting > 0 && System.nanoTime() - begin < MINUTES * 60_000_000_000L) {
            long look = System.nanoTime();
            mediator.get("/tasks?scope=team");
            looks.add(System.nanoTime() - look);
            waiting = count(database, "select count(*) from message where state in ('PLANNED', 'SENDING')");
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        looks.sort(null);
        System.out.printf(
                "BENCH  %d reminders due at once: all gone in %.1f s; sent %d, taken by the gateway %d, of these twice"
                        + " %d; task list meanwhile p50 %.0f ms, p95 %.0f ms of %d%n",
                REMINDERS,
                seconds,
                count(database, "select count(*) from message where state = 'SENT'"),
                taken.size(),
                taken.values().stream().filter(times -> times > 1).count(),
                looks.get(looks.size() / 2) / 1e6,
                looks.get(looks.size() * 95 / 100) / 1e6,
                looks.size());
    }

    /// In one transaction: none of them is seen before all are.
    private static void due(Connection database) throws SQLException {
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement()) {
            statement.execute("""
                insert into appointment (id, pathway_id, programme, practice_id, starts_at, state, booked_at, calendar_id,
                    sequence)
                select md5('appointment ' || p.id)::uuid, p.id, p.programme, (select id from practice limit 1),
                    date_trunc('hour', now()) + interval '1 day', 'BOOKED', now(), gen_random_uuid(), 0
                from pathway p join contact c on c.person_id = p.person_id
                where p.process_instance_key >= 9000000000000000 and p.programme = 'CASO'
                order by p.id limit %d
                """.formatted(REMINDERS));
            statement.execute("""
                insert into contact_wish (person_id, texts_allowed, mails_allowed, told_by, told_at)
                select distinct p.person_id, true, false, 'mediatrice', now()
                from appointment a join pathway p on p.id = a.pathway_id on conflict do nothing
                """);
            statement.execute("""
                insert into message (id, pathway_id, person_id, programme, appointment_id, visit_at, event, state,
                    planned_for, due_at, attempts, round, foreign_number)
                select gen_random_uuid(), p.id, p.person_id, p.programme, a.id, a.starts_at, 'REMINDER_1_DAY', 'PLANNED',
                    now(), now(), 0, 0, false
                from appointment a join pathway p on p.id = a.pathway_id
                """);
        }
        database.commit();
        database.setAutoCommit(true);
    }

    private static long count(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
