package org.passerelle.care.advocacy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.platform.refusals.Codes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/commitments")
@Tag(name = "advocacy")
class CommitmentApi {

    record Promises(List<CommitmentView> items) {}

    private final CommitmentBook book;

    CommitmentApi(CommitmentBook book) {
        this.book = book;
    }

    @GetMapping
    @Operation(
            summary = "What partners promised to the account's teams, the next day first, two hundred at most",
            description = "OPEN unless `state` says KEPT or DROPPED.")
    Promises list(@RequestParam(required = false) @Nullable String state, CurrentUser user) {
        CommitmentState asked = Codes.readIfGiven(CommitmentState.class, "state", state);
        return new Promises(book.list(asked == null ? CommitmentState.OPEN : asked, user));
    }

    @PostMapping("/{id}/outcome")
    @Operation(
            summary = "Says what became of a commitment, or gives it a new day",
            description = "Before its day too; its task, if there is one, goes away. 409 once it is settled.")
    CommitmentView settle(@PathVariable UUID id, @RequestBody CommitmentOutcomeTold told, CurrentUser user) {
        return book.settle(id, told, user);
    }
}
