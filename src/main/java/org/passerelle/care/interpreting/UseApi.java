package org.passerelle.care.interpreting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.passerelle.accounts.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/interpreter-uses")
@Tag(name = "interpreting")
class UseApi {

    private final UseDesk uses;

    UseApi(UseDesk uses) {
        this.uses = uses;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Reserves for an interpreter, or notes one that has taken place",
            description = "Answers with what moved on the funding line. 409 says why when no line may pay, or the one"
                    + " that was named.")
    ResponseEntity<UseView> tell(@RequestBody UseTold told, CurrentUser user) {
        UseView use = uses.tell(told, user);
        return ResponseEntity.created(URI.create("/api/v1/interpreter-uses/" + use.id()))
                .body(use);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One use with what moved for it")
    UseView one(@PathVariable UUID id, CurrentUser user) {
        return uses.get(id, user);
    }

    @PostMapping("/{id}/settlement")
    @Operation(summary = "Says what became of a planned use: what was reserved is paid or free again")
    UseView settle(@PathVariable UUID id, @RequestBody SettlementTold told, CurrentUser user) {
        return uses.settle(id, told, user);
    }
}
