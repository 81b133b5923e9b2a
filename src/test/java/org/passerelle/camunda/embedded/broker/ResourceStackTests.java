package org.passerelle.camunda.embedded.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ResourceStackTests {

    private final ResourceStack stack = new ResourceStack(Duration.ofMillis(200));
    private final List<String> closed = new ArrayList<>();

    @Test
    void theLastIsClosedFirst() {
        stack.add(() -> closed.add("first"));
        stack.add(() -> closed.add("last"));

        stack.close();

        assertThat(closed).containsExactly("last", "first");
    }

    @Test
    void whatFailsToCloseIsToldAfterAllOthersAreClosed() {
        stack.add(() -> closed.add("first"));
        stack.add(() -> {
            throw new IllegalArgumentException("no");
        });

        assertThatThrownBy(stack::close).hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThat(closed).containsExactly("first");
    }

    @Test
    void whatDoesNotCloseInTimeIsToldWithWhereItStandsAndLetGo() {
        AtomicBoolean letGo = new AtomicBoolean();
        stack.add(() -> closed.add("first"));
        stack.add(() -> waitForEver(letGo));

        assertThatThrownBy(stack::close).rootCause().satisfies(late -> assertThat(late.getStackTrace())
                .extracting(StackTraceElement::getMethodName)
                .contains("waitForEver"));
        assertThat(closed).containsExactly("first");
        await().untilTrue(letGo);
    }

    @Test
    void whoIsInterruptedStillClosesOneAfterTheOther() {
        stack.add(() -> closed.add("first"));
        stack.add(() -> {
            Thread.sleep(100);
            closed.add("last");
        });
        Thread.currentThread().interrupt();

        stack.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(closed).containsExactly("last", "first");
    }

    private static void waitForEver(AtomicBoolean letGo) {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            letGo.set(true);
        }
    }
}
