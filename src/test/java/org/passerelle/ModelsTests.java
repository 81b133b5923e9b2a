package org.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.IntermediateCatchEvent;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.ReceiveTask;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeAssignmentDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebePriorityDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskSchedule;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeUserTask;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What every model and form in `bpmn/` and `forms/` keeps to, so that no pathway is lost between two of them.
@Execution(ExecutionMode.CONCURRENT)
class ModelsTests {

    private static final Set<String> GROUPS = Set.of("mediators", "supervisors");

    /// What a field may say.
    private static final List<String> WORDS = List.of("text", "label", "dateLabel", "timeLabel", "description");

    private static final JsonMapper JSON = new JsonMapper();

    static List<Path> models() {
        return files("bpmn", ".bpmn");
    }

    static List<Path> forms() {
        return files("forms", ".form");
    }

    @ParameterizedTest
    @MethodSource("models")
    void theFileIsNamedAfterItsProcess(Path file) {
        assertThat(file.getFileName()).hasToString(process(read(file)).getId() + ".bpmn");
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyServiceTaskHasAWorker(Path file) {
        assertThat(ModelFacts.workers().keySet()).containsAll(jobTypes(read(file)));
    }

    @Test
    void everyWorkerHasAServiceTask() {
        Set<String> asked =
                models().stream().flatMap(file -> jobTypes(read(file)).stream()).collect(Collectors.toSet());

        assertThat(asked).containsAll(ModelFacts.workers().keySet());
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyHumanTaskHasAnOwnerADeadlineAPriorityAndAForm(Path file) {
        for (UserTask task : read(file).getModelElementsByType(UserTask.class)) {
            assertThat(extension(task, ZeebeUserTask.class)).as(task.getId()).isNotNull();
            assertThat(GROUPS)
                    .as(task.getId())
                    .contains(extension(task, ZeebeAssignmentDefinition.class).getCandidateGroups());
            assertThat(extension(task, ZeebeTaskSchedule.class).getDueDate())
                    .as(task.getId())
                    .startsWith("=");
            assertThat(extension(task, ZeebePriorityDefinition.class).getPriority())
                    .as(task.getId())
                    .isNotBlank();
            ZeebeFormDefinition form = extension(task, ZeebeFormDefinition.class);
            assertThat(Path.of("forms", form.getFormId() + ".form"))
                    .as(task.getId())
                    .exists();
            assertThat(form.getBindingType()).as(task.getId()).hasToString("deployment");
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyStepThatWaitsHasItsWordsInBothLanguages(Path file) {
        BpmnModelInstance model = read(file);
        for (Properties texts : List.of(texts(""), texts("_en"))) {
            for (UserTask task : model.getModelElementsByType(UserTask.class)) {
                assertThat(texts.getProperty("task." + task.getId())).contains("{0}");
                assertThat(texts).containsKey("step." + task.getId());
            }
            for (IntermediateCatchEvent event : model.getModelElementsByType(IntermediateCatchEvent.class)) {
                assertThat(texts).containsKey("step." + event.getId());
            }
            for (ReceiveTask task : model.getModelElementsByType(ReceiveTask.class)) {
                assertThat(texts).containsKey("step." + task.getId());
            }
        }
    }

    /// The English stands in the form, in the properties of each field, so that a designer needs no developer.
    @ParameterizedTest
    @MethodSource("forms")
    void everyFormFieldHasALabelInBothLanguages(Path file) {
        for (JsonNode field : json(file).path("components")) {
            String id = field.path("id").asString();
            JsonNode english = field.path("properties");
            List<String> words = WORDS.stream().filter(field::has).toList();
            assertThat(words).as("%s has words", id).containsAnyOf("text", "label", "dateLabel", "timeLabel");
            for (String word : words) {
                assertThat(field.path(word).asString("")).as("%s %s", id, word).isNotBlank();
                assertThat(english.path("en." + word).asString(""))
                        .as("%s en.%s", id, word)
                        .isNotBlank();
            }
            for (JsonNode value : field.path("values")) {
                String word = "en.value." + value.path("value").asString();
                assertThat(value.path("label").asString(""))
                        .as("%s %s", id, word)
                        .isNotBlank();
                assertThat(english.path(word).asString(""))
                        .as("%s %s", id, word)
                        .isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void noFreeTextLeavesForTheEngine(Path file) {
        for (JsonNode field : json(file).path("components")) {
            if (field.path("type").asString().startsWith("text")) {
                assertThat(field.path("properties").path("fact").isMissingNode())
                        .as(field.path("id").asString())
                        .isTrue();
            }
        }
    }

    private static Set<String> jobTypes(BpmnModelInstance model) {
        return model.getModelElementsByType(ZeebeTaskDefinition.class).stream()
                .map(ZeebeTaskDefinition::getType)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T extends io.camunda.zeebe.model.bpmn.instance.BpmnModelElementInstance> T extension(
            BaseElement element, Class<T> type) {
        return element.getSingleExtensionElement(type);
    }

    private static Process process(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    private static BpmnModelInstance read(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Those of all houses, in French or with the ending `_en` in English.
    private static Properties texts(String language) {
        Properties texts = new Properties();
        for (Path file : files("src/main/resources/messages", language + ".properties")) {
            if (file.toString().contains("_en") == language.equals("_en")) {
                try (Reader words = Files.newBufferedReader(file)) {
                    texts.load(words);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return texts;
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
