package org.passerelle.camunda.embedded;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.DeployResourceCommandStep1;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.camunda.client.api.response.DeploymentEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Deploys models as they lie on disk, without what the product adds to them.
public final class Deployments {

    private Deployments() {}

    /// All models and forms of these files and folders, in one deployment.
    public static DeploymentEvent deploy(CamundaClient camunda, String... places) {
        List<Path> files = Arrays.stream(places).flatMap(Deployments::filesOf).toList();
        DeployResourceCommandStep1 command = camunda.newDeployResourceCommand();
        @Nullable DeployResourceCommandStep2 filled = null;
        for (Path file : files) {
            filled = (filled == null ? command : filled)
                    .addResourceBytes(read(file), file.getFileName().toString());
        }
        if (filled == null) {
            throw new IllegalArgumentException("No model in " + Arrays.toString(places));
        }
        return filled.send().join();
    }

    private static Stream<Path> filesOf(String place) {
        Path path = find(place);
        if (!Files.isDirectory(path)) {
            return Stream.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files
                    .filter(file -> file.getFileName().toString().matches(".*\\.(bpmn|dmn|form)"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path find(String place) {
        Path path = Path.of(place);
        if (Files.exists(path)) {
            return path;
        }
        URL onClassPath = Deployments.class.getResource("/" + place);
        if (onClassPath == null) {
            throw new IllegalArgumentException("Neither in the project nor on the class path: " + place);
        }
        try {
            return Path.of(onClassPath.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
