package org.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Between the models, the forms and our code travel facts by name. One that is sent and that nothing reads is a fact
/// too many in the engine; one that is read and that nobody gives decides nothing, silently.
class FactsTests {

    private final ModelFacts facts = ModelFacts.ofAllModels();

    @Test
    void everyFactThatIsSentIsReadByAModel() {
        Map<String, Set<String>> unread = new TreeMap<>();
        facts.processes().forEach((process, model) -> {
            Set<String> left = new TreeSet<>(model.given());
            left.removeAll(model.read());
            if (!left.isEmpty()) {
                unread.put(process, left);
            }
        });

        assertThat(unread).isEmpty();
    }

    @Test
    void everyFactThatAModelReadsIsGivenBySomebody() {
        Map<String, Set<String>> unknown = new TreeMap<>();
        facts.processes().forEach((process, model) -> {
            Set<String> left = new TreeSet<>(model.read());
            left.removeAll(model.given());
            if (!left.isEmpty()) {
                unknown.put(process, left);
            }
        });

        assertThat(unknown).isEmpty();
    }

    @Test
    void everyFormHasAHandlerAndEveryHandlerAForm() {
        assertThat(facts.forms()).isEqualTo(facts.handlers());
    }
}
