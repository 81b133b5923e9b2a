package org.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.Process;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What may be written in the product's Java and where, read from the sources: a literal has no type to be checked by.
class SourceTests {

    private static final Path JAVA = Path.of("src", "main", "java", "org", "passerelle");

    private static final Map<Path, String> SOURCES = read();

    /// As the editor of models names elements; comments may not name one that is gone either.
    private static final Pattern ELEMENT =
            Pattern.compile("\\b((?:Task|Wait|Call|Gateway|Event|Start|End)_[A-Za-z0-9_]+)");

    private static final Pattern PROCESS = Pattern.compile("PROCESS(?:_ID)? = \"([^\"]+)\"");

    @Test
    void everyElementNamedInJavaIsInAModel() {
        assertThat(unknown(ELEMENT, FlowElement.class)).isEmpty();
    }

    @Test
    void everyProcessNamedInJavaIsAModel() {
        assertThat(unknown(PROCESS, Process.class)).isEmpty();
    }

    /// Two ideas of when a day ends would book people on the wrong one.
    @Test
    void thereIsOneTimeZone() {
        Pattern zone = Pattern.compile("Europe/|ZoneId\\.(of|systemDefault)\\(|passerelle\\.time-zone");

        assertThat(SOURCES.keySet())
                .filteredOn(file -> zone.matcher(SOURCES.get(file)).find())
                .containsExactly(JAVA.resolve("platform/time/TimeZoneSetting.java"));
    }

    /// What the pattern finds and no model has, each with a file that names it.
    private static Map<String, Path> unknown(Pattern pattern, Class<? extends BaseElement> kind) {
        Map<String, Path> named = new TreeMap<>();
        SOURCES.forEach((file, source) ->
                pattern.matcher(source).results().forEach(found -> named.put(found.group(1), JAVA.relativize(file))));
        assertThat(named).isNotEmpty();
        named.keySet().removeAll(idsIn(kind));
        return named;
    }

    private static Set<String> idsIn(Class<? extends BaseElement> kind) {
        try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .flatMap(file -> Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(kind).stream())
                    .map(BaseElement::getId)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Path, String> read() {
        try (Stream<Path> files = Files.walk(JAVA)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(file -> file, SourceTests::text));
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
