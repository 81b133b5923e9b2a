package org.passerelle.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Asks the database at each request of a page whether its user may still be here, and as what: a disabled account, an
/// ended session or another team count from the next request on.
final class StillSignedIn extends OncePerRequestFilter {

    private static final String SIGN_IN = StillSignedIn.class.getName();

    private final SignIns signIns;
    private final KeptForms forms;

    StillSignedIn(SignIns signIns, KeptForms forms) {
        this.signIns = signIns;
        this.forms = forms;
    }

    static void remember(HttpSession session, String signIn) {
        session.setAttribute(SIGN_IN, signIn);
    }

    /// Empty where nobody came in through the sign-in page.
    static String signIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object id = session == null ? null : session.getAttribute(SIGN_IN);
        return id == null ? "" : id.toString();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.startsWith("/assets/") || path.startsWith("/webjars/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SignedIn before = SignedIn.here();
        if (before != null) {
            Optional<SignedIn> now;
            try {
                now = signIns.goesOn(before.getUsername(), signIn(request));
            } catch (DataAccessException away) {
                forms.keep(request);
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                return;
            }
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            if (now.isPresent()) {
                context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        now.get(), null, now.get().getAuthorities()));
                forms.sent(request, now.get());
            } else {
                end(request.getSession(false));
            }
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
        if (response.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            // nothing was stored: what was typed is all there is
            forms.keep(request);
        }
    }

    private static void end(@Nullable HttpSession session) {
        if (session != null) {
            session.invalidate();
        }
    }
}
