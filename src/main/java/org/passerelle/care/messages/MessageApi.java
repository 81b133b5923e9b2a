package org.passerelle.care.messages;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.platform.paging.PageOf;
import org.passerelle.platform.refusals.Codes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/messages")
@Tag(name = "messages", description = "What is written to people about their appointments: never the text itself")
class MessageApi {

    private final MessageDesk desk;

    MessageApi(MessageDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(
            summary = "Messages and what became of them, the latest first",
            description = "Of the pathways the account sees. States: PLANNED, SENDING, SENT, REFUSED, FAILED, UNKNOWN,"
                    + " STOPPED, SKIPPED.")
    PageOf<MessageView> list(
            @RequestParam(required = false) @Nullable UUID pathwayId,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Parameter(description = "`next` of the page before") @Nullable
                    String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            CurrentUser user) {
        MessageState known = Codes.readIfGiven(MessageState.class, "state", state);
        return desk.list(
                new MessageQuery(pathwayId, known == null ? Set.of() : Set.of(known), cursor, PageOf.limit(limit)),
                user);
    }

    @PostMapping("/{id}/retry")
    @Operation(
            summary = "Sends a message again",
            description = "One that was refused, failed or skipped, or of which nobody knows whether it arrived: that"
                    + " one goes under its old key. 409 for any other.")
    MessageView retry(@PathVariable UUID id, CurrentUser user) {
        return desk.sendAgain(id, user);
    }

    @PostMapping("/{id}/arrival")
    @Operation(summary = "Says that a message arrived of which nobody knew it", description = "409 for any other.")
    MessageView arrived(@PathVariable UUID id, CurrentUser user) {
        return desk.arrived(id, user);
    }
}
