package org.passerelle;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Formats all Java sources when run, and tells which are not formatted when asked by its test.
/// It lives here because Maven may run on a JDK whose parser is older than our syntax; tests never do.
final class JavaFormat {

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    private static final Pattern CUT_DOCUMENTATION = Pattern.compile("(?m)^\\s*///.*\\R\\s*// ");

    private JavaFormat() {}

    public static void main(String[] args) throws IOException {
        for (Path source : unformatted()) {
            Files.writeString(source, formatted(source));
        }
    }

    static List<Path> unformatted() throws IOException {
        return sources(source -> !formatted(source).equals(read(source)));
    }

    static List<Path> withCutDocumentation() throws IOException {
        return sources(source -> CUT_DOCUMENTATION.matcher(read(source)).find());
    }

    private static List<Path> sources(Predicate<Path> which) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(which)
                    .toList();
        }
    }

    private static String formatted(Path source) {
        try {
            return FORMATTER.formatSourceAndFixImports(read(source));
        } catch (FormatterException e) {
            throw new IllegalStateException("Cannot parse " + source, e);
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
