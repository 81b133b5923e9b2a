package org.passerelle.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// But for files ([Uploads]) nothing anybody tells the API is longer than a megabyte, and all of it is JSON: anything
/// else is refused before anything looks at it. A form of a stranger's page can send no JSON, and so nothing in a
/// reader's name.
@Component
@Order(10)
class ApiBodies extends OncePerRequestFilter {

    static final int LARGEST = 1024 * 1024;

    private final ApiErrors errors;

    ApiBodies(ApiErrors errors) {
        this.errors = errors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ApiErrors.concerns(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean file = Uploads.isFile(request);
        if (!file && request.getContentLengthLong() > LARGEST) {
            errors.answer(request, response, HttpStatus.CONTENT_TOO_LARGE);
            return;
        }
        if (!file && request.getContentType() != null && !isJson(request.getContentType())) {
            errors.answer(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            errors.answer(request, response, HttpStatus.FORBIDDEN);
            return;
        }
        if (file) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            errors.answer(request, response, HttpStatus.CONTENT_TOO_LARGE);
        } else {
            chain.doFilter(new BufferedRequest(request, body), response);
        }
    }

    private static boolean isJson(String contentType) {
        try {
            return MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(contentType));
        } catch (InvalidMediaTypeException nonsense) {
            return false;
        }
    }
}
