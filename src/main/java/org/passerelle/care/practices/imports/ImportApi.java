package org.passerelle.care.practices.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.platform.refusals.InvalidInput;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1/practices/imports")
@Tag(name = "practices")
class ImportApi {

    private static final TypeReference<Map<String, @Nullable String>> MAPPING = new TypeReference<>() {};

    private final Imports imports;
    private final ImportRecord record;
    private final JsonMapper json;

    ImportApi(Imports imports, ImportRecord record, JsonMapper json) {
        this.imports = imports;
        this.record = record;
        this.json = json;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Reads a list of practices",
            description = "UTF-8, up to a gigabyte, or packed as ZIP. `annuaire-sante` takes the free extraction"
                + " `PS_LibreAcces_Personne_activite`, `csv` any list: `mapping` is a JSON object that says which of"
                + " its columns is for `name`, `kind`, `finess`, `communeInsee`, `postalCode`, `commune`, `address`,"
                + " `phone`, `otherPhone`, `email`, `doctor`, `rpps`, and for what the practice answered `accepts`,"
                + " `reason`, `verifiedAt`, `source`, `quota`, `quotaPeriod`, `residentsOf`, `takesUnhoused`,"
                + " `languages`, `interpreter`, `proofs`. An answer is kept as any other, once for a practice and a"
                + " day; what practices told us later is never changed. Answers at once; how far it is tells the"
                + " address in `Location`.")
    ResponseEntity<ImportView> begin(
            @RequestParam @Parameter(description = "`annuaire-sante` or `csv`") String source,
            @RequestParam(defaultValue = "false") @Parameter(description = "Counts everything and keeps nothing")
                    boolean dryRun,
            @RequestPart MultipartFile file,
            @RequestParam(required = false) @Nullable String mapping,
            CurrentUser user)
            throws IOException {
        UUID id = imports.begin(source, dryRun, mapping(mapping), file::transferTo, user.username());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/practices/imports/" + id))
                .body(record.get(id));
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far an import is, and what became of the lines")
    ImportView get(@PathVariable UUID id) {
        return record.get(id);
    }

    private Map<String, @Nullable String> mapping(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return new HashMap<>();
        }
        try {
            return json.readValue(text, MAPPING);
        } catch (JacksonException nonsense) {
            throw new InvalidInput("mapping", "import.mapping");
        }
    }
}
