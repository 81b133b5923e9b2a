package org.passerelle.camunda;

import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobWorker;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.passerelle.platform.startup.LifecycleStep;
import org.passerelle.platform.startup.StartOrder;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Opens a Camunda job worker for every [Worker] bean, and those of [EngineListeners].
@Configuration(proxyBeanMethods = false)
class WorkerRegistrar {

    private static final String INSTANCE = "processInstanceKey";

    private final CamundaClients clients;
    private final JobAnswers jobs;
    private final JsonMapper json;
    private final List<JobWorker> open = new ArrayList<>();

    WorkerRegistrar(CamundaClients clients, JobAnswers jobs, JsonMapper json) {
        this.clients = clients;
        this.jobs = jobs;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    @Bean
    LifecycleStep workers(List<Worker<?, ?>> workers, EngineListeners listeners, InstanceGates gates) {
        return new LifecycleStep(
                StartOrder.WORKERS,
                () -> {
                    workers.forEach(this::open);
                    listeners.openAll(clients.workers(), open::add);
                    RetiredSteps.passAll(clients.workers(), jobs, gates, open::add);
                },
                () -> {
                    open.forEach(JobWorker::close);
                    open.clear();
                });
    }

    private <I extends Record, O extends Record> void open(Worker<I, O> worker) {
        Class<I> requestType = requestType(worker);
        open.add(clients.workers()
                .newWorker()
                .jobType(worker.jobType())
                .handler((client, job) -> jobs.answer(client, job, () -> work(worker, requestType, job)))
                .fetchVariables(List.copyOf(variables(requestType)))
                .open());
    }

    private <I extends Record, O extends Record> String work(
            Worker<I, O> worker, Class<I> requestType, ActivatedJob job) {
        ObjectNode variables = json.readValue(job.getVariables(), ObjectNode.class);
        variables.put(INSTANCE, job.getProcessInstanceKey());
        return json.writeValueAsString(worker.work(json.treeToValue(variables, requestType)));
    }

    /// Those of its request, and what it is about: a stuck one must say so.
    private static Set<String> variables(Class<? extends Record> requestType) {
        Set<String> names = new LinkedHashSet<>(Subject.VARIABLES);
        Stream.of(requestType.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !name.equals(INSTANCE))
                .forEach(names::add);
        return names;
    }

    @SuppressWarnings("unchecked")
    private static <I extends Record> Class<I> requestType(Worker<I, ?> worker) {
        Class<?> type = ResolvableType.forClass(AopUtils.getTargetClass(worker))
                .as(Worker.class)
                .getGeneric(0)
                .resolve();
        if (type == null || !type.isRecord()) {
            throw new IllegalStateException(worker.jobType() + " does not say which record it takes");
        }
        return (Class<I>) type;
    }
}
