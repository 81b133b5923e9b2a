package org.passerelle.camunda.embedded;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What a stand-in cluster wants to see in the header `Authorization`.
final class Door {

    private static final String BEARER = "Bearer ";

    private Door() {}

    /// `none`, `basic:user:password`, or `oidc:audience:` with the issuer's public key; with a bar between them,
    /// whichever of several is shown.
    static Predicate<@Nullable String> of(String description) throws GeneralSecurityException {
        Predicate<@Nullable String> any = _ -> false;
        for (String one : description.split("\\|")) {
            any = any.or(one(one));
        }
        return any;
    }

    private static Predicate<@Nullable String> one(String description) throws GeneralSecurityException {
        String[] parts = description.split(":", 3);
        return switch (parts[0]) {
            case "none" -> _ -> true;
            case "basic" -> {
                byte[] both = (parts[1] + ":" + parts[2]).getBytes(StandardCharsets.UTF_8);
                yield ("Basic " + Base64.getEncoder().encodeToString(both))::equals;
            }
            case "oidc" -> {
                PublicKey issuer = KeyFactory.getInstance("RSA")
                        .generatePublic(
                                new X509EncodedKeySpec(Base64.getDecoder().decode(parts[2])));
                JWTVerifier verifier = JWT.require(Algorithm.RSA256((RSAPublicKey) issuer))
                        .withAudience(parts[1])
                        .build();
                yield shown -> isValid(shown, verifier);
            }
            default -> throw new IllegalArgumentException(description);
        };
    }

    /// Signed by the issuer, for this audience, and not too old.
    private static boolean isValid(@Nullable String shown, JWTVerifier verifier) {
        if (shown == null || !shown.startsWith(BEARER)) {
            return false;
        }
        try {
            verifier.verify(shown.substring(BEARER.length()));
            return true;
        } catch (JWTVerificationException wrong) {
            return false;
        }
    }
}
