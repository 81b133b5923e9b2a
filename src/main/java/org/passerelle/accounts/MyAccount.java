package org.passerelle.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.SecurityLog.Event;
import org.passerelle.platform.refusals.InvalidInput;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What each may do with their own account: see where it is signed in, end that, take another password.
@Service
class MyAccount {

    private final Accounts accounts;
    private final AccountRules rules;
    private final AuthenticationManager signIn;
    private final PasswordEncoder passwords;
    private final SignIns signIns;
    private final SecurityLog log;

    MyAccount(
            Accounts accounts,
            AccountRules rules,
            AuthenticationManager signIn,
            PasswordEncoder passwords,
            SignIns signIns,
            SecurityLog log) {
        this.accounts = accounts;
        this.rules = rules;
        this.signIn = signIn;
        this.passwords = passwords;
        this.signIns = signIns;
        this.log = log;
    }

    List<SignIns.SignIn> signIns(CurrentUser user) {
        return signIns.of(user.username());
    }

    @Transactional
    public void end(CurrentUser user, String signIn) {
        if (signIns.end(user.username(), signIn)) {
            log.note(Event.SESSION_ENDED, user.username(), null, null);
        }
    }

    @Transactional
    public void endOthers(CurrentUser user, HttpServletRequest here) {
        signIns.endAllBut(user.username(), StillSignedIn.signIn(here));
        log.note(Event.SESSION_ENDED, user.username(), null, null);
    }

    /// The old one is asked like at the sign-in, with its limit of tries; the other sessions end.
    void takePassword(CurrentUser user, @Nullable String old, @Nullable String wanted, HttpServletRequest here) {
        var asked = UsernamePasswordAuthenticationToken.unauthenticated(user.username(), old == null ? "" : old);
        asked.setDetails(new WebAuthenticationDetails(here));
        try {
            signIn.authenticate(asked);
        } catch (SignInThrottle.TooManyTries tooMany) {
            throw new InvalidInput("old", "password.throttled", tooMany.minutes());
        } catch (AuthenticationException wrong) {
            throw new InvalidInput("old", "password.wrong");
        }
        rules.checkPassword("wanted", wanted, user.username());
        accounts.setPassword(user.username(), Objects.requireNonNull(passwords.encode(wanted)));
        signIns.endAllBut(user.username(), StillSignedIn.signIn(here));
        log.note(Event.PASSWORD_CHANGED, user.username(), null, null);
    }
}
