package org.passerelle.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.passerelle.accounts.SignInThrottle.TooManyTries;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

class SignInThrottleTests {

    private static final String HOME = "192.0.2.1";
    private static final String ELSEWHERE = "192.0.2.2";

    private Instant now = Instant.parse("2026-11-24T08:00:00Z");
    private final Check check = new Check();
    private final SignInThrottle throttle = new SignInThrottle(check, () -> now);

    /// Takes its time, as a slow hash does.
    private static final class Check implements AuthenticationProvider {

        private final AtomicInteger looked = new AtomicInteger();

        @Override
        public Authentication authenticate(Authentication asked) {
            looked.incrementAndGet();
            try {
                Thread.sleep(2);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (!"right".equals(asked.getCredentials())) {
                throw new BadCredentialsException("wrong");
            }
            return asked;
        }

        @Override
        public boolean supports(Class<?> authentication) {
            return true;
        }
    }

    @Test
    void ofFortyWrongPasswordsAtOnceTenAreLookedAt() throws Exception {
        List<Object> answers = atOnce(40, number -> tryOut("amina", HOME, "wrong " + number));

        assertThat(check.looked).hasValue(SignInThrottle.TRIES);
        assertThat(answers).filteredOn(TooManyTries.class::isInstance).hasSize(40 - SignInThrottle.TRIES);
    }

    @Test
    void fortyRightPasswordsAtOnceAllSignIn() throws Exception {
        assertThat(atOnce(40, _ -> tryOut("amina", HOME, "right"))).allMatch(Authentication.class::isInstance);
    }

    @Test
    void whoIsRefusedIsToldHowLongToWait() {
        wrong(SignInThrottle.TRIES, "amina", HOME);
        now = now.plus(Duration.ofMinutes(2));

        assertThatThrownBy(() -> signIn("amina", HOME, "right"))
                .asInstanceOf(type(TooManyTries.class))
                .extracting(TooManyTries::waitingTime)
                .isEqualTo(Duration.ofMinutes(3));

        now = now.plus(Duration.ofMinutes(3));
        assertThat(signIn("amina", HOME, "right")).isNotNull();
    }

    @Test
    void oneAddressMayNotTryAllAccounts() {
        IntStream.range(0, SignInThrottle.TRIES_FROM_AN_ADDRESS)
                .forEach(number -> wrong(1, "user" + number, ELSEWHERE));

        assertThat(tryOut("amina", ELSEWHERE, "right")).isInstanceOf(TooManyTries.class);
        assertThat(tryOut("amina", HOME, "right")).isInstanceOf(Authentication.class);
    }

    @Test
    void allAddressesTogetherMayNotTryOneAccount() {
        IntStream.range(0, SignInThrottle.TRIES_AT_AN_ACCOUNT)
                .forEach(number -> wrong(1, "amina", "198.51.100." + number));

        assertThat(tryOut("amina", ELSEWHERE, "right")).isInstanceOf(TooManyTries.class);
    }

    @Test
    void whoSignedInFromHereBeforeGetsInThoughTheAddressAndTheAccountAreAttacked() {
        signIn("amina", HOME, "right");
        IntStream.range(0, SignInThrottle.TRIES_FROM_AN_ADDRESS).forEach(number -> wrong(1, "user" + number, HOME));
        IntStream.range(0, SignInThrottle.TRIES_AT_AN_ACCOUNT)
                .forEach(number -> wrong(1, "amina", "198.51.100." + number));

        assertThat(signIn("amina", HOME, "right")).isNotNull();
    }

    private void wrong(int times, String username, String address) {
        for (int i = 0; i < times; i++) {
            assertThat(tryOut(username, address, "wrong")).isInstanceOf(BadCredentialsException.class);
        }
    }

    private Object tryOut(String username, String address, String password) {
        try {
            return signIn(username, address, password);
        } catch (AuthenticationException refused) {
            return refused;
        }
    }

    private Authentication signIn(String username, String address, String password) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        var asked = UsernamePasswordAuthenticationToken.unauthenticated(username, password);
        asked.setDetails(new WebAuthenticationDetails(request));
        Authentication answer = throttle.authenticate(asked);
        assertThat(answer).isNotNull();
        return answer;
    }

    private static List<Object> atOnce(int hands, IntFunction<Object> what) throws Exception {
        CyclicBarrier start = new CyclicBarrier(hands);
        try (var threads = Executors.newFixedThreadPool(hands)) {
            List<Future<Object>> answers = IntStream.range(0, hands)
                    .mapToObj(number -> threads.submit(() -> {
                        start.await();
                        return what.apply(number);
                    }))
                    .toList();
            List<Object> all = new ArrayList<>();
            for (Future<Object> answer : answers) {
                all.add(answer.get());
            }
            return all;
        }
    }
}
