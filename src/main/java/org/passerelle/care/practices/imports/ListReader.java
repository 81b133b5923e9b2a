package org.passerelle.care.practices.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a list line by line, however long it is: UTF-8 alone, the separator as its first line has it.
final class ListReader {

    private static final List<Character> SEPARATORS = List.of('|', ';', ',', '\t');
    private static final int FIRST_LINE = 1 << 16;

    /// Of a line, in characters; more is no list.
    private static final int LONGEST_LINE = 1 << 18;

    private static final char UNREADABLE = '\uFFFD';
    private static final Pattern STARTED = Pattern.compile("started in line ([0-9]+)");

    private final ListFormat format;

    ListReader(ListFormat format) {
        this.format = format;
    }

    interface Lines {
        /// The line's number as an editor counts, and what it says; absent when it is not for us.
        void line(long number, Optional<Map<ListField, String>> said);
    }

    /// Throws [UnreadableList] when it cannot be read to its end.
    void check(InputStream list) throws IOException {
        walk(list, record -> {});
    }

    /// Throws [UnreadableList].
    void read(InputStream list, Lines lines) throws IOException {
        Map<String, Integer> places = new HashMap<>();
        walk(list, record -> {
            if (places.isEmpty()) {
                List<String> header = record.getHeader();
                IntStream.range(0, header.size()).forEach(at -> places.putIfAbsent(header.get(at), at));
            }
            lines.line(record.getStartingLineNumber(), format.read(column -> cell(record, places.get(column))));
        });
    }

    private void walk(InputStream list, Consumer<NamedCsvRecord> each) throws IOException {
        long number = 0;
        try (Reader text = text(list);
                CsvReader<NamedCsvRecord> records = records(text)) {
            Iterator<NamedCsvRecord> all = records.iterator();
            while (all.hasNext()) {
                NamedCsvRecord record = all.next();
                if (number == 0) {
                    checkSigns(record.getHeader(), 1);
                    checkHeader(record.getHeader());
                }
                number = record.getStartingLineNumber();
                checkSigns(record.getFields(), number);
                each.accept(record);
            }
        } catch (UncheckedIOException | CsvParseException broken) {
            throw new UnreadableList("import.line", lineOf(broken, number + 1));
        }
        if (number == 0) {
            throw new UnreadableList("import.empty");
        }
    }

    private static void checkSigns(List<String> cells, long line) {
        for (String cell : cells) {
            if (cell.indexOf(UNREADABLE) >= 0) {
                throw new UnreadableList("import.encoding", line);
            }
            if (cell.indexOf('\n') >= 0) {
                // a quotation mark that nothing closes swallows the lines below
                throw new UnreadableList("import.line", line);
            }
        }
    }

    private void checkHeader(List<String> header) {
        List<String> missing = format.missing(header);
        if (!missing.isEmpty()) {
            throw new UnreadableList("import.columns", String.join(", ", missing));
        }
        Stream.of(ListField.values())
                .map(format::column)
                .filter(column -> header.indexOf(column) != header.lastIndexOf(column))
                .findFirst()
                .ifPresent(column -> {
                    throw new UnreadableList("import.header-twice", column);
                });
    }

    private static String cell(NamedCsvRecord record, @Nullable Integer place) {
        if (place == null || place >= record.getFieldCount()) {
            return "";
        }
        String cell = record.getField(place).strip();
        return isGuarded(cell) ? cell.substring(1) : cell;
    }

    /// As our own export keeps spreadsheets from carrying a cell out.
    private static boolean isGuarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && "-+=@".indexOf(cell.charAt(1)) >= 0;
    }

    private CsvReader<NamedCsvRecord> records(Reader text) throws IOException {
        return CsvReader.builder()
                .fieldSeparator(separator(text))
                .quoteCharacter(format.quotes() ? '"' : '\0')
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(true)
                .maxBufferSize(LONGEST_LINE)
                .build(
                        // spreadsheets leave columns without a name at the end
                        NamedCsvRecordHandler.of(header -> header.allowDuplicateHeaderFields(true)), text);
    }

    private static Reader text(InputStream list) throws IOException {
        // what is not UTF-8 becomes UNREADABLE, and is refused where it stands
        BufferedReader text = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8), FIRST_LINE);
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }

    private static char separator(Reader text) throws IOException {
        text.mark(FIRST_LINE);
        char[] begin = new char[FIRST_LINE];
        int length = Math.max(0, text.read(begin));
        text.reset();
        String first = new String(begin, 0, length).lines().findFirst().orElse("");
        return Stream.of(SEPARATORS.toArray(Character[]::new))
                .max(Comparator.comparingLong(separator ->
                        first.chars().filter(sign -> sign == separator).count()))
                .orElseThrow();
    }

    /// The reader itself tells it in words alone.
    private static long lineOf(Exception broken, long next) {
        String message = Objects.requireNonNullElse(broken.getMessage(), "");
        Matcher line = STARTED.matcher(message);
        if (line.find()) {
            return Long.parseLong(line.group(1));
        }
        return message.contains("first record") ? 1 : next;
    }
}
