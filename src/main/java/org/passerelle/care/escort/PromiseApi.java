package org.passerelle.care.escort;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/pathways/{id}/escort-promise")
@Tag(name = "escorts")
class PromiseApi {

    record Told(
            @Nullable @Schema(description = "To whom it was given, in words")
            String to) {}

    private final PromiseDesk desk;

    PromiseApi(PromiseDesk desk) {
        this.desk = desk;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "A practice was told that somebody comes along",
            description =
                    "As long as it stands, nobody settles that the person comes alone; when nobody is named on the"
                        + " morning before a visit, or that morning is past, a supervisor has a task. It ends with the"
                        + " visit and with the practice it was given to. 409 for a closed pathway.")
    void promise(@PathVariable UUID id, @RequestBody Told told, CurrentUser user) {
        desk.promise(id, told.to(), user);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "The practice no longer expects anybody beside the person")
    void withdraw(@PathVariable UUID id, CurrentUser user) {
        desk.withdraw(id, user);
    }
}
