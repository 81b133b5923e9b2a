package org.passerelle.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every text stands in the message files, in both languages, and every page finds the ones it asks for.
class ScreenMessagesTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /// Text between tags is what a designer sees in the file; a page shows the message that replaces it.
    private static final Pattern TEXT = Pattern.compile(">([^<>]*\\p{L}{2}[^<>]*)<");

    private static final Pattern SHOWN_ATTRIBUTE =
            Pattern.compile("\\s(?:title|alt|placeholder|aria-label|aria-description)=\"[^\"]*\\p{L}");
    private static final Pattern MESSAGE = Pattern.compile("#\\{([a-z][\\w.-]*)");

    private static final Pattern PLAIN_MESSAGE = Pattern.compile("#\\{([a-z][\\w.-]*)}");

    /// Words that are the same in all languages.
    private static final Set<String> NAMES = Set.of("Passerelle");

    @Test
    void everyMessageStandsInBothLanguages() throws IOException {
        for (Path french : frenchFiles()) {
            Path english = Path.of(french.toString().replace(".properties", "_en.properties"));

            Set<String> said = keys(french);
            // the French of a form stands in its schema
            assertThat(keys(english))
                    .filteredOn(key -> !key.startsWith("form.") || said.contains(key))
                    .as(english.toString())
                    .containsExactlyInAnyOrderElementsOf(said);
        }
    }

    @Test
    void everyMessageWithPlacesToFillCanBeRead() throws IOException {
        for (Path file : messageFiles()) {
            read(file).forEach((key, text) -> {
                if (String.valueOf(text).matches(".*\\{\\d.*")) {
                    assertThat(new MessageFormat(String.valueOf(text)).toPattern())
                            .as("%s in %s", key, file.getFileName())
                            .contains("{");
                }
            });
        }
    }

    /// What is read on a console may break where it likes.
    @Test
    void noFrenchSentenceBreaksBeforeItsPunctuation() throws IOException {
        for (Path file : frenchFiles()) {
            if (!file.endsWith("startup.properties")) {
                read(file).forEach((key, text) -> assertThat(String.valueOf(text))
                        .as("%s in %s", key, file.getFileName())
                        .doesNotContainPattern(" [:;?!»]|« "));
            }
        }
    }

    @Test
    void noMessageDoublesAnApostropheWhereNothingHalvesIt() throws IOException {
        for (Path file : messageFiles()) {
            assertThat(read(file).values())
                    .as(file.toString())
                    .filteredOn(text -> !String.valueOf(text).matches(".*\\{\\d.*"))
                    .noneMatch(text -> String.valueOf(text).contains("''"));
        }
    }

    @Test
    void everyMessageAPageAsksForExists() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path file : frenchFiles()) {
            known.addAll(keys(file));
        }
        for (Path page : pages()) {
            Matcher asked = MESSAGE.matcher(Files.readString(page));
            while (asked.find()) {
                assertThat(known).as(page.toString()).contains(asked.group(1));
            }
        }
    }

    @Test
    void noPageAsksForASentenceWithPlacesAndFillsNone() throws IOException {
        Map<String, String> sentences = new HashMap<>();
        for (Path file : frenchFiles()) {
            read(file).forEach((key, text) -> sentences.put(String.valueOf(key), String.valueOf(text)));
        }
        for (Path page : pages()) {
            Matcher asked = PLAIN_MESSAGE.matcher(Files.readString(page));
            while (asked.find()) {
                assertThat(sentences.get(asked.group(1)))
                        .as("%s in %s", asked.group(1), page)
                        .doesNotContainPattern("\\{\\d");
            }
        }
    }

    @Test
    void noMessageIsWrittenTwice() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path file : frenchFiles()) {
            try (Stream<String> lines = Files.lines(file)) {
                lines.filter(line -> line.matches("[\\w.-]+=.*"))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .forEach(key -> assertThat(known.add(key))
                                .as("%s in %s", key, file.getFileName())
                                .isTrue());
            }
        }
    }

    /// A printed page brings its own.
    private static String withoutStyle(String page) {
        return page.replaceAll("(?s)<style>.*?</style>", "");
    }

    @Test
    void noPageHasTextOfItsOwn() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path page : pages()) {
            for (String element : elements(withoutStyle(Files.readString(page)))) {
                Matcher text = TEXT.matcher(element);
                while (text.find()) {
                    String words = text.group(1).strip();
                    boolean replaced = element.substring(0, text.start()).contains("th:text=");
                    if (!replaced && !NAMES.contains(words)) {
                        found.add(page.getFileName() + ": " + words);
                    }
                }
                if (SHOWN_ATTRIBUTE
                        .matcher(element.replaceAll("th:[\\w-]+=\"[^\"]*\"", ""))
                        .find()) {
                    found.add(page.getFileName() + ": " + element);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    /// Each opening tag with the text behind it.
    private static List<String> elements(String page) {
        List<String> elements = new ArrayList<>();
        Matcher tag = Pattern.compile("<[a-zA-Z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>[^<]*<?")
                .matcher(page.replaceAll("(?s)<!--.*?-->", ""));
        while (tag.find()) {
            elements.add(tag.group());
        }
        return elements;
    }

    private static List<Path> frenchFiles() throws IOException {
        return messageFiles().stream()
                .filter(file -> !file.toString().endsWith("_en.properties"))
                .toList();
    }

    private static List<Path> messageFiles() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.filter(file -> file.toString().endsWith(".properties"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> keys(Path file) throws IOException {
        return new TreeSet<>(read(file).stringPropertyNames());
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
