package org.passerelle.platform.web;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.refusals.Conflict;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.NotFound;
import org.passerelle.platform.refusals.Refused;
import org.passerelle.platform.refusals.TooMany;
import org.passerelle.platform.words.Sentences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// What went wrong, as RFC 9457 problem details in the reader's language. `code` says it to machines, `errors` names
/// the fields. Never more than that: no class names, no traces.
@Component
public class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private static final int LONGEST_ECHO = 60;
    private static final String DISK_FULL = "53100";

    /// One field of `errors`.
    public record FieldError(String field, String code, String message) {}

    private final Sentences sentences;

    Problems(Sentences sentences) {
        this.sentences = sentences;
    }

    public ProblemDetail of(Throwable failure) {
        return switch (failure) {
            case InvalidInput invalid -> fields(HttpStatus.UNPROCESSABLE_CONTENT, invalid.problems());
            case NotFound missing ->
                problem(HttpStatus.NOT_FOUND, "not-found", sentences.say("notfound." + missing.what()));
            case Refused refused ->
                problem(HttpStatus.FORBIDDEN, "refused", sentences.say("refused." + refused.code()));
            case Conflict conflict -> conflict(conflict);
            case TooMany tooMany ->
                problem(HttpStatus.TOO_MANY_REQUESTS, "too-many", sentences.say("refused.too-many", tooMany.seconds()));
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable.getCause());
            case MissingServletRequestParameterException missing ->
                fields(HttpStatus.BAD_REQUEST, List.of(new FieldProblem(missing.getParameterName(), "required")));
            case MethodArgumentTypeMismatchException mismatch ->
                fields(HttpStatus.BAD_REQUEST, List.of(new FieldProblem(mismatch.getName(), type(mismatch))));
            case ErrorResponse known -> status(known.getStatusCode());
            case ConcurrencyFailureException meanwhile ->
                problem(HttpStatus.CONFLICT, "changed", sentences.say("conflict.changed"));
            case DataAccessException full when isDiskFull(full) -> status(HttpStatus.INSUFFICIENT_STORAGE);
            case CannotCreateTransactionException away -> status(HttpStatus.SERVICE_UNAVAILABLE);
            case DataAccessResourceFailureException away -> status(HttpStatus.SERVICE_UNAVAILABLE);
            case Throwable full when isDiskFull(full) -> status(HttpStatus.INSUFFICIENT_STORAGE);
            default -> unexpected(failure);
        };
    }

    /// Said by the status alone: title and sentence stand under `api.<status>`.
    public ProblemDetail status(HttpStatusCode status) {
        int known = known(status);
        String detail = known == 500 ? "api.500.unnumbered" : "api." + known + ".detail";
        return problem(status, "http-" + status.value(), sentences.say(detail));
    }

    /// Whether the disk of the database is full: it still reads, and writes nothing.
    static boolean isDiskFull(@Nullable Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, cause -> cause.getCause() == cause ? null : cause.getCause())
                .anyMatch(cause -> cause instanceof SQLException refused && DISK_FULL.equals(refused.getSQLState()));
    }

    private ProblemDetail conflict(Conflict conflict) {
        ProblemDetail problem = problem(
                HttpStatus.CONFLICT, conflict.code(), sentences.tell("conflict." + conflict.code(), conflict.args()));
        if (conflict.code().equals("task.held")) {
            problem.setProperty("assignee", conflict.args().getFirst());
        }
        if (conflict.code().equals("pathway.open")) {
            problem.setProperty("pathwayId", conflict.args().getFirst());
        }
        if (conflict.code().startsWith("pathway.closed")) {
            problem.setProperty("closedReason", conflict.args().getFirst());
            conflict.args().stream().skip(1).findFirst().ifPresent(by -> problem.setProperty("closedBy", by));
        }
        return problem;
    }

    private ProblemDetail fields(HttpStatus status, List<FieldProblem> problems) {
        ProblemDetail problem = problem(status, "invalid-input", sentences.say("api.422.detail"));
        problem.setProperty(
                "errors",
                problems.stream()
                        .map(field -> new FieldError(field.field(), field.code(), sentences.problem(shortened(field))))
                        .toList());
        return problem;
    }

    /// Nobody wants half a megabyte of their own back. Why an option is gone is a sentence of ours.
    private static FieldProblem shortened(FieldProblem problem) {
        if (problem.code().equals("option.not-now")) {
            return problem;
        }
        List<Object> args = problem.args().stream()
                .map(arg -> arg instanceof String text && text.length() > LONGEST_ECHO
                        ? text.substring(0, LONGEST_ECHO) + "…"
                        : arg)
                .toList();
        return new FieldProblem(problem.field(), problem.code(), args);
    }

    /// JSON that is JSON but not what was asked for names the field; anything else is no JSON.
    private ProblemDetail unreadable(@Nullable Throwable cause) {
        if (cause instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            String code = mismatch instanceof UnrecognizedPropertyException
                    ? "field.unknown"
                    : type(mismatch.getTargetType());
            return fields(HttpStatus.UNPROCESSABLE_CONTENT, List.of(new FieldProblem(path(mismatch), code)));
        }
        return problem(HttpStatus.BAD_REQUEST, "bad-json", sentences.say("api.bad-json"));
    }

    private static String path(JacksonException mismatch) {
        return mismatch.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String type(TypeMismatchException mismatch) {
        return type(mismatch.getRequiredType());
    }

    private static String type(@Nullable Class<?> wanted) {
        if (wanted == null) {
            return "type.other";
        }
        return switch (wanted.getSimpleName().toLowerCase(Locale.ROOT)) {
            case "uuid" -> "type.uuid";
            case "boolean" -> "type.boolean";
            case "int", "integer", "long" -> "type.number";
            case "string" -> "type.text";
            case "list", "arraylist" -> "type.list";
            default -> "type.other";
        };
    }

    /// The reader gets an id to tell us; the log has it too, with the place but without the words of the failure,
    /// which may quote a row of the database.
    private ProblemDetail unexpected(Throwable failure) {
        String id = UUID.randomUUID().toString();
        LOG.error("Unexpected failure {}: {}", id, StackOnly.of(failure));
        ProblemDetail problem =
                problem(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", sentences.say("api.500.detail", id));
        problem.setProperty("id", id);
        return problem;
    }

    private ProblemDetail problem(HttpStatusCode status, String code, String sentence) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setTitle(sentences.say("api." + known(status) + ".title"));
        problem.setProperty("code", code);
        return problem;
    }

    private static int known(HttpStatusCode status) {
        return switch (status.value()) {
            case 400, 401, 403, 404, 405, 406, 409, 413, 415, 421, 422, 429, 500, 503, 507 -> status.value();
            default -> status.is4xxClientError() ? 400 : 500;
        };
    }
}
