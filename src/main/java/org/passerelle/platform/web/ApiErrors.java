package org.passerelle.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.TooMany;
import org.passerelle.platform.words.InLanguage;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/// Answers whatever goes wrong under `/api` with problem details. By address and not by controller, so that an unknown
/// address, a wrong method and a filter's refusal sound the same.
@Component
class ApiErrors implements HandlerExceptionResolver, Ordered {

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "DELETE");

    private final Problems problems;
    private final LocaleResolver languages;
    private final JsonMapper json;

    ApiErrors(Problems problems, LocaleResolver languages, JsonMapper json) {
        this.problems = problems;
        this.languages = languages;
        this.json = json;
    }

    static boolean concerns(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        boolean signIn = failure instanceof AccessDeniedException || failure instanceof AuthenticationException;
        if (!concerns(request) || signIn || response.isCommitted()) {
            return null;
        }
        answer(request, response, failure);
        return new ModelAndView();
    }

    void answer(HttpServletRequest request, HttpServletResponse response, Exception failure) {
        inLanguageOf(request, () -> {
            ProblemDetail problem = problems.of(failure);
            if (failure instanceof InvalidInput && WITHOUT_BODY.contains(request.getMethod())) {
                // nothing but the address can be wrong
                problem.setStatus(HttpStatus.BAD_REQUEST);
            }
            if (failure instanceof TooMany tooMany) {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
            }
            if (failure instanceof HttpRequestMethodNotSupportedException wrong
                    && wrong.getSupportedMethods() != null) {
                response.setHeader(HttpHeaders.ALLOW, String.join(", ", wrong.getSupportedMethods()));
            }
            write(request, response, problem);
        });
    }

    void answer(HttpServletRequest request, HttpServletResponse response, HttpStatus status) {
        inLanguageOf(request, () -> write(request, response, problems.status(status)));
    }

    void answer(HttpServletRequest request, HttpServletResponse response, HttpStatus status, InvalidInput invalid) {
        inLanguageOf(request, () -> {
            ProblemDetail problem = problems.of(invalid);
            problem.setStatus(status);
            write(request, response, problem);
        });
    }

    private void write(HttpServletRequest request, HttpServletResponse response, ProblemDetail problem) {
        problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(
                HttpHeaders.CONTENT_LANGUAGE, LocaleContextHolder.getLocale().getLanguage());
        try {
            response.getOutputStream().write(json.writeValueAsBytes(problem));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void inLanguageOf(HttpServletRequest request, Runnable answer) {
        try (var _ = new InLanguage(languages.resolveLocale(request))) {
            answer.run();
        }
    }
}
