package org.passerelle.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.PlainText;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// What nobody can type, no address and no form may hold: a NUL would fail in the database, far from whoever sent it.
/// A form is read here first, so that one too large is refused before anything looks at it.
@Component
@Order(PlainParameters.BEFORE_SIGN_IN)
class PlainParameters extends OncePerRequestFilter {

    static final int BEFORE_SIGN_IN = KnownHosts.BEFORE_SIGN_IN + 1;

    private static final String UNREADABLE = PlainParameters.class.getName();

    private final ApiErrors errors;

    PlainParameters(ApiErrors errors) {
        this.errors = errors;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(request.getAttribute(UNREADABLE) == null ? request : new Without(request), response);
            return;
        }
        if (Uploads.isMultipart(request)) {
            // its parts are no form: they are not read here, where nobody knows yet who sends them
            if (Uploads.isFile(request)) {
                chain.doFilter(request, response);
            } else {
                refuse(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE);
            }
            return;
        }
        Map<String, String[]> parameters;
        try {
            parameters = request.getParameterMap();
        } catch (InvalidParameterException unreadable) {
            request.setAttribute(UNREADABLE, true);
            refuse(request, response, HttpStatus.valueOf(unreadable.getErrorCode()));
            return;
        }
        Optional<String> wrong = parameters.entrySet().stream()
                .filter(parameter -> Stream.of(parameter.getValue()).anyMatch(value -> !PlainText.canBeKept(value)))
                .map(Map.Entry::getKey)
                .findFirst();
        if (wrong.isEmpty() && parameters.keySet().stream().allMatch(PlainText::canBeKept)) {
            chain.doFilter(request, response);
        } else if (ApiErrors.concerns(request) && wrong.isPresent()) {
            String value = String.join("", parameters.get(wrong.get()));
            errors.answer(
                    request,
                    response,
                    HttpStatus.BAD_REQUEST,
                    new InvalidInput(wrong.get(), "text.characters", PlainText.refused(value)));
        } else {
            refuse(request, response, HttpStatus.BAD_REQUEST);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status)
            throws IOException {
        if (ApiErrors.concerns(request)) {
            errors.answer(request, response, status);
        } else {
            response.sendError(status.value());
        }
    }

    /// For the page that says so: whatever looks for a parameter would be refused again.
    private static final class Without extends HttpServletRequestWrapper {

        Without(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }
    }
}
