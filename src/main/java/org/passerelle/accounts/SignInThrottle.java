package org.passerelle.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// So many wrong passwords are looked at in five minutes, then whoever asks waits until they are over: for one account
/// from one address, from one address over all accounts, for one account over all addresses.
///
/// Nobody can lock a colleague out: an account that signed in from an address before is held there to its own wrong
/// passwords only. Tries at the same moment count before they are looked at.
final class SignInThrottle implements AuthenticationProvider {

    static final int TRIES = 10;

    /// An office has one address, and a bad morning.
    static final int TRIES_FROM_AN_ADDRESS = 30;

    static final int TRIES_AT_AN_ACCOUNT = 50;

    static final Duration WINDOW = Duration.ofMinutes(5);

    private static final int MOST_REMEMBERED = 10_000;
    private static final String ANY = "";

    private final AuthenticationProvider check;
    private final InstantSource time;
    private final SequencedMap<Key, Tries> tries = new LinkedHashMap<>();
    private final SequencedMap<Key, Instant> signedIn = new LinkedHashMap<>();

    SignInThrottle(AuthenticationProvider check, InstantSource time) {
        this.check = check;
        this.time = time;
    }

    static final class TooManyTries extends AuthenticationException {

        private final transient Duration wait;

        TooManyTries(Duration wait) {
            super("Too many wrong passwords");
            this.wait = wait;
        }

        /// At least a second.
        Duration waitingTime() {
            return wait;
        }

        /// Of which the last has begun.
        long minutes() {
            return wait.plusSeconds(59).toMinutes();
        }
    }

    @Override
    public @Nullable Authentication authenticate(Authentication asked) {
        Key own = Key.of(asked);
        List<Key> counted = begin(own);
        boolean right = false;
        boolean looked = true;
        try {
            Authentication answer = check.authenticate(asked);
            right = true;
            return answer;
        } catch (AuthenticationServiceException away) {
            looked = false;
            throw away;
        } finally {
            end(own, counted, right, looked && !right);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /// Waits for those that are being looked at: they may be right, and then there is room.
    private synchronized List<Key> begin(Key own) {
        while (true) {
            forgetOld();
            List<Key> keys = signedIn.containsKey(own)
                    ? List.of(own)
                    : List.of(own, new Key(ANY, own.address()), new Key(own.username(), ANY));
            Duration wait = keys.stream()
                    .map(this::waitingTime)
                    .max(Duration::compareTo)
                    .orElse(Duration.ZERO);
            if (wait.isPositive()) {
                throw new TooManyTries(wait);
            }
            if (keys.stream().allMatch(this::hasRoom)) {
                keys.forEach(key -> tries.computeIfAbsent(key, _ -> new Tries()).looking++);
                return keys;
            }
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new TooManyTries(WINDOW);
            }
        }
    }

    private synchronized void end(Key own, List<Key> counted, boolean right, boolean wrong) {
        for (Key key : counted) {
            tries.computeIfPresent(key, (_, seen) -> seen.ended(wrong, time.instant()));
        }
        if (right) {
            tries.computeIfPresent(own, (_, seen) -> seen.forgiven());
            signedIn.putLast(own, time.instant());
            if (signedIn.size() > MOST_REMEMBERED) {
                signedIn.pollFirstEntry();
            }
        }
        notifyAll();
    }

    private Duration waitingTime(Key key) {
        Tries seen = tries.get(key);
        if (seen == null || seen.wrong < key.limit()) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(time.instant(), seen.until);
        return left.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : left;
    }

    private boolean hasRoom(Key key) {
        Tries seen = tries.get(key);
        return seen == null || seen.wrong + seen.looking < key.limit();
    }

    private void forgetOld() {
        Instant now = time.instant();
        tries.values().removeIf(seen -> seen.looking == 0 && !now.isBefore(seen.until));
        if (tries.size() >= MOST_REMEMBERED) {
            tries.pollFirstEntry();
        }
    }

    private static final class Tries {

        private int looking;
        private int wrong;
        private Instant until = Instant.MIN;

        Tries ended(boolean oneWrong, Instant now) {
            looking--;
            if (oneWrong) {
                until = wrong == 0 ? now.plus(WINDOW) : until;
                wrong++;
            }
            return this;
        }

        Tries forgiven() {
            wrong = 0;
            return this;
        }
    }

    private record Key(String username, String address) {

        static Key of(Authentication asked) {
            String address =
                    asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : ANY;
            return new Key(Accounts.normal(asked.getName()), address);
        }

        int limit() {
            if (username.equals(ANY)) {
                return TRIES_FROM_AN_ADDRESS;
            }
            return address.equals(ANY) ? TRIES_AT_AN_ACCOUNT : TRIES;
        }
    }
}
