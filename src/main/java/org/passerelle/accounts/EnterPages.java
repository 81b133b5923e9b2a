package org.passerelle.accounts;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/// After sign-in: the session begins, and its user is back where they were, at best with what they had typed.
class EnterPages extends SavedRequestAwareAuthenticationSuccessHandler {

    private final SignIns signIns;
    private final SignInLimits limits;
    private final KeptForms forms;

    EnterPages(SignIns signIns, SignInLimits limits, KeptForms forms) {
        this.signIns = signIns;
        this.limits = limits;
        this.forms = forms;
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        boolean ownDevice = request.getParameter("ownDevice") != null;
        String username = authentication.getName();
        StillSignedIn.remember(request.getSession(), signIns.begin(request, username, ownDevice));
        request.getSession().setMaxInactiveInterval((int) limits.idle(ownDevice).toSeconds());
        Optional<String> page = forms.pageOf(username);
        if (page.isPresent()) {
            clearAuthenticationAttributes(request);
            getRedirectStrategy().sendRedirect(request, response, page.get());
        } else {
            super.onAuthenticationSuccess(request, response, authentication);
        }
    }
}
