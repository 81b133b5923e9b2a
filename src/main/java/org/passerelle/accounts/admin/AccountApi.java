package org.passerelle.accounts.admin;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.AccountBook;
import org.passerelle.accounts.AccountChange;
import org.passerelle.accounts.AccountView;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.accounts.NewAccount;
import org.passerelle.platform.paging.PageOf;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Accounts, for those who give them out.
@RestController
@RequestMapping("/api/v1/accounts")
@Tag(name = "accounts")
class AccountApi {

    record NewPassword(@Nullable String password) {}

    private final AccountBook accounts;

    AccountApi(AccountBook accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    @Operation(summary = "All accounts by username, those closed included")
    PageOf<AccountView> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return accounts.list(cursor, PageOf.limit(limit));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Makes an account",
            description = "Roles: MEDIATOR, SUPERVISOR, DESIGNER, ADMIN, STATISTICS. Teams: codes of programmes; a"
                    + " supervisor has them all. A password has 15 characters or more.")
    ResponseEntity<AccountView> add(@RequestBody NewAccount told, CurrentUser user) {
        AccountView made = accounts.add(told, user);
        return ResponseEntity.created(URI.create("/api/v1/accounts/" + made.username()))
                .body(made);
    }

    @PatchMapping("/{username}")
    @Operation(
            summary = "Changes an account from its next request on; what is absent stays",
            description = "An account that is disabled or loses a team gives back what it held there. The last account"
                    + " with the role ADMIN keeps it: 409.")
    AccountView change(@PathVariable String username, @RequestBody AccountChange change, CurrentUser user) {
        return accounts.change(username, change, user);
    }

    @PostMapping("/{username}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gives an account a new password and ends its sessions")
    void password(@PathVariable String username, @RequestBody NewPassword wanted, CurrentUser user) {
        accounts.givePassword(username, wanted.password(), user);
    }
}
