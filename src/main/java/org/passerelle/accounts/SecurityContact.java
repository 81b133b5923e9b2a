package org.passerelle.accounts;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whom to tell of a weakness (RFC 9116), `passerelle.security-contact`: an address `mailto:` or `https:`.
@Hidden
@RestController
class SecurityContact {

    /// The file is made anew at each look, so that it never lies about having expired.
    private static final Duration VALID = Duration.ofDays(180);

    private final String contact;

    SecurityContact(@Value("${passerelle.security-contact:mailto:security@localhost.localdomain}") String contact) {
        this.contact = contact;
    }

    @GetMapping(path = "/.well-known/security.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    String tell() {
        return """
            Contact: %s
            Expires: %s
            Preferred-Languages: fr, en
            """.formatted(contact, Instant.now().plus(VALID).truncatedTo(ChronoUnit.DAYS));
    }
}
