package org.passerelle.care.interpreting.funding;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.platform.paging.PageOf;
import org.passerelle.platform.refusals.InvalidInput;
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
@RequestMapping("/api/v1/funding-lines")
@Tag(name = "interpreting")
class FundingApi {

    record Lines(List<LineView> items) {}

    private final FundingBook book;

    FundingApi(FundingBook book) {
        this.book = book;
    }

    @GetMapping
    @Operation(summary = "All funding lines, the newest first", description = "Amounts in euros, as decimals.")
    Lines list() {
        return new Lines(book.all());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Adds a line")
    ResponseEntity<LineView> add(@RequestBody LineTold told, CurrentUser user) {
        UUID id = book.add(told, user.username());
        return ResponseEntity.created(URI.create("/api/v1/funding-lines/" + id)).body(book.get(id));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One line")
    LineView one(@PathVariable UUID id) {
        return book.get(id);
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Corrects a line",
            description = "Its code stays. A day it paid for already cannot fall out of its dates, and what it paid"
                    + " stays on it whatever it may pay from now on.")
    LineView change(@PathVariable UUID id, @RequestBody LineTold told, CurrentUser user) {
        book.change(id, told, user.username());
        return book.get(id);
    }

    @GetMapping("/{id}/entries")
    @Operation(summary = "What moved on a line, the latest first")
    PageOf<EntryView> entries(
            @PathVariable UUID id,
            @RequestParam(required = false) @Parameter(description = "`next` of the page before") @Nullable
                    String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return book.entries(id, before(cursor), PageOf.limit(limit));
    }

    private static @Nullable Long before(@Nullable String cursor) {
        try {
            return cursor == null || cursor.isBlank() ? null : Long.valueOf(cursor);
        } catch (NumberFormatException e) {
            throw new InvalidInput("cursor", "cursor.invalid");
        }
    }
}
