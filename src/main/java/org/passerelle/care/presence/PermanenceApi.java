package org.passerelle.care.presence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.platform.paging.PageOf;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/permanences")
@Tag(name = "presence")
class PermanenceApi {

    private static final OccasionKind KIND = OccasionKind.PERMANENCE;

    private final PresenceBook book;
    private final VisitBook visits;

    PermanenceApi(PresenceBook book, VisitBook visits) {
        this.book = book;
        this.visits = visits;
    }

    @GetMapping
    @Operation(summary = "Permanences of the account's teams, those to come included, the newest first")
    PageOf<OccasionView> list(
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            CurrentUser user) {
        return book.list(KIND, PresenceQuery.of(team, from, to, cursor, PageOf.limit(limit)), user);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Notes a permanence, one that was or one to come",
            description = "Without names. The same one noted twice is one.")
    ResponseEntity<OccasionView> enter(@RequestBody PermanenceTold told, CurrentUser user) {
        OccasionView entered = book.enter(told, user);
        return ResponseEntity.created(URI.create("/api/v1/permanences/" + entered.id()))
                .body(entered);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes back a permanence to which no visit was counted; 409 otherwise")
    void remove(@PathVariable UUID id, CurrentUser user) {
        book.remove(KIND, id, user);
    }

    @GetMapping("/{id}/later-visits")
    @Operation(summary = "Visits that were counted to a permanence, the newest first, two hundred at most")
    CountedVisits visits(@PathVariable UUID id, CurrentUser user) {
        return new CountedVisits(visits.of(KIND, id, user));
    }

    @PostMapping("/{id}/later-visits")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Counts a later visit to a permanence, months after if need be",
            description = "Without a pathway nothing says who it was; with one, only who may see the pathway sees it.")
    LaterVisitView count(@PathVariable UUID id, @RequestBody LaterVisitTold told, CurrentUser user) {
        return visits.count(KIND, id, told, user);
    }
}
