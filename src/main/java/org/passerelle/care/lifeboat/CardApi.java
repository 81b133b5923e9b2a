package org.passerelle.care.lifeboat;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.passerelle.accounts.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/people/{id}/lifeboat-card")
@Tag(name = "papers")
class CardApi {

    record Made(String code) {}

    private final CardBook cards;

    CardApi(CardBook cards) {
        this.cards = cards;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Makes the code of a new card; the one before leads nowhere any more",
            description =
                    "The code is told this once. Whoever types it at /carte leaves a way to reach the person, which"
                            + " becomes a task. 409 before the person's first pathway.")
    Made make(@PathVariable UUID id, CurrentUser user) {
        return new Made(cards.make(id, user).shown());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revokes the card of a person, if there is one")
    void revoke(@PathVariable UUID id, CurrentUser user) {
        cards.revoke(id, user);
    }
}
