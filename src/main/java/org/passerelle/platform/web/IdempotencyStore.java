package org.passerelle.platform.web;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.refusals.InvalidInput;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Answers to requests that named themselves with an `Idempotency-Key`, for a day.
@Configuration(proxyBeanMethods = false)
class IdempotencyStore {

    /// `replayed` when it was given before.
    @SuppressWarnings("ArrayRecordComponent")
    record Remembered(
            int status,
            @Nullable String contentType,
            @Nullable String location,
            byte[] body,
            boolean replayed) {

        Remembered saying(byte[] other) {
            return new Remembered(status, contentType, location, other, replayed);
        }

        void writeTo(HttpServletResponse response) {
            response.setStatus(status);
            if (contentType != null) {
                response.setContentType(contentType);
            }
            if (location != null) {
                response.setHeader(HttpHeaders.LOCATION, location);
            }
            if (replayed) {
                response.setHeader(Idempotency.REPLAYED, "true");
            }
            try {
                response.getOutputStream().write(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final Duration CLEANING = Duration.ofHours(1);

    private final JdbcClient jdbc;

    IdempotencyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Takes the key, or gives the answer that was given under it. Waits while another transaction holds the key.
    /// Throws [InvalidInput] when the key named another request.
    Optional<Remembered> begin(String user, String key, byte[] request) {
        int taken = jdbc.sql("""
            insert into remembered_answer (username, key, request) values (?, ?, ?)
            on conflict (username, key) do nothing
            """).params(user, key, request).update();
        return taken == 1 ? Optional.empty() : Optional.of(given(user, key, request));
    }

    private Remembered given(String user, String key, byte[] request) {
        return jdbc.sql("""
            select request, status, content_type, location, body
            from remembered_answer where username = ? and key = ?
            """)
                .params(user, key)
                .query((row, number) -> {
                    if (!Arrays.equals(row.getBytes("request"), request)) {
                        throw new InvalidInput(Idempotency.KEY, "idempotency.other");
                    }
                    return remembered(row);
                })
                .single();
    }

    void remember(String user, String key, Remembered answer) {
        jdbc.sql("""
            update remembered_answer set status = ?, content_type = ?, location = ?, body = ?
            where username = ? and key = ?
            """)
                .param(answer.status())
                .param(answer.contentType())
                .param(answer.location())
                .param(answer.body())
                .param(user)
                .param(key)
                .update();
    }

    @Bean
    RecurringTask<Void> forgetAnswers() {
        return Tasks.recurring("forget-answers", FixedDelay.of(CLEANING)).execute((instance, context) -> forgetOld());
    }

    void forgetOld() {
        jdbc.sql("delete from remembered_answer where at < now() - interval '24 hours'")
                .update();
    }

    private static Remembered remembered(ResultSet row) throws SQLException {
        return new Remembered(
                row.getInt("status"),
                row.getString("content_type"),
                row.getString("location"),
                row.getBytes("body"),
                true);
    }
}
