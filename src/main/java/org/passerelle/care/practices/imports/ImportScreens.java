package org.passerelle.care.practices.imports;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.platform.refusals.Conflict;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.web.PageController;
import org.passerelle.platform.words.Sentences;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Loading a list: first a look, then for good; how far it is, and what became of each line.
@PageController
@RequestMapping("/practices/imports")
class ImportScreens {

    private static final int LATEST = 10;
    private static final String COLUMN = "column.";

    private final Imports imports;
    private final ImportRecord record;
    private final Sentences sentences;

    ImportScreens(Imports imports, ImportRecord record, Sentences sentences) {
        this.imports = imports;
        this.record = record;
        this.sentences = sentences;
    }

    @GetMapping
    String ask(Model model) {
        return form("annuaire-sante", Map.of(), Map.of(), model);
    }

    /// Columns of a list of one's own come as `column.name`, `column.phone`…
    @PostMapping
    String begin(
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestParam MultipartFile file,
            @RequestParam Map<String, String> typed,
            CurrentUser user,
            Model model)
            throws IOException {
        Map<String, @Nullable String> columns = new LinkedHashMap<>();
        typed.forEach((name, column) -> {
            if (name.startsWith(COLUMN) && !column.isBlank()) {
                columns.put(name.substring(COLUMN.length()), column);
            }
        });
        try {
            if (file.isEmpty()) {
                throw new InvalidInput("file", "import.empty");
            }
            UUID id = imports.begin(source, dryRun, columns, file::transferTo, user.username());
            return "redirect:/practices/imports/" + id;
        } catch (InvalidInput invalid) {
            return form(source, columns, invalid.beside(sentences::problem), model);
        } catch (Conflict running) {
            return form(source, columns, Map.of("file", sentences.say("conflict." + running.code())), model);
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("list", record.get(id));
        return "care/practices/import";
    }

    private String form(String source, Map<String, @Nullable String> columns, Map<String, String> errors, Model model) {
        List<ImportView> latest = record.latest(LATEST);
        model.addAttribute("source", source);
        model.addAttribute(
                "fields", Stream.of(ListField.values()).map(ListField::key).toList());
        model.addAttribute("columns", columns);
        model.addAttribute("errors", errors);
        model.addAttribute("latest", latest);
        return "care/practices/imports";
    }
}
