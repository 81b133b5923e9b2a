package org.passerelle.accounts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.Semaphore;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Argon2id, which is slow on purpose, and a short memory of the passwords it found right, so that a script that signs
/// every call pays for it once. The memory holds no password: only a keyed digest of it together with the stored hash,
/// so a changed password is forgotten at once, and nobody outside this process can compute one.
final class Passwords implements PasswordEncoder {

    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private static final int MOST_REMEMBERED = 1_000;

    private final PasswordEncoder argon2;
    private final InstantSource time;
    private final SecretKeySpec key;
    private final SequencedMap<String, Instant> rightUntil = new LinkedHashMap<>();

    /// Each check takes 19 MiB for a while: a flood of sign-ins waits in line instead of filling the memory.
    private final Semaphore places =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    Passwords() {
        this(new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2), InstantSource.system());
    }

    Passwords(PasswordEncoder argon2, InstantSource time) {
        this.argon2 = argon2;
        this.time = time;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence raw) {
        return argon2.encode(raw);
    }

    @Override
    public boolean matches(@Nullable CharSequence raw, @Nullable String stored) {
        if (raw == null || stored == null) {
            return false;
        }
        String digest = digest(raw, stored);
        if (isRemembered(digest)) {
            return true;
        }
        boolean right = check(raw, stored);
        if (right) {
            remember(digest);
        }
        return right;
    }

    private boolean check(CharSequence raw, String stored) {
        places.acquireUninterruptibly();
        try {
            return argon2.matches(raw, stored);
        } finally {
            places.release();
        }
    }

    private boolean isRemembered(String digest) {
        synchronized (rightUntil) {
            Instant until = rightUntil.get(digest);
            return until != null && time.instant().isBefore(until);
        }
    }

    private void remember(String digest) {
        synchronized (rightUntil) {
            Instant now = time.instant();
            rightUntil.values().removeIf(until -> !now.isBefore(until));
            if (rightUntil.size() >= MOST_REMEMBERED) {
                rightUntil.pollFirstEntry();
            }
            rightUntil.put(digest, now.plus(REMEMBERED));
        }
    }

    private String digest(CharSequence raw, String stored) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update((raw.length() + ":" + raw + stored).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
