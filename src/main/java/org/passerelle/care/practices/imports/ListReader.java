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
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads a list line by line, however long it is: UTF-8 alone, the separator as its first line has it.
final class ListReader {

    private static final List<Character> SEPARATORS = List.of('|', ';', ',', '\t');
    private static final int FIRST_LINE = 1 << 16;

    /// Of a line, in characters; more is no list.
    private static final int LONGEST_LINE = 1 << 18;

    /// As our own export keeps spreadsheets from carrying a cell out.
    private static final Pattern GUARDED = Pattern.compile("^'[-+=@]");

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

    /// Throws [UnreadableList].
    void read(InputStream list, Lines lines) throws IOException {
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
                lines.line(number, format.read(column -> cell(record, column)));
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

    private static String cell(NamedCsvRecord record, String column) {
        String cell = record.findField(column).orElse("").strip();
        return GUARDED.matcher(cell).find() ? cell.substring(1) : cell;
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
