package org.passerelle.camunda.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.camunda.embedded.PlainHttp.assertProblem;

import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the Camunda client 8.8 can ask for, and whether the embedded Camunda does it.
///
/// Done and tested call by call: `DeploymentCallsTests`, `InstanceCallsTests`, `JobCallsTests`, `UserTaskCallsTests`,
/// `MessageCallsTests`, `ReadCallsTests`. Refused as Camunda refuses: those too, and `RefusedCommandTests`,
/// `UntimelyCommandTests`, `ReadRefusalsTests`, `SearchTests`, `DatabaseOutageTests`. Not done, and said so with 501:
/// the table below. Everything else the client offers must be in one of them.
@EmbeddedProcessTest(coverage = false)
class SupportedCallsTests {

    /// Not of the REST API: they build clients or need gRPC.
    private static final List<String> NO_REST_CALLS = List.of(
            "newClient", "newClientBuilder", "newCloudClientBuilder", "newDeployCommand", "newStreamJobsCommand");

    private static final String UNSUPPORTED = """
        roles                 ; new.*Role.*                                                         ; POST   ; /v2/roles
        groups                ; new.*Group.*                                                        ; GET    ; /v2/groups/mediators
        tenants               ; new.*Tenant.*                                                       ; POST   ; /v2/tenants/search
        users                 ; new(Create|Update|Delete)UserCommand|newUser(s?)(Get|Search)Request ; PUT    ; /v2/users/amina
        mapping rules         ; new.*MappingRule.*                                                  ; DELETE ; /v2/mapping-rules/1
        authorizations        ; new.*Authorization.*                                                ; POST   ; /v2/authorizations
        documents             ; new.*Document.*                                                     ; POST   ; /v2/documents
        batch operations      ; new.*BatchOperation.*                                               ; POST   ; /v2/batch-operations/search
        batch cancellation    ; newCreateBatchOperationCommand                                      ; POST   ; /v2/process-instances/cancellation
        the API's own clock   ; new(Pin|Reset)ClockCommand                                          ; PUT    ; /v2/clock
        usage metrics         ; newUsageMetricsRequest                                              ; GET    ; /v2/system/usage-metrics
        plain resources       ; newResource(Content)?GetRequest                                     ; GET    ; /v2/resources/1/content
        ad-hoc activities     ; newActivateAdHocSubProcessActivitiesCommand                         ; POST   ; /v2/element-instances/ad-hoc-activities/1/activation
        """;

    private EmbeddedCamunda embedded;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = UNSUPPORTED)
    void isNotSupportedAndSaysSo(String what, String calls, String method, String path) {
        assertProblem(
                501,
                "Not Implemented",
                "does not support " + method + " " + path,
                PlainHttp.send(embedded, method, path, "{}"));
    }

    @Test
    void everyOtherCallOfTheClientIsMadeInATestHere() {
        String tests = testsHere();

        assertThat(callsOfTheClient())
                .filteredOn(call -> !NO_REST_CALLS.contains(call) && !isUnsupported(call))
                .hasSizeGreaterThan(50)
                .allMatch(call -> tests.contains("." + call + "("), "is called in one of these tests");
    }

    @Test
    void noCallIsBothTestedAndUnsupported() {
        String tests = testsHere();

        assertThat(callsOfTheClient())
                .filteredOn(SupportedCallsTests::isUnsupported)
                .noneMatch(call -> tests.contains("." + call + "("));
    }

    private static List<String> callsOfTheClient() {
        return Arrays.stream(CamundaClient.class.getMethods())
                .map(Method::getName)
                .filter(name -> name.startsWith("new"))
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isUnsupported(String call) {
        return UNSUPPORTED.lines().anyMatch(line -> call.matches(calls(line)));
    }

    private static String calls(String line) {
        return Arrays.stream(line.split(";")).map(String::strip).toList().get(1);
    }

    private static String testsHere() {
        try (Stream<Path> files = Files.list(Path.of("src/test/java/org/passerelle/camunda/embedded"))) {
            return files.filter(file -> file.toString().endsWith("Tests.java"))
                    .map(SupportedCallsTests::text)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
