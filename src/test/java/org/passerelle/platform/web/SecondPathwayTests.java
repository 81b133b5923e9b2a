package org.passerelle.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.journeys.WholeApplication;
import org.passerelle.platform.web.Caller.Answer;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Usually somebody overlooked that there is a pathway already.
@WholeApplication
class SecondPathwayTests {

    private static final String PEOPLE = "/api/v1/people";
    private static final String PATHWAYS = "/api/v1/pathways";
    private static final String LINA = "{\"alias\": \"Lina\", \"languages\": [\"ara\"]}";

    @LocalServerPort
    private int port;

    private Caller mediator;

    @BeforeEach
    void signIn() {
        mediator = Caller.at(port, "mediatrice");
    }

    @Test
    void aSecondPathwayOfAProgrammeIsAskedAboutFirst() {
        String person = mediator.post(PEOPLE, LINA).text("id");
        String asked = "{\"personId\": \"" + person + "\", \"programme\": \"CASO\"}";
        String first = mediator.post(PATHWAYS, asked).text("id");

        Answer second = mediator.post(PATHWAYS, asked);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("code")).isEqualTo("pathway.open");
        assertThat(second.text("pathwayId")).isEqualTo(first);
        assertThat(mediator.post(PATHWAYS, asked.replace("}", ", \"another\": true}"))
                        .status())
                .isEqualTo(201);
        assertThat(mediator.post(PATHWAYS, asked.replace("CASO", "SPT")).status())
                .isEqualTo(201);
    }

    @Test
    void ofTwoWhoOpenAtOnceOneIsAsked() {
        String person = mediator.post(PEOPLE, LINA).text("id");
        String asked = "{\"personId\": \"" + person + "\", \"programme\": \"CASO\"}";

        List<Integer> answers = IntStream.range(0, 4)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> mediator.post(PATHWAYS, asked).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(answers).containsExactly(201, 409, 409, 409);
    }
}
