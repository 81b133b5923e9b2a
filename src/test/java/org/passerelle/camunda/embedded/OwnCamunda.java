package org.passerelle.camunda.embedded;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ProcessInstanceEvent;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.passerelle.platform.database.TestDatabase;

/// For tests that stop and start the engine: each has one of its own, on a database of its own.
@Execution(ExecutionMode.CONCURRENT)
abstract class OwnCamunda {

    protected final TestDatabase database = TestDatabase.empty();
    protected final Path directory = Directories.temporary();
    protected EmbeddedCamunda camunda;
    protected CamundaClient client;

    @BeforeEach
    void start() {
        camunda = EmbeddedCamunda.start(EmbeddedCamundaSettings.of(database.dataSource(), directory));
        client = Clients.of(camunda);
    }

    @AfterEach
    void stop() {
        client.close();
        camunda.close();
    }

    void restart() {
        stop();
        start();
    }

    void deployVisit() {
        client.newDeployResourceCommand()
                .addProcessModel(Models.visit(), "visit.bpmn")
                .execute();
    }

    ProcessInstanceEvent startVisit() {
        return client.newCreateInstanceCommand()
                .bpmnProcessId("visit")
                .latestVersion()
                .execute();
    }
}
