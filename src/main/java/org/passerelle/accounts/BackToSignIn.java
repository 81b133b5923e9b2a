package org.passerelle.accounts;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Map;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.ExceptionMappingAuthenticationFailureHandler;

/// After a wrong name or password: the sign-in page says what to do and still has the name that was typed.
public class BackToSignIn extends ExceptionMappingAuthenticationFailureHandler {

    /// In the session.
    public static final String NAME_TYPED = "nameTyped";

    /// In the session, in minutes.
    static final String WAIT = "signInWait";

    private static final int LONGEST_KEPT = 100;

    /// Long enough to type again.
    private static final int KEPT_SECONDS = 300;

    BackToSignIn() {
        setDefaultFailureUrl(ScreenAnswers.SIGN_IN + "?error");
        setExceptionMappings(Map.of(SignInThrottle.TooManyTries.class.getName(), ScreenAnswers.SIGN_IN + "?throttled"));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (failure instanceof AuthenticationServiceException) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        String name = request.getParameter("username");
        if (name != null && name.length() <= LONGEST_KEPT) {
            request.getSession().setAttribute(NAME_TYPED, name);
        }
        if (failure instanceof SignInThrottle.TooManyTries tooMany) {
            request.getSession().setAttribute(WAIT, tooMany.minutes());
        }
        HttpSession kept = request.getSession(false);
        if (kept != null) {
            kept.setMaxInactiveInterval(KEPT_SECONDS);
        }
        super.onAuthenticationFailure(request, response, failure);
    }
}
