package org.passerelle.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.PlainText;
import org.passerelle.platform.web.IdempotencyStore.Remembered;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// A POST with an `Idempotency-Key` and its answer are one transaction: sent again by the same account, it is answered
/// the same and does nothing. A repeat that comes while the first still works waits for it. What was refused changed
/// nothing and is not remembered. What only the commit brings is added to the answer afterwards ([AfterCommit]).
@Component
@Order(20)
class Idempotency extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final int LONGEST_KEY = 200;
    private static final int FIRST_ERROR = 400;

    private final IdempotencyStore answers;
    private final TransactionTemplate transaction;
    private final ApiErrors errors;
    private final Set<String> neverRemembered;
    private final List<Pattern> withoutBody;

    Idempotency(
            IdempotencyStore answers,
            TransactionTemplate transaction,
            ApiErrors errors,
            ObjectProvider<KeepsNothing> neverRemembered,
            ObjectProvider<KeepsNoBody> withoutBody) {
        this.answers = answers;
        this.transaction = transaction;
        this.errors = errors;
        this.neverRemembered =
                neverRemembered.stream().map(KeepsNothing::address).collect(Collectors.toSet());
        this.withoutBody = withoutBody.stream().map(KeepsNoBody::address).toList();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !(request.getMethod().equals("POST") && request.getHeader(KEY) != null && ApiErrors.concerns(request))
                || neverRemembered.contains(address(request))
                // without an account nobody's answer is somebody else's
                || request.getRemoteUser() == null
                // the same file again changes nothing anyway
                || Uploads.isFile(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            String key = key(request);
            byte[] fingerprint = fingerprint(request);
            String user = String.valueOf(request.getRemoteUser());
            Remembered answer = transaction.execute(status -> {
                Optional<Remembered> earlier = answers.begin(user, key, fingerprint);
                if (earlier.isPresent()) {
                    return earlier.get();
                }
                Remembered now = carryOut(request, response, chain);
                if (now.status() >= FIRST_ERROR) {
                    status.setRollbackOnly();
                } else {
                    answers.remember(user, key, now);
                }
                return now;
            });
            whole(request, answer, user, key).writeTo(response);
        } catch (RuntimeException failure) {
            response.resetBuffer();
            if (errors.resolveException(request, response, null, failure) == null) {
                throw failure;
            }
        }
    }

    /// With what only the commit could bring.
    private Remembered whole(HttpServletRequest request, Remembered answer, String user, String key) {
        Optional<byte[]> body = answer.status() >= FIRST_ERROR ? Optional.empty() : AfterCommit.of(request);
        Remembered whole = body.map(answer::saying).orElse(answer);
        if (body.isPresent()) {
            answers.remember(user, key, whole);
        }
        return whole;
    }

    private static Remembered carryOut(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, held);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
        return new Remembered(
                held.getStatus(),
                held.getContentType(),
                held.getHeader(HttpHeaders.LOCATION),
                held.getContentAsByteArray(),
                false);
    }

    private static String key(HttpServletRequest request) {
        String key = request.getHeader(KEY).strip();
        if (key.isEmpty() || key.length() > LONGEST_KEY || !PlainText.canBeKept(key)) {
            throw new InvalidInput(KEY, "idempotency.key", LONGEST_KEY);
        }
        return key;
    }

    private byte[] fingerprint(HttpServletRequest request) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((request.getRequestURI() + "\n").getBytes(StandardCharsets.UTF_8));
            String address = address(request);
            boolean telling = withoutBody.stream()
                    .anyMatch(pattern -> pattern.matcher(address).matches());
            return telling
                    ? digest.digest()
                    : digest.digest(request.getInputStream().readAllBytes());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String address(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
