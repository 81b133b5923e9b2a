package org.passerelle.accounts;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;

/// Where a person goes who is not signed in, or no longer. A request of htmx would show the sign-in page inside a
/// fragment: it is told to leave the page instead.
class ScreenAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final String SIGN_IN = "/sign-in";

    private static final String SESSION_OVER = SIGN_IN + "?expired";

    private static final String FORM_KEPT = SIGN_IN + "?kept";

    private final AuthenticationEntryPoint toSignIn = new LoginUrlAuthenticationEntryPoint(SIGN_IN);
    private final AccessDeniedHandler forbidden = new AccessDeniedHandlerImpl();
    private final KeptForms forms;

    ScreenAnswers(KeptForms forms) {
        this.forms = forms;
    }

    static boolean isFromHtmx(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (isFromHtmx(request)) {
            leavePage(request, response, HttpStatus.UNAUTHORIZED);
        } else if (hadASession(request)) {
            String target = forms.keep(request).isPresent() ? FORM_KEPT : SESSION_OVER;
            response.sendRedirect(request.getContextPath() + target);
        } else {
            toSignIn.commence(request, response, failure);
        }
    }

    /// A form whose token went with the session is the same case as no session at all. Who signed in meanwhile, in
    /// another tab, is at its page again and can send it.
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException, ServletException {
        if (!(failure instanceof CsrfException)) {
            forbidden.handle(request, response, failure);
        } else if (isFromHtmx(request)) {
            leavePage(request, response, HttpStatus.FORBIDDEN);
        } else {
            Optional<String> page = forms.keep(request);
            String target = page.filter(_ -> SignedIn.here() != null)
                    .orElseGet(() -> request.getContextPath() + (page.isPresent() ? FORM_KEPT : SESSION_OVER));
            response.sendRedirect(target);
        }
    }

    private static boolean hadASession(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }

    private static void leavePage(HttpServletRequest request, HttpServletResponse response, HttpStatus status) {
        response.setHeader("HX-Redirect", request.getContextPath() + SESSION_OVER);
        response.setStatus(status.value());
    }
}
