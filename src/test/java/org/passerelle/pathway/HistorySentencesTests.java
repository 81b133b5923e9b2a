package org.passerelle.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// Whatever can happen on a pathway can be told.
class HistorySentencesTests {

    private final HappeningRecords records = new HappeningRecords(new JsonMapper());

    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void everyRecordOfTheHistoryHasASentence(String language) {
        assertThat(texts(language)).containsAll(expected());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void everySentenceOfTheHistoryTellsARecord(String language) {
        assertThat(expected()).containsAll(texts(language));
    }

    @Test
    void aRecordIsSealedInItsHouse() {
        assertThat(records.types()).allSatisfy(type -> assertThat(Stream.of(type.getInterfaces()))
                .as(type.getName())
                .allMatch(Class::isSealed));
    }

    @Test
    void whatIsKeptIsReadAgain() {
        Happening asked = new PathwayMilestones.ClosingAsked(ClosedReason.MOVED);

        assertThat(records.read("ClosingAsked", records.fields(asked))).isEqualTo(asked);
    }

    private Set<String> expected() {
        return records.types().stream()
                .flatMap(HistorySentencesTests::codes)
                .map(code -> "history." + code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> codes(Class<? extends Happening> type) {
        String code = Happening.codeOf(type);
        return Happening.varying(type)
                .map(component -> values(component).map(value -> code + "." + value))
                .orElse(Stream.of(code));
    }

    private static Stream<String> values(RecordComponent component) {
        return Stream.of(component.getType().getEnumConstants()).map(String::valueOf);
    }

    private static Set<String> texts(String language) {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            files.filter(file -> file.toString().endsWith("_en.properties") == language.equals("_en"))
                    .flatMap(HistorySentencesTests::keys)
                    .filter(key -> key.startsWith("history."))
                    .forEach(keys::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }

    private static Stream<String> keys(Path file) {
        Properties texts = new Properties();
        try (Reader words = Files.newBufferedReader(file)) {
            texts.load(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.stringPropertyNames().stream();
    }
}
