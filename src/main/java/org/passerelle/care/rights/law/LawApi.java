package org.passerelle.care.rights.law;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.passerelle.accounts.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Ceilings and delays by period, for a script that loads the table of a year. Both sound the same.
@Tag(name = "rights")
abstract class LawApi<D extends DatedRow<D>> {

    @RestController
    @RequestMapping("/api/v1/rights/ceilings")
    static class CeilingApi extends LawApi<CeilingYear> {

        CeilingApi(LawBook<CeilingYear> ceilings) {
            super(ceilings);
        }
    }

    @RestController
    @RequestMapping("/api/v1/rights/delays")
    static class DelayApi extends LawApi<DelayPeriod> {

        DelayApi(LawBook<DelayPeriod> delays) {
            super(delays);
        }
    }

    record Periods(List<Map<String, Object>> items) {}

    private final LawBook<D> book;

    LawApi(LawBook<D> book) {
        this.book = book;
    }

    @GetMapping
    @Operation(summary = "The rows of all periods, the newest first")
    Periods list() {
        return new Periods(book.all().stream().map(LawJson::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Adds the row of a period",
            description = "With the fields of the rows that are listed, all but `id`; `validTo` may be left out. The"
                    + " period before it, if still open, ends the day before. A gap or an overlap is refused beside"
                    + " its date.")
    ResponseEntity<Map<String, Object>> add(@RequestBody Map<String, Object> told, CurrentUser user) {
        D added = book.add(LawJson.typed(told, fields()), user);
        return ResponseEntity.created(ServletUriComponentsBuilder.fromCurrentRequestUri()
                        .path("/{id}")
                        .build(added.id()))
                .body(LawJson.of(added));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Corrects a row")
    Map<String, Object> change(@PathVariable UUID id, @RequestBody Map<String, Object> told, CurrentUser user) {
        return LawJson.of(book.change(id, LawJson.typed(told, fields()), user));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes the newest row away; the one before counts on")
    void remove(@PathVariable UUID id, CurrentUser user) {
        book.remove(id, user);
    }

    private Set<String> fields() {
        return book.all().getFirst().fields().keySet();
    }
}
