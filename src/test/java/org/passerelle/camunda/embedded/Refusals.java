package org.passerelle.camunda.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.api.command.ProblemException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// What the Camunda client throws when the engine says no.
final class Refusals {

    private Refusals() {}

    static void assertRefused(int status, String detail, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, refusal -> {
            assertThat(refusal.details().getDetail()).contains(detail);
            assertThat(refusal.code()).isEqualTo(status);
        });
    }
}
