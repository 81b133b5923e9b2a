package org.passerelle.camunda.embedded;

import io.camunda.client.CredentialsProvider;
import java.security.SecureRandom;
import java.util.Base64;

/// What our own clients show at the engine's port, made at each start and written nowhere: other programs and users of
/// this machine reach the port too.
final class EngineSecret implements CredentialsProvider {

    private static final int BYTES = 32;

    private final String authorization;

    EngineSecret() {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        authorization = "Bearer " + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /// The header as it must be.
    String authorization() {
        return authorization;
    }

    @Override
    public void applyCredentials(CredentialsApplier applier) {
        applier.put("Authorization", authorization);
    }

    @Override
    public boolean shouldRetryRequest(StatusCode statusCode) {
        return false;
    }
}
