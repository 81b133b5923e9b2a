package org.passerelle.person;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.platform.paging.PageOf;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.PlainText;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/people")
@Tag(name = "people", description = "The people we accompany, under the alias they chose")
class PersonApi {

    private static final int SHOWN = 20;
    private static final int SHORTEST_BEGINNING = 2;

    record Added(UUID id) {}

    /// Without the number, which is told for one person at a time.
    record Found(
            UUID id,
            String alias,
            List<String> languages,
            @Nullable String communeInsee) {}

    record Beginning(
            @Nullable String alias,

            @Nullable @Schema(description = "`next` of the page before")
            String cursor) {}

    private final People people;
    private final PersonAccess access;

    PersonApi(People people, PersonAccess access) {
        this.people = people;
        this.access = access;
    }

    @PostMapping
    @ResponseStatus(org.springframework.http.HttpStatus.CREATED)
    @Operation(
            summary = "Adds a person",
            description = "Languages as ISO 639 codes, at least one; the commune as INSEE code; the phone as people say"
                    + " it, with + and the country's code when it is not French.")
    ResponseEntity<Added> add(@RequestBody NewPerson told, CurrentUser user) {
        UUID id = people.add(told, user.username());
        return ResponseEntity.created(URI.create("/api/v1/people/" + id)).body(new Added(id));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One person with the phone number; asking for it leaves a trace")
    PersonView one(@PathVariable UUID id, CurrentUser user) {
        access.reveals(user, id);
        return people.get(id, user);
    }

    /// Sent as a body and not asked for by address: addresses stay behind in the logs of proxies.
    @PostMapping("/search")
    @Operation(
            summary = "People whose alias begins so, at most " + SHOWN + " at once",
            description = "At least two letters. By alias and, of one alias, the most recent first; among those whom a"
                    + " team of the account accompanies, or nobody yet.")
    PageOf<Found> search(@RequestBody Beginning asked, CurrentUser user) {
        String alias = asked.alias() == null ? "" : asked.alias().strip();
        if (alias.length() < SHORTEST_BEGINNING) {
            throw new InvalidInput("alias", "text.short", SHORTEST_BEGINNING);
        }
        if (!PlainText.canBeKept(alias)) {
            throw new InvalidInput("alias", "text.characters", PlainText.refused(alias));
        }
        return people.search(alias, asked.cursor(), SHOWN, user)
                .map(person -> new Found(person.id(), person.alias(), person.languages(), person.communeInsee()));
    }
}
