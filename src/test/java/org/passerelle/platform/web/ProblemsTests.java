package org.passerelle.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.passerelle.platform.refusals.Conflict;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.words.Moments;
import org.passerelle.platform.words.Sentences;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.http.ProblemDetail;
import org.springframework.transaction.CannotCreateTransactionException;

@ExtendWith(OutputCaptureExtension.class)
// others catch it too, beside this
@ResourceLock(Resources.SYSTEM_OUT)
class ProblemsTests {

    private final Problems problems = problems();

    private static Problems problems() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/web");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Problems(new Sentences(messages, new Moments(Clock.systemUTC(), messages)));
    }

    @BeforeEach
    void readFrench() {
        LocaleContextHolder.setLocale(Locale.FRENCH);
    }

    @AfterEach
    void readAsBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void anUnexpectedFailureHasANumberThatTheLogKnowsAndNothingPersonal(CapturedOutput log) {
        var quotesARow = new IllegalStateException("row (Samuel, +33639980001)", new RuntimeException("Samuel"));

        ProblemDetail problem = problems.of(quotesARow);

        String id = String.valueOf(extras(problem).get("id"));
        assertThat(problem.getStatus()).isEqualTo(500);
        assertThat(problem.getDetail()).contains(id).doesNotContain("Samuel");
        assertThat(log.getAll())
                .contains(id, "IllegalStateException", "ProblemsTests.java")
                .doesNotContain("Samuel", "+33639980001");
    }

    @Test
    void whoCameSecondMayTryAgain() {
        ProblemDetail problem = problems.of(new CannotAcquireLockException("deadlock"));

        assertThat(problem.getStatus()).isEqualTo(409);
        assertThat(problem.getDetail()).startsWith("La situation vient de changer.");
    }

    @Test
    void aDatabaseThatIsAwayIsNoMistakeOfTheCaller() {
        assertThat(problems.of(new CannotCreateTransactionException("refused")).getStatus())
                .isEqualTo(503);
    }

    @Test
    void whatWasTypedIsNotRepeatedAtLength() {
        ProblemDetail problem = problems.of(new InvalidInput("state", "option.unknown", "x".repeat(500_000)));

        assertThat(String.valueOf(extras(problem).get("errors"))).hasSizeLessThan(300);
    }

    @Test
    void aConflictOverATaskNamesWhoHoldsIt() {
        ProblemDetail problem = problems.of(new Conflict("task.held", "amina"));

        assertThat(extras(problem)).containsEntry("assignee", "amina");
        assertThat(problem.getDetail()).isEqualTo("Cette tâche est déjà prise par amina.");
    }

    private static Map<String, Object> extras(ProblemDetail problem) {
        Map<String, Object> extras = problem.getProperties();
        return extras == null ? Map.of() : extras;
    }
}
