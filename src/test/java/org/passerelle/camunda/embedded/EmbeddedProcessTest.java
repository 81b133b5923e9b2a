package org.passerelle.camunda.embedded;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/// A test of a process, on the embedded Camunda, with everything Camunda Process Test offers and no Docker.
///
/// ```java
/// @EmbeddedProcessTest(deploy = {"bpmn/follow-up.bpmn", "forms"})
/// class FollowUpTests {
///
///     @Test
///     void twoDaysLaterSomebodyCalls(CamundaClient camunda, CamundaProcessTestContext context) {
///         ProcessInstanceEvent instance = camunda.newCreateInstanceCommand()
///                 .bpmnProcessId("follow-up").latestVersion().variables(facts).send().join();
///         context.increaseTime(Duration.ofDays(2));
///         context.completeUserTask(byElementId("Task_FollowUpCall"), Map.of("outcome", "ATTENDED"));
///         assertThat(instance).isCompleted();
///     }
/// }
/// ```
///
/// One Camunda serves all tests of the JVM, one after the other but beside tests of other kinds, and each test finds it
/// empty, on time, with these models. `CamundaClient`,
/// `CamundaProcessTestContext` and `EmbeddedCamunda` come as parameters or into fields. The elements and flows each
/// test went through are in `target/process-test-coverage/report.html`.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(EmbeddedProcessTestExtension.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the Camunda of all process tests")
public @interface EmbeddedProcessTest {

    /// Files, or folders with all their `.bpmn`, `.dmn` and `.form` files, deployed together before each test.
    /// Taken from the project, or else from the class path. Name no more than the test goes through: to read a
    /// model takes the engine longer than most tests.
    String[] deploy() default {};

    /// Whether this class appears in the coverage report.
    boolean coverage() default true;
}
