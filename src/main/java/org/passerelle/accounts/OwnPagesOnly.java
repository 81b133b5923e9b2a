package org.passerelle.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/// What changes something comes from a page of ours, as every browser of today says. A neighbour, on another port of
/// this machine or beside us in the same domain, can set cookies for us, and with them choose the token of a form.
final class OwnPagesOnly extends OncePerRequestFilter {

    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /// `none`: typed or reloaded by the reader.
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return LOOKING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        boolean ours = (site == null || OURS.contains(site))
                && (origin == null
                        || origin.replaceFirst("^https?://", "").equalsIgnoreCase(request.getHeader("Host")));
        if (ours) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
