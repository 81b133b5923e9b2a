package org.passerelle.care.practices.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.care.practices.ListedPractices;
import org.passerelle.care.practices.ListedPractices.Put;
import org.passerelle.care.practices.imports.ImportRecord.Refused;
import org.passerelle.platform.places.Communes;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What lists said before: a line that says the same as last time is passed over, whatever people corrected since.
@Component
class ListedLines {

    private record Key(String place, String rpps) {}

    private record Known(String place, String rpps, String digest, UUID practiceId, UUID seenIn) {

        Known in(UUID list) {
            return new Known(place, rpps, digest, practiceId, list);
        }
    }

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final ListedPractices practices;
    private final Communes communes;

    ListedLines(JdbcClient database, JdbcTemplate batches, ListedPractices practices, Communes communes) {
        this.communes = communes;
        this.database = database;
        this.batches = batches;
        this.practices = practices;
    }

    /// Counts what becomes of each line, and answers those refused. In the caller's transaction.
    List<Refused> take(ListRun run, List<ListedLine> lines, ImportCounts counts) {
        UUID id = run.id();
        ListFormat format = run.format();
        Map<Key, Known> known = new HashMap<>();
        Map<String, UUID> places = new HashMap<>();
        read(lines).forEach(line -> {
            known.put(new Key(line.place(), line.rpps()), line);
            places.put(line.place(), line.practiceId());
        });
        List<Refused> refused = new ArrayList<>();
        List<ListedLine> changed = new ArrayList<>();
        List<ListedPractices.Line> told = new ArrayList<>();
        List<Known> seen = new ArrayList<>();
        Set<Key> met = new HashSet<>();
        for (ListedLine line : lines) {
            Key key = new Key(line.place(), line.rpps());
            Known before = known.get(key);
            Optional<ListField> formula = line.formula();
            if (formula.isPresent()) {
                refused.add(new Refused(
                        line.number(), format.column(formula.get()), new FieldProblem("file", "import.formula")));
            } else if (!met.add(key) || (before != null && before.seenIn().equals(id))) {
                refused.add(new Refused(
                        line.number(), format.column(ListField.RPPS), new FieldProblem("rpps", "import.twice")));
            } else if (before != null && before.digest().equals(line.digest())) {
                counts.unchanged++;
                seen.add(before.in(id));
            } else {
                try {
                    told.add(new ListedPractices.Line(
                            line.place(),
                            places.get(line.place()),
                            line.told(),
                            ListedAnswer.of(line.said(), communes)));
                    changed.add(line);
                } catch (InvalidInput invalid) {
                    FieldProblem why = invalid.problems().getFirst();
                    refused.add(new Refused(line.number(), column(format, why), why));
                }
            }
        }
        List<Put> put = practices.put(told, run.onlyToLook(), run.by());
        for (int i = 0; i < changed.size(); i++) {
            ListedLine line = changed.get(i);
            FieldProblem why = put.get(i).refused();
            if (why != null) {
                refused.add(new Refused(line.number(), column(format, why), why));
            } else {
                count(put.get(i), counts);
                seen.add(new Known(line.place(), line.rpps(), line.digest(), practice(put.get(i)), id));
            }
        }
        counts.refused += refused.size();
        write(seen);
        return refused;
    }

    private static UUID practice(Put put) {
        return Objects.requireNonNull(put.practiceId());
    }

    private static void count(Put put, ImportCounts counts) {
        if (put.created()) {
            counts.created++;
        } else {
            counts.updated++;
        }
    }

    private static String column(ListFormat format, FieldProblem why) {
        Optional<ListField> field =
                switch (why.field()) {
                    case "phones" -> Optional.of(ListField.PHONE);
                    case "doctors" -> Optional.of(why.code().contains("rpps") ? ListField.RPPS : ListField.DOCTOR);
                    case "on" -> Optional.of(ListField.VERIFIED_AT);
                    default -> ListField.of(why.field());
                };
        return field.map(format::column).orElse(why.field());
    }

    /// Of these lines, and of others of the same places.
    private List<Known> read(List<ListedLine> lines) {
        return database.sql("""
            select place, rpps, digest, practice_id, seen_in from listed_line where place = any (?)
            """)
                .param(lines.stream().map(ListedLine::place).distinct().toArray(String[]::new))
                .query(Known.class)
                .list();
    }

    private void write(List<Known> lines) {
        batches.batchUpdate("""
            insert into listed_line (place, rpps, digest, practice_id, seen_in) values (?, ?, ?, ?, ?)
            on conflict (place, rpps) do update
            set digest = excluded.digest, practice_id = excluded.practice_id, seen_in = excluded.seen_in
            """, lines, Math.max(1, lines.size()), (insert, line) -> {
            insert.setString(1, line.place());
            insert.setString(2, line.rpps());
            insert.setString(3, line.digest());
            insert.setObject(4, line.practiceId());
            insert.setObject(5, line.seenIn());
        });
    }
}
