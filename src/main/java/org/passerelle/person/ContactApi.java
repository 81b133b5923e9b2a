package org.passerelle.person;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.passerelle.accounts.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/people/{id}/contacts")
@Tag(name = "people")
class ContactApi {

    private final Contacts contacts;
    private final PersonAccess access;

    ContactApi(Contacts contacts, PersonAccess access) {
        this.contacts = contacts;
        this.access = access;
    }

    @GetMapping
    @Operation(
            summary = "All ways to a person, those that live first; asking for them leaves a trace",
            description = "`number` is what is dialled. Dead ones stay, with the day since when.")
    List<ContactView> all(@PathVariable UUID id, CurrentUser user) {
        access.reveals(user, id);
        return contacts.of(id, user);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Adds a way to a person",
            description =
                    "A phone number as people say it, an address for mail, words about somebody who helps (a number in"
                            + " them is dialled) or about the place where the street team meets the person. The same"
                            + " number twice is refused: a dead one is brought to life instead.")
    ContactView add(@PathVariable UUID id, @RequestBody NewContact told, CurrentUser user) {
        return contacts.add(id, told, user);
    }

    @PatchMapping("/{contactId}")
    @Operation(
            summary = "Marks a contact dead or alive, changes its hours or what is allowed there",
            description = "What is absent stays. Another number is another contact.")
    ContactView change(
            @PathVariable UUID id, @PathVariable UUID contactId, @RequestBody ContactChange told, CurrentUser user) {
        return contacts.change(id, contactId, told, user);
    }
}
