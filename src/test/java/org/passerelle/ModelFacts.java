package org.passerelle;

import static java.util.Map.entry;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.CatchEvent;
import io.camunda.zeebe.model.bpmn.instance.ConditionExpression;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.MessageEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.ReceiveTask;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.Ref;
import org.jspecify.annotations.Nullable;
import org.mockito.Answers;
import org.mockito.Mockito;
import org.passerelle.camunda.Subject;
import org.passerelle.camunda.Worker;
import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.OfEarlierModels;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Which facts each process is given and reads, put together from the models (their FEEL parsed, mappings and
/// decisions included), the forms, the handlers of answers and the workers.
final class ModelFacts {

    /// What one process knows by name.
    ///
    /// @param brought by messages as they come, whether it reads them or not
    record Facts(Set<String> given, Set<String> brought, Set<String> read) {}

    /// With every start, for everybody: what the process is about.
    private static final Set<String> SUBJECTS =
            Stream.of(Subject.Kind.values()).map(Subject.Kind::variable).collect(Collectors.toSet());

    /// Implied in a filter of a list.
    private static final Set<String> FEEL_WORDS = Set.of("item", "partial");

    /// Our messages and what they bring.
    private static final Map<String, Set<String>> BROUGHT_BY_MESSAGES = Map.ofEntries(
            entry("pathway-opened", Set.of("reopenings")),
            entry(
                    "pathway-resumed",
                    Set.of(
                            "nextStep",
                            "turns",
                            "practiceId",
                            "appointmentId",
                            "appointmentAt",
                            "interpreterAsked",
                            "reopenings")),
            entry("pathway-closing", Set.of("closedReason")),
            entry("pathway-closed", Set.of()),
            entry("renewal-due", Set.of("rightsEnd", "renewFrom", "renewLateFrom")),
            entry("file-pending", Set.of("silence", "answerDue")),
            entry("file-answered", Set.of("fileAnswer")),
            entry("rights-noted", Set.of()),
            entry("rights-ended", Set.of()),
            entry("rights-changed", Set.of()),
            entry("practice-answered", Set.of("practiceId", "practiceAnswer", "appointmentId", "appointmentAt")),
            entry("practice-chosen", Set.of()),
            entry("appointment-changed", Set.of("appointmentId", "appointmentAt")),
            entry("practice-withdrew", Set.of()),
            entry("first-visit-attended", Set.of("askAt", "reopenings")),
            entry("outcome-reported", Set.of("outcome", "reasonCode", "wantsToReturn")),
            entry("doctor-reported", Set.of("afterCareResult")),
            entry("contact-left", Set.of()),
            entry("contact-found", Set.of()),
            entry("escort-lost", Set.of()),
            entry("escort-promised", Set.of()),
            entry("escort-settled", Set.of()),
            entry("outreach-opened", Set.of("callAt")),
            entry("outreach-resumed", Set.of("letterSent", "remindAt")),
            entry("practice-told", Set.of("outreachAnswer", "letterNeeded")),
            entry("outreach-stopped", Set.of()),
            entry("referral-received", Set.of("referralStage", "callBy")),
            entry("referral-decided", Set.of()),
            entry("referral-passed-on", Set.of()),
            entry("referrer-written-to", Set.of("mailSent")),
            entry("commitment-made", Set.of("dueAt")),
            entry("commitment-changed", Set.of()));

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Facts> processes = new TreeMap<>();

    /// By message: what its receivers read of it.
    private final Map<String, Set<String>> messages = new TreeMap<>();

    /// By message: the processes that take all it brings.
    private final Map<String, Set<String>> received = new TreeMap<>();
    private final Map<String, Class<?>> workers = workers();
    private final Map<String, Class<?>> handlers =
            beans(AnswerHandler.class, handler -> ((AnswerHandler<?, ?>) handler).formId());
    private final Map<String, Document> decisions = new TreeMap<>();

    private ModelFacts() {}

    static ModelFacts ofAllModels() {
        return of(files("bpmn", ".bpmn")
                .map(file -> Bpmn.readModelFromFile(file.toFile()))
                .toList());
    }

    static ModelFacts of(List<BpmnModelInstance> models) {
        ModelFacts facts = new ModelFacts();
        files("bpmn", ".dmn").forEach(facts::addDecisions);
        models.forEach(facts::add);
        facts.processes.values().forEach(process -> process.given().removeAll(SUBJECTS));
        facts.processes.values().forEach(process -> process.read().removeAll(SUBJECTS));
        facts.followMessages();
        return facts;
    }

    /// By the job type they answer.
    static Map<String, Class<?>> workers() {
        return beans(Worker.class, worker -> ((Worker<?, ?>) worker).jobType());
    }

    /// Too many in the engine; `Task_X.fact` never leaves its task.
    List<String> unread() {
        return complaints(facts -> without(facts.given(), facts.read()), "%s : «%s» est donné, et rien ne le lit");
    }

    List<String> unknown() {
        return complaints(
                facts -> without(without(facts.read(), facts.given()), facts.brought()),
                "%s : «%s» est lu, et personne ne le donne");
    }

    private List<String> complaints(Function<Facts, Set<String>> wrong, String sentence) {
        return processes.entrySet().stream()
                .flatMap(process -> wrong.apply(process.getValue()).stream()
                        .map(fact -> sentence.formatted(process.getKey(), fact)))
                .toList();
    }

    private static Set<String> without(Set<String> facts, Set<String> others) {
        Set<String> left = new TreeSet<>(facts);
        left.removeAll(others);
        return left;
    }

    /// As the models name them.
    Set<String> messages() {
        return messages.keySet();
    }

    List<String> unreadOfMessages() {
        return messages.entrySet().stream()
                .flatMap(message -> without(brought(message.getKey()), message.getValue()).stream()
                        .map(fact -> "message %s : aucun de ceux qui l’attendent ne lit «%s»"
                                .formatted(message.getKey(), fact)))
                .toList();
    }

    Set<String> forms() {
        Set<String> ids = new TreeSet<>();
        files("forms", ".form").forEach(file -> ids.add(json(file).path("id").asString()));
        return ids;
    }

    Set<String> handlers() {
        Set<String> ofToday = new TreeSet<>(handlers.keySet());
        ofToday.removeIf(form -> handlers.get(form).isAnnotationPresent(OfEarlierModels.class));
        return ofToday;
    }

    private Facts of(String process) {
        return processes.computeIfAbsent(process, _ -> new Facts(new TreeSet<>(), new TreeSet<>(), new TreeSet<>()));
    }

    private void add(BpmnModelInstance model) {
        String process =
                model.getModelElementsByType(Process.class).iterator().next().getId();
        Facts facts = of(process);
        model.getModelElementsByType(ConditionExpression.class)
                .forEach(condition -> read(facts, condition.getTextContent()));
        model.getModelElementsByType(TimerEventDefinition.class)
                .forEach(timer -> read(facts, timer.getTextContent().strip()));
        model.getModelElementsByType(ZeebeTaskSchedule.class).forEach(schedule -> read(facts, schedule.getDueDate()));
        model.getModelElementsByType(ZeebeSubscription.class)
                .forEach(subscription -> read(facts, subscription.getCorrelationKey()));
        model.getModelElementsByType(Message.class)
                .forEach(message -> messages.computeIfAbsent(message.getName(), _ -> new TreeSet<>()));
        model.getModelElementsByType(FlowNode.class).forEach(node -> add(process, node));
    }

    /// With output mappings only what they name leaves an element; without, all of it does.
    private void add(String process, FlowNode node) {
        Facts facts = of(process);
        if (node instanceof CallActivity call) {
            addCall(facts, call);
            return;
        }
        Facts inside = inside(node);
        ZeebeIoMapping mapping = node.getSingleExtensionElement(ZeebeIoMapping.class);
        if (mapping != null) {
            for (ZeebeInput input : mapping.getInputs()) {
                read(facts, input.getSource());
                if (!inside.read().remove(input.getTarget())) {
                    facts.given().add(node.getId() + "." + input.getTarget());
                }
            }
        }
        facts.read().addAll(inside.read());
        Set<String> brought = message(node).map(ModelFacts::brought).orElse(Set.of());
        if (mapping == null || mapping.getOutputs().isEmpty()) {
            inside.given().forEach(fact -> facts.given().add(head(fact)));
            message(node).ifPresent(name -> received.computeIfAbsent(name, _ -> new TreeSet<>())
                    .add(process));
            facts.brought().addAll(brought);
            return;
        }
        Set<String> used = new TreeSet<>();
        mapping.getOutputs().forEach(output -> used.addAll(names(output.getSource())));
        mapping.getOutputs().forEach(output -> facts.given().add(output.getTarget()));
        inside.given().stream().filter(fact -> !used.contains(fact)).forEach(fact -> facts.given()
                .add(node.getId() + "." + fact));
        message(node).ifPresent(name -> messages.get(name).addAll(used));
        used.stream()
                .filter(fact -> !inside.given().contains(fact) && !brought.contains(fact))
                .forEach(fact -> facts.read().add(head(fact)));
    }

    /// What the work, the form or the decision of one element reads and gives.
    private Facts inside(FlowNode node) {
        Facts inside = new Facts(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        Optional.ofNullable(node.getSingleExtensionElement(ZeebeTaskDefinition.class))
                .ifPresent(task -> addWorker(inside, task.getType()));
        Optional.ofNullable(node.getSingleExtensionElement(ZeebeFormDefinition.class))
                .ifPresent(form -> addForm(inside, form.getFormId()));
        Optional.ofNullable(node.getSingleExtensionElement(ZeebeCalledDecision.class))
                .ifPresent(decision -> addDecision(inside, decision));
        return inside;
    }

    private static Optional<String> message(FlowNode node) {
        if (node instanceof ReceiveTask task) {
            return Optional.of(task.getMessage().getName());
        }
        return node instanceof CatchEvent event
                ? event.getEventDefinitions().stream()
                        .filter(MessageEventDefinition.class::isInstance)
                        .map(definition -> ((MessageEventDefinition) definition)
                                .getMessage()
                                .getName())
                        .findFirst()
                : Optional.empty();
    }

    private static Set<String> brought(String message) {
        return BROUGHT_BY_MESSAGES.getOrDefault(message, Set.of());
    }

    /// One receiver that reads a fact is enough: the others may let it pass.
    private void followMessages() {
        received.forEach((message, receivers) -> receivers.forEach(
                process -> messages.get(message).addAll(of(process).read())));
    }

    private void addWorker(Facts facts, String jobType) {
        ResolvableType worker = ResolvableType.forClass(workers.get(jobType)).as(Worker.class);
        facts.read().addAll(components(worker.getGeneric(0).resolve()));
        facts.read().remove("processInstanceKey");
        facts.read().removeAll(SUBJECTS);
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

    /// A table with several outputs gives each in the result.
    private void addDecision(Facts facts, ZeebeCalledDecision called) {
        Document table = decisions.get(called.getDecisionId());
        var inputs = table.getElementsByTagName("inputExpression");
        for (int at = 0; at < inputs.getLength(); at++) {
            read(facts, "=" + inputs.item(at).getTextContent().strip());
        }
        var outputs = table.getElementsByTagName("output");
        for (int at = 0; at < outputs.getLength(); at++) {
            String output =
                    outputs.item(at).getAttributes().getNamedItem("name").getNodeValue();
            facts.given().add(called.getResultVariable() + (outputs.getLength() == 1 ? "" : "." + output));
        }
    }

    /// Its inputs are read here and given there, its outputs read there and given here.
    private void addCall(Facts facts, CallActivity call) {
        Facts called =
                of(call.getSingleExtensionElement(ZeebeCalledElement.class).getProcessId());
        ZeebeIoMapping mapping = call.getSingleExtensionElement(ZeebeIoMapping.class);
        for (ZeebeInput input : mapping.getInputs()) {
            read(facts, input.getSource());
            called.given().add(input.getTarget());
        }
        for (ZeebeOutput output : mapping.getOutputs()) {
            read(called, output.getSource());
            facts.given().add(output.getTarget());
        }
    }

    private static void read(Facts facts, @Nullable String feel) {
        names(feel).forEach(name -> facts.read().add(head(name)));
    }

    private static String head(String name) {
        return name.split("\\.", 2)[0];
    }

    /// Of variables, with the field that is read where one is (`next.nextStep`).
    private static Set<String> names(@Nullable String feel) {
        Set<String> names = new TreeSet<>();
        if (feel == null || !feel.startsWith("=")) {
            return names;
        }
        var parsed = FEEL.parseExpression(feel.substring(1));
        if (!parsed.isSuccess()) {
            throw new IllegalStateException("Not FEEL: " + feel);
        }
        collect(parsed.parsedExpression().expression(), names);
        names.removeAll(FEEL_WORDS);
        return names;
    }

    /// The syntax tree is made of Scala's case classes; a reference names a variable first.
    private static void collect(@Nullable Object node, Set<String> names) {
        if (node instanceof Ref ref) {
            names.add(ref.names().mkString("."));
        } else if (node instanceof ConstContext context) {
            collectOutside(context, names);
        } else if (node instanceof scala.Product product) {
            product.productIterator().foreach(child -> {
                collect(child, names);
                return null;
            });
        }
    }

    /// Each entry of a context may use those before it: they are no facts.
    private static void collectOutside(ConstContext context, Set<String> names) {
        Set<String> own = new TreeSet<>();
        context.entries().foreach(entry -> {
            Set<String> read = new TreeSet<>();
            collect(entry._2(), read);
            read.removeAll(own);
            names.addAll(read);
            return own.add(entry._1());
        });
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

    private static Map<String, Class<?>> beans(Class<?> type, Function<Object, String> name) {
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
