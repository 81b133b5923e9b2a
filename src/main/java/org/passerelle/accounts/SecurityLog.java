package org.passerelle.accounts;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.places.CommuneChanged;
import org.passerelle.platform.privacy.ReadLimit;
import org.passerelle.platform.refusals.PlainText;
import org.passerelle.platform.time.TimeMoved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who came in, who was refused, who changed what others may do. Ids only: a name nobody has may be a password typed
/// into the wrong field, so it is not written down. The application can add lines and read them, never change them.
@Component
public class SecurityLog {

    public enum Event {
        SIGNED_IN,
        SIGN_IN_REFUSED,
        SIGN_IN_THROTTLED,
        SIGNED_OUT,
        SESSION_ENDED,
        PASSWORD_CHANGED,
        CALENDAR_LINK_MADE,
        CALENDAR_LINK_REVOKED,
        ACCOUNT_ADDED,
        ACCOUNT_CHANGED,
        ACCOUNT_DISABLED,
        ACCOUNT_ENABLED,
        PROGRAMME_CHANGED,
        COMMUNE_CHANGED,
        LAW_CHANGED,
        TIME_MOVED,
        READS_THROTTLED
    }

    private final JdbcClient database;
    private final InstantSource time = InstantSource.system();

    SecurityLog(JdbcClient database) {
        this.database = database;
    }

    /// In the transaction that is open, if one is. `about` is whose account it concerns when it is another one, `what`
    /// what changed, in codes.
    public void note(Event event, @Nullable String who, @Nullable String about, @Nullable String what) {
        database.sql("""
            insert into security_audit (at, event, who, about, what)
            values (?, ?, (select username from account where username = ?), ?, ?)
            """)
                .param(OffsetDateTime.ofInstant(time.instant(), ZoneOffset.UTC))
                .param(event.name())
                .param(who)
                .param(about)
                .param(what)
                .update();
    }

    @EventListener
    void on(InteractiveAuthenticationSuccessEvent in) {
        note(Event.SIGNED_IN, in.getAuthentication().getName(), null, null);
    }

    @EventListener
    void on(AbstractAuthenticationFailureEvent refused) {
        String typed = Accounts.normal(refused.getAuthentication().getName());
        String who = PlainText.canBeKept(typed) ? typed : null;
        if (refused.getException() instanceof AuthenticationServiceException) {
            return; // nobody was refused: the database, where this would be written, is away
        }
        boolean throttled = refused.getException() instanceof SignInThrottle.TooManyTries;
        note(throttled ? Event.SIGN_IN_THROTTLED : Event.SIGN_IN_REFUSED, who, null, null);
    }

    /// In a transaction of its own: what it tells of is refused, and its transaction only reads.
    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(ReadLimit.Met met) {
        note(Event.READS_THROTTLED, met.who(), null, null);
    }

    @EventListener
    void on(CommuneChanged changed) {
        note(Event.COMMUNE_CHANGED, changed.by(), null, changed.insee());
    }

    @EventListener
    void on(TimeMoved moved) {
        note(Event.TIME_MOVED, moved.by(), null, moved.offset().toString());
    }

    @EventListener
    void on(LogoutSuccessEvent out) {
        note(Event.SIGNED_OUT, out.getAuthentication().getName(), null, null);
    }
}
