package org.passerelle.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// After some wrong passwords for one account from one address, that address waits before it may try again.
/// Keyed by both, so that nobody can lock a colleague out from elsewhere.
final class SignInThrottle implements AuthenticationProvider {

    static final int TRIES = 10;

    static final Duration WAIT = Duration.ofMinutes(5);

    private static final int MOST_REMEMBERED = 10_000;

    private final AuthenticationProvider check;
    private final InstantSource time;
    private final SequencedMap<Key, Failures> failures = new LinkedHashMap<>();

    SignInThrottle(AuthenticationProvider check, InstantSource time) {
        this.check = check;
        this.time = time;
    }

    static final class TooManyTries extends AuthenticationException {
        TooManyTries() {
            super("Too many wrong passwords");
        }
    }

    @Override
    public @Nullable Authentication authenticate(Authentication asked) {
        Key key = Key.of(asked);
        if (isThrottled(key)) {
            throw new TooManyTries();
        }
        try {
            Authentication signedIn = check.authenticate(asked);
            forget(key);
            return signedIn;
        } catch (AuthenticationException e) {
            count(key);
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private boolean isThrottled(Key key) {
        synchronized (failures) {
            Failures counted = failures.get(key);
            return counted != null && counted.count() >= TRIES && time.instant().isBefore(counted.until());
        }
    }

    private void count(Key key) {
        synchronized (failures) {
            Instant now = time.instant();
            failures.values().removeIf(old -> !now.isBefore(old.until()));
            if (failures.size() >= MOST_REMEMBERED) {
                failures.pollFirstEntry();
            }
            failures.merge(
                    key, new Failures(1, now.plus(WAIT)), (old, one) -> new Failures(old.count() + 1, one.until()));
        }
    }

    private void forget(Key key) {
        synchronized (failures) {
            failures.remove(key);
        }
    }

    private record Failures(int count, Instant until) {}

    private record Key(String username, String address) {

        static Key of(Authentication asked) {
            String address =
                    asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
            return new Key(Accounts.normal(asked.getName()), address);
        }
    }
}
