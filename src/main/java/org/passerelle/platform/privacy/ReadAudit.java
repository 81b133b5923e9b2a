package org.passerelle.platform.privacy;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerMapping;

/// Who looked at whom: one line for each page or answer that shows a person, one for each search with the number of
/// people it showed. Ids and the pattern of the address, never a name or what was typed. Lists of work are left out:
/// they show names to those whose daily work they are, and a line for each name would bury the lines that matter.
///
/// A read is noted where it is allowed and written when its answer is ready, see [ReadTrail].
@Component
public class ReadAudit {

    private static final String NOTED = ReadAudit.class.getName();

    private record Read(
            String who,
            @Nullable UUID personId,
            @Nullable UUID pathwayId,
            @Nullable UUID referralId,
            Ground why,
            @Nullable Integer found) {}

    /// Somebody who looked, and when last.
    public record Reader(String who, Instant at) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ReadAudit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void person(String who, UUID personId, Ground why) {
        note(new Read(who, personId, null, null, why, null));
    }

    /// A page or an answer about a pathway shows its person too.
    public void pathway(String who, UUID personId, UUID pathwayId, Ground why) {
        note(new Read(who, personId, pathwayId, null, why, null));
    }

    /// Whom a doctor asks for has no file yet.
    public void referral(String who, UUID referralId, Ground why) {
        note(new Read(who, null, null, referralId, why, null));
    }

    public void search(String who, int found, Ground why) {
        note(new Read(who, null, null, null, why, found));
    }

    /// Who looked at this person since then in whatever way, the latest first.
    public List<Reader> readersOf(UUID personId, Instant since, int atMost) {
        return jdbc.sql(READERS)
                .params(personId, OffsetDateTime.ofInstant(since, ZoneOffset.UTC), atMost)
                .query(Reader.class)
                .list();
    }

    static final String READERS = """
        select who, max(at) as at from read_audit where person_id = ? and at >= ?
        group by who order by max(at) desc limit ?
        """;

    /// From here on this request may read: [#write] follows.
    static void begin(HttpServletRequest request) {
        request.setAttribute(NOTED, new ArrayList<Read>());
    }

    private static void note(Read read) {
        Object noted =
                RequestContextHolder.currentRequestAttributes().getAttribute(NOTED, RequestAttributes.SCOPE_REQUEST);
        if (!(noted instanceof List<?>)) {
            throw new IllegalStateException("Nobody would write down this read");
        }
        reads(noted).add(read);
    }

    /// In the transaction that is open, if one is; otherwise each line is safe when this returns.
    void write(HttpServletRequest request) {
        List<Read> noted = reads(request.getAttribute(NOTED));
        String what = "%s %s"
                .formatted(request.getMethod(), request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        for (Read read : noted) {
            jdbc.sql("""
                insert into read_audit (at, who, person_id, pathway_id, referral_id, what, why, found)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                    .param(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .param(read.who())
                    .param(read.personId())
                    .param(read.pathwayId())
                    .param(read.referralId())
                    .param(what)
                    .param(read.why().name())
                    .param(read.found())
                    .update();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Read> reads(@Nullable Object noted) {
        return noted instanceof List<?> list ? (List<Read>) list : List.of();
    }
}
