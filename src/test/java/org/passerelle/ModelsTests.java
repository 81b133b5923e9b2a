package org.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.ConditionExpression;
import io.camunda.zeebe.model.bpmn.instance.IntermediateCatchEvent;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeAssignmentDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeIoMapping;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeOutput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebePriorityDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskSchedule;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeUserTask;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.Answers;
import org.mockito.Mockito;
import org.passerelle.camunda.Worker;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What every model and form in `bpmn/` and `forms/` keeps to, so that no pathway is lost between two of them.
class ModelsTests {

    private static final Set<String> GROUPS = Set.of("mediators", "supervisors");

    /// Words of FEEL that a condition may contain beside facts.
    private static final Set<String> FEEL = Set.of("null", "true", "false", "and", "or", "not");

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
        assertThat(workers().keySet()).containsAll(jobTypes(read(file)));
    }

    @Test
    void everyWorkerHasAServiceTask() {
        Set<String> asked =
                models().stream().flatMap(file -> jobTypes(read(file)).stream()).collect(Collectors.toSet());

        assertThat(asked).containsAll(workers().keySet());
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

    /// A condition that reads a fact nobody gives would always take the default flow, silently.
    @ParameterizedTest
    @MethodSource("models")
    void everyConditionReadsFactsThatSomebodyGives(Path file) {
        BpmnModelInstance model = read(file);

        assertThat(given(model)).containsAll(readByConditions(model));
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
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormFieldHasALabelInBothLanguages(Path file) {
        JsonNode form = json(file);
        Properties english = texts("_en");
        for (JsonNode field : form.path("components")) {
            String key = "form." + form.path("id").asString() + "."
                    + field.path("key").asString(field.path("id").asString());
            if (field.path("type").asString().equals("text")) {
                assertThat(field.path("text").asString()).as(key).isNotBlank();
                assertThat(english).containsKey(key + ".text");
            } else {
                assertThat(field.path("label").asString(field.path("dateLabel").asString("")))
                        .as(key)
                        .isNotBlank();
                assertThat(english).containsKey(key + ".label");
            }
            for (JsonNode value : field.path("values")) {
                assertThat(value.path("label").asString()).as(key).isNotBlank();
                assertThat(english)
                        .containsKey(key + ".value." + value.path("value").asString());
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

    private static Set<String> readByConditions(BpmnModelInstance model) {
        return model.getModelElementsByType(ConditionExpression.class).stream()
                .map(ConditionExpression::getTextContent)
                .map(condition -> condition.replaceAll("\"[^\"]*\"", ""))
                .flatMap(condition ->
                        Pattern.compile("[a-z][A-Za-z]*").matcher(condition).results())
                .map(match -> match.group())
                .filter(word -> !FEEL.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Facts of the forms, answers of the workers, outputs of mappings.
    private static Set<String> given(BpmnModelInstance model) {
        Stream<String> byForms = model.getModelElementsByType(ZeebeFormDefinition.class).stream()
                .flatMap(form -> facts(json(Path.of("forms", form.getFormId() + ".form"))));
        Map<String, Class<?>> workers = workers();
        Stream<String> byWorkers =
                jobTypes(model).stream().flatMap(type -> answer(Objects.requireNonNull(workers.get(type))));
        Stream<String> byMappings = model.getModelElementsByType(ZeebeIoMapping.class).stream()
                .map(ZeebeIoMapping::getOutputs)
                .flatMap(Collection::stream)
                .map(ZeebeOutput::getTarget);
        return Stream.of(byForms, byWorkers, byMappings).flatMap(names -> names).collect(Collectors.toSet());
    }

    private static Stream<String> facts(JsonNode form) {
        return form.path("components")
                .valueStream()
                .filter(field ->
                        field.path("properties").path("fact").asString("").equals("true"))
                .map(field -> field.path("key").asString());
    }

    private static Stream<String> answer(Class<?> worker) {
        Class<?> record =
                ResolvableType.forClass(worker).as(Worker.class).getGeneric(1).resolve(Worker.Nothing.class);
        return Stream.of(record.getRecordComponents()).map(RecordComponent::getName);
    }

    private static Map<String, Class<?>> workers() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Worker.class));
        Map<String, Class<?>> workers = new TreeMap<>();
        scanner.findCandidateComponents("org.passerelle").forEach(found -> {
            Class<?> type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            var worker = (Worker<?, ?>) Mockito.mock(type, Answers.CALLS_REAL_METHODS);
            workers.put(worker.jobType(), type);
        });
        return workers;
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
