package org.passerelle.person;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/people/{id}")
@Tag(name = "people")
class WishApi {

    record Stop(@Nullable Boolean stopped, @Nullable String reason) {}

    private final ContactBook contacts;
    private final PersonAccess access;

    WishApi(ContactBook contacts, PersonAccess access) {
        this.contacts = contacts;
        this.access = access;
    }

    @GetMapping("/contact-wishes")
    @Operation(summary = "How a person wants to be written to; asking for it leaves a trace")
    ContactWishView wish(@PathVariable UUID id, CurrentUser user) {
        access.reveals(user, id);
        return contacts.wish(id, user);
    }

    @PutMapping("/contact-wishes")
    @Operation(
            summary = "Notes how a person wants to be written to",
            description = "What is not told is not allowed: nobody is written to who did not say so.")
    ContactWishView tell(@PathVariable UUID id, @RequestBody WishTold told, CurrentUser user) {
        return contacts.tell(id, told, user);
    }

    @PutMapping("/messages-stopped")
    @Operation(
            summary = "Stops all messages to a person at once, or lets them go again",
            description = "What was planned is stopped too, and does not come back.")
    ContactWishView stop(@PathVariable UUID id, @RequestBody Stop told, CurrentUser user) {
        return contacts.stop(id, told.stopped(), told.reason(), user);
    }
}
