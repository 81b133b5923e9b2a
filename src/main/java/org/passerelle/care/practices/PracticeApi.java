package org.passerelle.care.practices;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.platform.paging.PageOf;
import org.passerelle.platform.places.Communes;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/practices")
@Tag(name = "practices", description = "The directory of doctors' practices: where they are, whom they take")
class PracticeApi {

    private final Directory directory;
    private final AnswerBook answers;
    private final RecheckCalls rechecks;
    private final Communes communes;

    PracticeApi(Directory directory, AnswerBook answers, RecheckCalls rechecks, Communes communes) {
        this.directory = directory;
        this.answers = answers;
        this.rechecks = rechecks;
        this.communes = communes;
    }

    @GetMapping
    @Operation(summary = "Practices by name")
    PageOf<PracticeLine> list(
            @RequestParam(required = false)
                    @Parameter(description = "How words of the name begin, or of a doctor's name; accents aside")
                    @Nullable
                    String q,
            @RequestParam(required = false) @Parameter(description = "INSEE code, or its name") @Nullable
                    String commune,
            @RequestParam(required = false)
                    @Parameter(description = "Said that it takes new patients, or that not")
                    @Nullable
                    Boolean accepting,
            @RequestParam(required = false) @Parameter(description = "Spoken there, as ISO 639 code") @Nullable
                    String language,
            @RequestParam(required = false)
                    @Parameter(description = "The last answer is to be checked again, or was never given")
                    @Nullable
                    Boolean stale,
            @RequestParam(required = false) @Parameter(description = "`next` of the page before") @Nullable
                    String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return directory.list(
                DirectoryQuery.read(q, commune, accepting, language, stale, cursor, PageOf.limit(limit), communes));
    }

    @GetMapping("/rechecks")
    @Operation(
            summary = "The five practices to ask again that would open a way to most of those who search now",
            description = "`people` would be taken if it said yes; of these, `withoutOther` have nobody whose yes is"
                    + " fresh, nor one of the calls before.")
    List<RecheckCalls.Call> rechecks() {
        return rechecks.propose();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One practice with its conditions and what it answered")
    PracticeView one(@PathVariable UUID id) {
        return directory.get(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Adds a practice",
            description = "The commune as INSEE code, phones as people write them, the one to call first. 422 too when"
                    + " a doctor (RPPS), a site (FINESS) or the practice itself already stands at this place.")
    ResponseEntity<PracticeView> add(@RequestBody PracticeTold told) {
        UUID id = directory.add(told);
        return ResponseEntity.created(URI.create("/api/v1/practices/" + id)).body(directory.get(id));
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Replaces what a practice is and where it is",
            description = "Its conditions stay: they change by what it answers.")
    PracticeView change(@PathVariable UUID id, @RequestBody PracticeTold told) {
        directory.change(id, told);
        return directory.get(id);
    }

    @PostMapping("/{id}/answers")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Writes down what a practice answered, and tells its new state",
            description =
                    "What is left out was not asked and stays as it was. An answer older than the last one changes"
                            + " only what was never asked. Nothing in it is about a person.")
    PracticeView answer(@PathVariable UUID id, @RequestBody AnswerTold told, CurrentUser user) {
        answers.take(id, told, user.username());
        return directory.get(id);
    }

    @PostMapping("/{id}/contacts")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Writes down that somebody tried to reach a practice, for no person in particular")
    PracticeView contact(@PathVariable UUID id, @RequestBody ContactTold told, CurrentUser user) {
        answers.note(id, told, user.username());
        return directory.get(id);
    }
}
