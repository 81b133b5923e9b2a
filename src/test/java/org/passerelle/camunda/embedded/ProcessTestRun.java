package org.passerelle.camunda.embedded;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.impl.assertions.CamundaDataSource;
import io.camunda.process.test.impl.assertions.util.AwaitilityBehavior;
import io.camunda.process.test.impl.client.CamundaManagementClient;
import io.camunda.process.test.impl.extension.CamundaProcessTestContextImpl;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.Patience;

/// What one test has of the shared Camunda.
final class ProcessTestRun {

    private final SharedCamunda camunda;
    private final List<AutoCloseable> clients = new ArrayList<>();
    private final CamundaProcessTestContext context;
    private final CamundaClient client;
    private final CamundaDataSource dataSource;

    ProcessTestRun(SharedCamunda camunda) {
        this.camunda = camunda;
        AwaitilityBehavior patience = new AwaitilityBehavior();
        patience.setAssertionTimeout(Patience.PATIENCE);
        patience.setAssertionInterval(SharedCamunda.ASSERTION_INTERVAL);
        CamundaManagementClient management = CamundaManagementClient.createClient(
                camunda.getCamundaMonitoringApiAddress(), camunda.getCamundaRestApiAddress());
        context = new CamundaProcessTestContextImpl(camunda, clients::add, management, patience, null, null);
        client = context.createClient();
        dataSource = camunda.dataSource();
        callCamundaAssert("initialize", dataSource);
    }

    CamundaDataSource dataSource() {
        return dataSource;
    }

    void deploy(String... places) {
        if (places.length > 0) {
            Deployments.deploy(client, places);
        }
    }

    Object offer(Class<?> type) {
        return type == CamundaClient.class ? client : type == EmbeddedCamunda.class ? camunda.camunda() : context;
    }

    /// A client that closes waits for what its workers asked for last, and only the purge answers that: so both at
    /// once.
    void close() {
        callCamundaAssert("reset", null);
        List<Thread> closing = clients.stream()
                .map(each -> Thread.startVirtualThread(() -> close(each)))
                .toList();
        camunda.clear();
        closing.forEach(ProcessTestRun::waitFor);
    }

    private static void close(AutoCloseable client) {
        try {
            client.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// Camunda keeps these two for its own extensions.
    private static void callCamundaAssert(String name, @Nullable CamundaDataSource dataSource) {
        try {
            Method method = Arrays.stream(CamundaAssert.class.getDeclaredMethods())
                    .filter(candidate -> candidate.getName().equals(name))
                    .findFirst()
                    .orElseThrow();
            method.setAccessible(true);
            if (dataSource == null) {
                method.invoke(null);
            } else {
                method.invoke(null, dataSource);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void waitFor(Thread thread) {
        try {
            if (!thread.join(Patience.PATIENCE)) {
                throw new IllegalStateException("A client does not close");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
