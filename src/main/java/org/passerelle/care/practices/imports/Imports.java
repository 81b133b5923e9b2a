package org.passerelle.care.practices.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.places.Communes;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads lists of practices into the directory, beside whoever asked for it. A list is read through once before
/// anything is changed, so that one which breaks off changes nothing; then it is taken in parts.
@Service
public class Imports {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final int PART = 2_000;
    private static final int TOLD_EACH = 20_000;

    private final ImportRecord record;
    private final ListedLines listed;
    private final Communes communes;
    private final TransactionTemplate transaction;

    Imports(ImportRecord record, ListedLines listed, Communes communes, TransactionTemplate transaction) {
        this.record = record;
        this.listed = listed;
        this.communes = communes;
        this.transaction = transaction;
    }

    /// Puts the file where it can be read in peace.
    interface Upload {
        void into(Path file) throws IOException;
    }

    /// `source` is `annuaire-sante` or `csv`, `mapping` for the latter. With `dryRun` everything is counted and nothing
    /// kept. Throws [InvalidInput], and [org.passerelle.platform.refusals.Conflict] while another one runs.
    public UUID begin(String source, boolean dryRun, Map<String, @Nullable String> mapping, Upload upload, String by)
            throws IOException {
        ListFormat format =
                switch (source) {
                    case "annuaire-sante" -> new AnnuaireSante();
                    case "csv" -> MappedList.of(mapping);
                    default -> throw new InvalidInput("source", "import.source", source);
                };
        Path file = Files.createTempFile("passerelle-list-", ".txt");
        try {
            upload.into(file);
            UUID id = record.begin(source, dryRun, by);
            ListRun run = new ListRun(id, format, dryRun, by);
            Thread.ofVirtual().name("import").start(() -> run(run, file));
            return id;
        } catch (IOException | RuntimeException refused) {
            Files.deleteIfExists(file);
            throw refused;
        }
    }

    private void run(ListRun run, Path file) {
        try {
            readThrough(run.format(), file);
            if (run.onlyToLook()) {
                transaction.executeWithoutResult(nothingStays -> {
                    take(run, file);
                    nothingStays.setRollbackOnly();
                });
            } else {
                take(run, file);
            }
            record.end(run.id(), "DONE", null);
        } catch (UnreadableList refused) {
            record.end(run.id(), "REFUSED", new FieldProblem("file", refused.code(), refused.args()));
        } catch (IOException | RuntimeException failure) {
            LOG.error(
                    "The import {} ended with {}", run.id(), failure.getClass().getName());
            record.end(run.id(), "BROKEN", null);
        } finally {
            delete(file);
        }
    }

    private static void readThrough(ListFormat format, Path file) throws IOException {
        try (InputStream list = ListFile.open(file)) {
            new ListReader(format).check(list);
        }
    }

    private void take(ListRun run, Path file) {
        ImportCounts counts = new ImportCounts();
        List<ListedLine> part = new ArrayList<>();
        try (InputStream list = ListFile.open(file)) {
            new ListReader(run.format()).read(list, (number, said) -> {
                counts.read++;
                Optional<ListedLine> line = said.map(cells -> ListedLine.of(number, cells, communes))
                        .filter(one -> run.format().takesElsewhere() || !one.isElsewhere(communes));
                line.ifPresentOrElse(part::add, () -> counts.skipped++);
                if (part.size() == PART || counts.read % TOLD_EACH == 0) {
                    take(run, part, counts);
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        take(run, part, counts);
    }

    private void take(ListRun run, List<ListedLine> part, ImportCounts counts) {
        List<ImportRecord.Refused> refused = new ArrayList<>();
        transaction.executeWithoutResult(status -> refused.addAll(listed.take(run, part, counts)));
        record.progress(run.id(), counts, refused);
        part.clear();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            LOG.warn("A list that was read could not be deleted from the folder for temporary files");
        }
    }
}
