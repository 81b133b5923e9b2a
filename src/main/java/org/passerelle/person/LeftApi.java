package org.passerelle.person;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.passerelle.accounts.CurrentUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "people")
class LeftApi {

    private final ContactsLeft left;
    private final PersonAccess access;

    LeftApi(ContactsLeft left, PersonAccess access) {
        this.left = left;
        this.access = access;
    }

    @GetMapping("/api/v1/people/{id}/contacts-left")
    @Operation(
            summary = "What people outside left to reach a person, until somebody settles it; leaves a trace",
            description = "The oldest first. Each is settled by the task Task_TakeUpContact.")
    List<ContactLeftView> waiting(@PathVariable UUID id, CurrentUser user) {
        access.reveals(user, id);
        return left.waitingFor(id);
    }
}
