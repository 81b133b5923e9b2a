package org.passerelle.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers only to its own names: this machine, and those in `passerelle.hosts`. A page that reached us under another
/// name, or a link we would build with it, serves nobody but an attacker.
@Component
@Order(KnownHosts.BEFORE_SIGN_IN)
class KnownHosts extends OncePerRequestFilter {

    /// Spring Security stands at -100.
    static final int BEFORE_SIGN_IN = -200;

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "0:0:0:0:0:0:0:1", "::1");

    private final List<String> hosts;
    private final ApiErrors errors;

    KnownHosts(@Value("${passerelle.hosts:}") List<String> hosts, ApiErrors errors) {
        this.hosts = hosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .toList();
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String name = request.getServerName().toLowerCase(Locale.ROOT);
        if (THIS_MACHINE.contains(name) || hosts.contains(name)) {
            chain.doFilter(request, response);
        } else if (ApiErrors.concerns(request)) {
            errors.answer(request, response, HttpStatus.MISDIRECTED_REQUEST);
        } else {
            response.sendError(HttpStatus.MISDIRECTED_REQUEST.value());
        }
    }
}
