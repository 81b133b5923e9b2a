package org.passerelle.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordsTests {

    private final CountingEncoder slow = new CountingEncoder();
    private Instant now = Instant.parse("2026-11-02T08:00:00Z");
    private final Passwords passwords = new Passwords(slow, () -> now);

    @Test
    void areStoredAsArgon2id() {
        Passwords real = new Passwords();
        String stored = real.encode("été à l'hôpital");

        assertThat(stored).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(real.matches("été à l'hôpital", stored)).isTrue();
        assertThat(real.matches("ete a l'hopital", stored)).isFalse();
    }

    @Test
    void aRightOneIsCheckedOnceInFiveMinutes() {
        assertThat(passwords.matches("right", "hash of right")).isTrue();
        assertThat(passwords.matches("right", "hash of right")).isTrue();
        assertThat(slow.checks).hasValue(1);

        now = now.plus(Duration.ofMinutes(5));
        assertThat(passwords.matches("right", "hash of right")).isTrue();
        assertThat(slow.checks).hasValue(2);
    }

    @Test
    void aWrongOneIsCheckedEachTime() {
        assertThat(passwords.matches("wrong", "hash of right")).isFalse();
        assertThat(passwords.matches("wrong", "hash of right")).isFalse();
        assertThat(slow.checks).hasValue(2);
    }

    @Test
    void aRememberedOneDoesNotSurviveAChangeOfPassword() {
        passwords.matches("right", "hash of right");

        assertThat(passwords.matches("right", "hash of new")).isFalse();
    }

    private static final class CountingEncoder implements PasswordEncoder {

        private final AtomicInteger checks = new AtomicInteger();

        @Override
        public String encode(@Nullable CharSequence raw) {
            return "hash of " + raw;
        }

        @Override
        public boolean matches(@Nullable CharSequence raw, @Nullable String stored) {
            checks.incrementAndGet();
            return encode(raw).equals(stored);
        }
    }
}
