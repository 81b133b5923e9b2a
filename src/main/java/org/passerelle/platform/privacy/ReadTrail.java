package org.passerelle.platform.privacy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Holds each answer back until its reads are written down: no page without its line, no line without its page. What
/// was refused or failed was not read. Reading itself stays in its read-only transaction, over by now; with an
/// Idempotency-Key the line belongs to the transaction of the answer, which is why this comes after that filter.
@Component
@Order(30)
class ReadTrail extends OncePerRequestFilter {

    private static final int FIRST_ERROR = 400;

    private final ReadAudit audit;

    ReadTrail(ReadAudit audit) {
        this.audit = audit;
    }

    /// Styles and scripts show nobody, and are large.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.startsWith("/assets/") || path.startsWith("/webjars/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        ReadAudit.begin(request);
        chain.doFilter(request, held);
        if (held.getStatus() < FIRST_ERROR) {
            audit.write(request);
        }
        held.copyBodyToResponse();
    }
}
