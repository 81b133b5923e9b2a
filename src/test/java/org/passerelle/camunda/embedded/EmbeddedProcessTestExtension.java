package org.passerelle.camunda.embedded;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.impl.assertions.CamundaDataSource;
import io.camunda.process.test.impl.coverage.ProcessCoverage;
import io.camunda.process.test.impl.testresult.CamundaProcessTestResultCollector;
import io.camunda.process.test.impl.testresult.CamundaProcessTestResultPrinter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What `CamundaProcessTestExtension` does around a test, on the one embedded Camunda of the JVM. That extension starts
/// something for each class and waits a quarter of a second and more for each purge.
final class EmbeddedProcessTestExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedProcessTestExtension.class);
    private static final Namespace OURS = Namespace.create(EmbeddedProcessTestExtension.class);
    private static final List<Class<?>> OFFERED =
            List.of(CamundaClient.class, CamundaProcessTestContext.class, EmbeddedCamunda.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        CamundaAssert.setAssertionInterval(SharedCamunda.ASSERTION_INTERVAL);
        SharedCamunda camunda = SharedCamunda.of(context);
        if (isOutermost(context) && settings(context).coverage()) {
            context.getStore(OURS).put(ProcessCoverage.class, camunda.coverageOf(context.getRequiredTestClass()));
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        ProcessTestRun run = run(context);
        context.getRequiredTestInstances().getAllInstances().forEach(test -> inject(test, run));
        run.deploy(settings(context).deploy());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ProcessTestRun run = run(context);
        try {
            if (context.getExecutionException().isPresent()) {
                tellWhereItStood(run.dataSource());
            }
            ProcessCoverage coverage = coverage(context);
            if (coverage != null) {
                coverage.collectTestRunCoverage(context.getDisplayName());
            }
        } finally {
            run.close();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        ProcessCoverage coverage = coverage(context);
        if (isOutermost(context) && coverage != null) {
            coverage.reportCoverage();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return OFFERED.contains(parameter.getParameter().getType())
                && context.getTestMethod().isPresent();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return run(context).offer(parameter.getParameter().getType());
    }

    private static ProcessTestRun run(ExtensionContext context) {
        return context.getStore(OURS)
                .computeIfAbsent(
                        ProcessTestRun.class, _ -> new ProcessTestRun(SharedCamunda.of(context)), ProcessTestRun.class);
    }

    private static @Nullable ProcessCoverage coverage(ExtensionContext context) {
        return context.getStore(OURS).get(ProcessCoverage.class, ProcessCoverage.class);
    }

    private static EmbeddedProcessTest settings(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(
                        context.getRequiredTestClass(), EmbeddedProcessTest.class, context.getEnclosingTestClasses())
                .orElseThrow();
    }

    private static boolean isOutermost(ExtensionContext context) {
        return context.getEnclosingTestClasses().isEmpty();
    }

    private static void inject(Object test, ProcessTestRun run) {
        ReflectionSupport.findFields(
                        test.getClass(),
                        field -> !Modifier.isStatic(field.getModifiers()) && OFFERED.contains(field.getType()),
                        HierarchyTraversalMode.TOP_DOWN)
                .forEach(field -> set(field, test, run.offer(field.getType())));
    }

    private static void set(Field field, Object test, Object value) {
        try {
            field.setAccessible(true);
            field.set(test, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void tellWhereItStood(CamundaDataSource dataSource) {
        try {
            new CamundaProcessTestResultPrinter(LOG::info)
                    .print(new CamundaProcessTestResultCollector(dataSource).collect());
        } catch (RuntimeException e) {
            LOG.warn("Where the instances stood cannot be told", e);
        }
    }
}
