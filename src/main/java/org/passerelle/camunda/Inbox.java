package org.passerelle.camunda;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The engine hands a job out at least once; here its effect happens once. The effect and the note that it happened,
/// with the answer given, are one transaction: a job seen again gets the same answer and no second effect.
@Component
class Inbox {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Inbox(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// The answer as JSON: of the effect just run, or of the earlier time.
    String once(long jobKey, Supplier<String> effect) {
        return transaction.execute(status -> {
            // waits for a simultaneous run of the same job to commit
            boolean first = jdbc.sql("""
                insert into inbox (epoch, job_key, at)
                values ((select max(epoch) from engine_epoch), ?, ?) on conflict do nothing\
                """)
                            .params(jobKey, java.sql.Timestamp.from(clock.instant()))
                            .update()
                    == 1;
            if (!first) {
                return earlierAnswer(jobKey).orElse("{}");
            }
            String answer = effect.get();
            jdbc.sql("""
                update inbox set answer = ?::jsonb
                where epoch = (select max(epoch) from engine_epoch) and job_key = ?\
                """).params(answer, jobKey).update();
            return answer;
        });
    }

    private Optional<String> earlierAnswer(long jobKey) {
        return jdbc.sql("""
            select answer::text from inbox
            where epoch = (select max(epoch) from engine_epoch) and job_key = ?\
            """).param(jobKey).query(String.class).optional();
    }
}
