package org.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class JavaFormatTests {

    @Test
    void everySourceIsFormatted() throws IOException {
        assertThat(JavaFormat.unformatted())
                .as("not formatted; run: mvn test-compile exec:exec@format")
                .isEmpty();
    }

    @Test
    void noDocumentationIsCutByAnOrdinaryComment() throws IOException {
        assertThat(JavaFormat.withCutDocumentation())
                .as("the formatter wraps a line that is too long so")
                .isEmpty();
    }
}
