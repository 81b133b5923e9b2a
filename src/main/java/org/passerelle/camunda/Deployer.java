package org.passerelle.camunda;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.DeployResourceCommandStep1;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.camunda.client.api.response.DeploymentEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.models.DeployedModels;
import org.passerelle.camunda.models.DeployedModels.Kind;
import org.passerelle.camunda.models.ProcessModel;
import org.passerelle.platform.startup.LifecycleStep;
import org.passerelle.platform.startup.StartOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/// Deploys `bpmn/` and `forms/` as one deployment at every start; the engine makes no new version of what it knows.
@Configuration(proxyBeanMethods = false)
class Deployer {

    private static final Logger LOG = LoggerFactory.getLogger(Deployer.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final CamundaClients clients;
    private final KnownEngine engine;
    private final DeployedModels models;
    private final JsonMapper json;
    private final Clock clock;
    private final AtomicBoolean stopped = new AtomicBoolean();

    Deployer(CamundaClients clients, KnownEngine engine, DeployedModels models, JsonMapper json, Clock clock) {
        this.clients = clients;
        this.engine = engine;
        this.models = models;
        this.json = json;
        this.clock = clock;
    }

    @Bean
    LifecycleStep deployment() {
        return new LifecycleStep(StartOrder.DEPLOYMENT, this::deployNowOrLater, () -> stopped.set(true));
    }

    /// The product opens without the engine too: people can work on the tasks they have. Nobody waits for a
    /// deployment that most likely brings nothing new; it is sent all the same, in case the engine was emptied.
    private void deployNowOrLater() {
        Map<String, String> files = files();
        if (models.areLatest(files) || !tryToDeploy(files)) {
            Thread.ofVirtual().name("deployment").start(() -> {
                while (!stopped.get() && !tryToDeploy(files)) {
                    pause();
                }
            });
        }
    }

    boolean deployAgain() {
        return tryToDeploy(files());
    }

    /// An engine without models runs nothing of ours. So one that was emptied is recognised before it gets them.
    private boolean tryToDeploy(Map<String, String> files) {
        try {
            engine.isKnown();
            remember(deploy(clients.commands(), files), files);
            engine.remember();
            return true;
        } catch (ClientException e) {
            LOG.warn("Models are not deployed yet, trying again: {}", e.getMessage());
            return false;
        }
    }

    static DeploymentEvent deploy(CamundaClient client, Map<String, String> files) {
        DeployResourceCommandStep1 first = client.newDeployResourceCommand();
        DeployResourceCommandStep2 command = null;
        for (var file : files.entrySet()) {
            String content =
                    file.getKey().endsWith(".bpmn") ? ListenerInjector.addTo(file.getValue()) : file.getValue();
            command = (command == null ? first : command)
                    .addResourceString(content, StandardCharsets.UTF_8, file.getKey());
        }
        if (command == null) {
            throw new IllegalStateException("There is nothing to deploy in bpmn/ and forms/");
        }
        return command.send().join();
    }

    private void remember(DeploymentEvent deployed, Map<String, String> files) {
        Instant now = clock.instant();
        deployed.getProcesses().forEach(process -> {
            String xml = content(files, process.getResourceName());
            models.remember(
                    process.getProcessDefinitionKey(),
                    Kind.PROCESS,
                    process.getBpmnProcessId(),
                    ProcessModel.read(xml).name(),
                    process.getVersion(),
                    process.getResourceName(),
                    xml,
                    now);
        });
        deployed.getDecisionRequirements()
                .forEach(decision -> models.remember(
                        decision.getDecisionRequirementsKey(),
                        Kind.DECISION,
                        decision.getDmnDecisionRequirementsId(),
                        decision.getDmnDecisionRequirementsName(),
                        decision.getVersion(),
                        decision.getResourceName(),
                        content(files, decision.getResourceName()),
                        now));
        deployed.getForm().forEach(form -> {
            String schema = content(files, form.getResourceName());
            models.remember(
                    form.getFormKey(),
                    Kind.FORM,
                    form.getFormId(),
                    title(schema, form.getFormId()),
                    form.getVersion(),
                    form.getResourceName(),
                    schema,
                    now);
        });
    }

    private String title(String schema, String formId) {
        return json.readTree(schema).path("title").asString(formId);
    }

    private static String content(Map<String, String> files, String name) {
        String content = files.get(name);
        if (content == null) {
            throw new IllegalStateException("The engine names a file we did not send: " + name);
        }
        return content;
    }

    /// By name, so that the same files make the same deployment.
    static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        var folders = new PathMatchingResourcePatternResolver();
        try {
            for (String pattern : new String[] {"bpmn/*.bpmn", "bpmn/*.dmn", "forms/*.form"}) {
                for (Resource file : folders.getResources("classpath*:" + pattern)) {
                    files.put(name(file), file.getContentAsString(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("The models cannot be read", e);
        }
        return files;
    }

    private static String name(Resource file) {
        @Nullable String name = file.getFilename();
        return name == null ? file.getDescription() : name;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
