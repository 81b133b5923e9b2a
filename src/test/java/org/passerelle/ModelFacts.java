package org.passerelle;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.ConditionExpression;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.TimerEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledDecision;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeInput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeIoMapping;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeOutput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeSubscription;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskSchedule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.Ref;
import org.jspecify.annotations.Nullable;
import org.mockito.Answers;
import org.mockito.Mockito;
import org.passerelle.camunda.Worker;
import org.passerelle.platform.forms.AnswerHandler;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Which facts each process is given and reads, put together from the models (their FEEL parsed, mappings and decisions
/// included), the forms, the handlers of answers and the workers.
final class ModelFacts {

    /// What one process knows by name.
    record Facts(Set<String> given, Set<String> read) {}

    /// With every start, for everybody.
    private static final String PATHWAY = "pathwayId";

    /// Our messages and what they bring.
    private static final Map<String, Set<String>> BROUGHT_BY_MESSAGES =
            Map.of("pathway-closing", Set.of("closedReason"));

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Facts> processes = new TreeMap<>();
    private final Map<String, Class<?>> workers = workers();
    private final Map<String, Class<?>> handlers =
            beans(AnswerHandler.class, handler -> ((AnswerHandler<?, ?>) handler).formId());
    private final Map<String, Document> decisions = new TreeMap<>();

    private ModelFacts() {}

    static ModelFacts ofAllModels() {
        ModelFacts facts = new ModelFacts();
        files("bpmn", ".dmn").forEach(facts::addDecisions);
        files("bpmn", ".bpmn")
                .map(file -> Bpmn.readModelFromFile(file.toFile()))
                .forEach(facts::add);
        facts.processes.values().forEach(process -> process.given().remove(PATHWAY));
        facts.processes.values().forEach(process -> process.read().remove(PATHWAY));
        return facts;
    }

    /// By the job type they answer.
    static Map<String, Class<?>> workers() {
        return beans(Worker.class, worker -> ((Worker<?, ?>) worker).jobType());
    }

    Map<String, Facts> processes() {
        return processes;
    }

    Set<String> forms() {
        Set<String> ids = new TreeSet<>();
        files("forms", ".form").forEach(file -> ids.add(json(file).path("id").asString()));
        return ids;
    }

    Set<String> handlers() {
        return new TreeSet<>(handlers.keySet());
    }

    private Facts of(String process) {
        return processes.computeIfAbsent(process, _ -> new Facts(new TreeSet<>(), new TreeSet<>()));
    }

    private void add(BpmnModelInstance model) {
        Facts facts =
                of(model.getModelElementsByType(Process.class).iterator().next().getId());
        model.getModelElementsByType(ConditionExpression.class)
                .forEach(condition -> read(facts, condition.getTextContent()));
        model.getModelElementsByType(TimerEventDefinition.class)
                .forEach(timer -> read(facts, timer.getTextContent().strip()));
        model.getModelElementsByType(ZeebeTaskSchedule.class).forEach(schedule -> read(facts, schedule.getDueDate()));
        model.getModelElementsByType(ZeebeSubscription.class)
                .forEach(subscription -> read(facts, subscription.getCorrelationKey()));
        model.getModelElementsByType(io.camunda.zeebe.model.bpmn.instance.Message.class)
                .forEach(
                        message -> facts.given().addAll(BROUGHT_BY_MESSAGES.getOrDefault(message.getName(), Set.of())));
        model.getModelElementsByType(ZeebeTaskDefinition.class).forEach(task -> addWorker(facts, task.getType()));
        model.getModelElementsByType(ZeebeFormDefinition.class).forEach(form -> addForm(facts, form.getFormId()));
        model.getModelElementsByType(ZeebeCalledDecision.class).forEach(decision -> addDecision(facts, decision));
        model.getModelElementsByType(ZeebeIoMapping.class).forEach(mapping -> addMapping(facts, mapping));
    }

    private void addWorker(Facts facts, String jobType) {
        ResolvableType worker = ResolvableType.forClass(workers.get(jobType)).as(Worker.class);
        facts.read().addAll(components(worker.getGeneric(0).resolve()));
        facts.read().remove("processInstanceKey");
        facts.given().addAll(components(worker.getGeneric(1).resolve()));
    }

    private void addForm(Facts facts, String formId) {
        Class<?> handler = handlers.get(formId);
        if (handler != null) {
            facts.given()
                    .addAll(components(ResolvableType.forClass(handler)
                            .as(AnswerHandler.class)
                            .getGeneric(1)
                            .resolve()));
        }
        json(Path.of("forms", formId + ".form"))
                .path("components")
                .valueStream()
                .filter(field ->
                        field.path("properties").path("fact").asString("").equals("true"))
                .forEach(field -> facts.given().add(field.path("key").asString()));
    }

    private void addDecisions(Path file) {
        try {
            Document document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
            var found = document.getElementsByTagName("decision");
            for (int at = 0; at < found.getLength(); at++) {
                decisions.put(found.item(at).getAttributes().getNamedItem("id").getNodeValue(), document);
            }
        } catch (Exception e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }

    private void addDecision(Facts facts, ZeebeCalledDecision called) {
        var inputs = decisions.get(called.getDecisionId()).getElementsByTagName("inputExpression");
        for (int at = 0; at < inputs.getLength(); at++) {
            read(facts, "=" + inputs.item(at).getTextContent().strip());
        }
        facts.given().add(called.getResultVariable());
    }

    /// Of a call: its inputs are read here and given there, its outputs read there and given here.
    private void addMapping(Facts facts, ZeebeIoMapping mapping) {
        Facts inner = called(mapping);
        for (ZeebeInput input : mapping.getInputs()) {
            read(facts, input.getSource());
            inner(facts, inner).given().add(input.getTarget());
        }
        for (ZeebeOutput output : mapping.getOutputs()) {
            read(inner(facts, inner), output.getSource());
            facts.given().add(output.getTarget());
        }
    }

    private static Facts inner(Facts own, @Nullable Facts called) {
        return called == null ? own : called;
    }

    private @Nullable Facts called(ZeebeIoMapping mapping) {
        return mapping.getParentElement().getParentElement() instanceof CallActivity call
                ? of(call.getSingleExtensionElement(ZeebeCalledElement.class).getProcessId())
                : null;
    }

    private static void read(Facts facts, @Nullable String feel) {
        if (feel == null || !feel.startsWith("=")) {
            return;
        }
        var parsed = FEEL.parseExpression(feel.substring(1));
        if (!parsed.isSuccess()) {
            throw new IllegalStateException("Not FEEL: " + feel);
        }
        collect(parsed.parsedExpression().expression(), facts.read());
    }

    /// The syntax tree is made of Scala's case classes; a reference names a variable first.
    private static void collect(@Nullable Object node, Set<String> names) {
        if (node instanceof Ref ref) {
            names.add(ref.names().head());
        } else if (node instanceof scala.Product product) {
            product.productIterator().foreach(child -> {
                collect(child, names);
                return null;
            });
        }
    }

    private static Set<String> components(@Nullable Class<?> record) {
        Set<String> names = new TreeSet<>();
        if (record != null) {
            Stream.of(record.getRecordComponents())
                    .map(RecordComponent::getName)
                    .forEach(names::add);
        }
        return names;
    }

    private static Map<String, Class<?>> beans(Class<?> type, java.util.function.Function<Object, String> name) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(type));
        Map<String, Class<?>> found = new TreeMap<>();
        scanner.findCandidateComponents("org.passerelle").forEach(bean -> {
            Class<?> implementation = ClassUtils.resolveClassName(String.valueOf(bean.getBeanClassName()), null);
            found.put(name.apply(Mockito.mock(implementation, Answers.CALLS_REAL_METHODS)), implementation);
        });
        return found;
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
