package org.passerelle.care.practices.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a list line by line, however long it is: UTF-8 alone, the separator as its first line has it.
final class ListReader {

    private static final List<Character> SEPARATORS = List.of('|', ';', ',', '\t');
    private static final int FIRST_LINE = 1 << 16;

    /// Of a line, in characters; more is no list.
    private static final int LONGEST_LINE = 1 << 18;

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
                    checkHeader(record.getHeader());
                }
                number = record.getStartingLineNumber();
                if (record.getFields().stream().anyMatch(cell -> cell.contains("\n"))) {
                    // a quotation mark that nothing closes swallows the lines below
                    throw new UnreadableList("import.line", number);
                }
                lines.line(number, format.read(column -> cell(record, column)));
            }
        } catch (UncheckedIOException | CharacterCodingException | CsvParseException broken) {
            throw unreadable(broken, number);
        }
        if (number == 0) {
            throw new UnreadableList("import.empty");
        }
    }

    private void checkHeader(List<String> header) {
        List<String> missing = format.missing(header);
        if (!missing.isEmpty()) {
            throw new UnreadableList("import.columns", String.join(", ", missing));
        }
    }

    private static String cell(NamedCsvRecord record, String column) {
        return record.findField(column).orElse("").strip();
    }

    private CsvReader<NamedCsvRecord> records(Reader text) throws IOException {
        return CsvReader.builder()
                .fieldSeparator(separator(text))
                .quoteCharacter(format.quotes() ? '"' : '\0')
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(true)
                .maxBufferSize(LONGEST_LINE)
                .ofNamedCsvRecord(text);
    }

    private static Reader text(InputStream list) throws IOException {
        var strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        BufferedReader text = new BufferedReader(new InputStreamReader(list, strict), FIRST_LINE);
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

    private static UnreadableList unreadable(Exception broken, long number) {
        for (@Nullable Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return new UnreadableList("import.encoding", number + 1);
            }
        }
        return new UnreadableList("import.line", number + 1);
    }
}
