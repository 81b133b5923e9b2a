package org.passerelle.care.practices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Forty invented practices over real communes, with numbers of the ranges kept for fiction. Loading twice adds
/// nothing, except what a directory of earlier days does not know yet.
@Component
public class DemoPractices {

    private final JdbcClient database;
    private final Clock clock;

    DemoPractices(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional
    public void load() {
        LocalDate today = LocalDate.now(clock);
        lines().forEach(cells -> insert(cells, today));
    }

    /// The same practice has the same id on every machine.
    public static UUID idOf(String name) {
        return UUID.nameUUIDFromBytes(("practice:" + name).getBytes(StandardCharsets.UTF_8));
    }

    private void insert(List<String> cells, LocalDate today) {
        UUID id = idOf(cells.get(0));
        database.sql("""
            insert into practice (id, name, kind, commune_insee, phone, languages, takes_new_patients,
                verified_at, quota, residents_of, takes_ame, takes_paper_proof,
                takes_pending_rights, uses_interpreter, address, remarks)
            values (?, ?, ?, ?, ?, to_jsonb(string_to_array(?, ',')), ?, ?, ?, to_jsonb(?::text[]), ?, ?, ?, ?, ?,
                nullif(?, ''))
            on conflict (id) do update set address = excluded.address, remarks = excluded.remarks
                where practice.address is null
            """)
                .param(id)
                .param(cells.get(0))
                .param(cells.get(1))
                .param(cells.get(2))
                .param(cells.get(3))
                .param(cells.get(4))
                .param(yes(cells.get(5)))
                .param(today.minusDays(Long.parseLong(cells.get(6))))
                .param(cells.get(7).isEmpty() ? null : Integer.valueOf(cells.get(7)))
                .param(yes(cells.get(8)) ? new String[] {cells.get(2)} : new String[0])
                .param(yes(cells.get(9)))
                .param(yes(cells.get(10)))
                .param(yes(cells.get(11)))
                .param(yes(cells.get(12)))
                .param(cells.get(13))
                .param(cells.get(14))
                .update();
        firstAnswer(id);
    }

    /// The conditions came with an answer, of which the story does not tell who took it.
    private void firstAnswer(UUID practice) {
        database.sql("""
            insert into practice_answer (id, practice_id, told_on, noted_at, source, accepts, quota, quota_period,
                residents_of, languages, interpreter)
            select gen_random_uuid(), id, verified_at, verified_at, 'PHONE', takes_new_patients, quota,
                case when quota is not null then quota_period end, residents_of, languages, uses_interpreter
            from practice p
            where id = ? and not exists (select from practice_answer where practice_id = p.id)
            """).param(practice).update();
    }

    private static boolean yes(String cell) {
        return cell.equals("yes");
    }

    private static List<List<String>> lines() {
        try {
            return new ClassPathResource("demo/practices.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> List.of(line.split(";", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
