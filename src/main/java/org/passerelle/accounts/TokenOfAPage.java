package org.passerelle.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.web.Uploads;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/// The token that a page of ours sends along. To find it beside a file, all of the file has to be read: that of a
/// stranger is not.
final class TokenOfAPage implements CsrfTokenRequestHandler {

    private final CsrfTokenRequestHandler token = new XorCsrfTokenRequestAttributeHandler();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> csrf) {
        token.handle(request, response, csrf);
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken csrf) {
        return Uploads.isFile(request) && SignedIn.here() == null ? null : token.resolveCsrfTokenValue(request, csrf);
    }
}
