package org.passerelle.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The drawings in `bpmn/`, held against the rules. A complaint is written for whoever drew them.
class ModelRulesTests {

    private static final List<BpmnModelInstance> MODELS = Models.in(Path.of("bpmn"));

    static List<Named<BpmnModelInstance>> models() {
        return MODELS.stream()
                .map(model -> Named.of(Models.process(model).getId(), model))
                .toList();
    }

    static List<Path> tables() {
        return Models.files(Path.of("bpmn"), ".dmn").toList();
    }

    @Test
    void nothingWaitsDeaf() {
        assertThat(DeafWaits.in(MODELS)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void noTaskIsLeftUndoneUnseen(BpmnModelInstance model) {
        assertThat(UndoneTasks.in(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void noLoopIsEndless(BpmnModelInstance model) {
        assertThat(EndlessLoops.in(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void noDayIsAnHourTooLong(BpmnModelInstance model) {
        assertThat(UnevenDays.in(model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyQuestionHasOneAnswer(Path table) throws IOException {
        assertThat(DecisionTables.in(Files.readString(table))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void theEyeCanFollowTheDrawing(BpmnModelInstance model) {
        assertThat(Drawings.in(model)).isEmpty();
    }

    @Test
    void everyNameSaysWhatItIs() {
        assertThat(Names.in(MODELS)).isEmpty();
    }
}
