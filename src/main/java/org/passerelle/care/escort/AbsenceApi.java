package org.passerelle.care.escort;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.care.escort.companions.Absence;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/absences")
@Tag(name = "escorts")
class AbsenceApi {

    record Listed(List<Absence> items) {}

    private final AbsenceDesk desk;

    AbsenceApi(AbsenceDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(summary = "Who of the account's teams is away")
    Listed list(
            @RequestParam(required = false) @Parameter(description = "First day; today unless told") @Nullable
                    String from,
            @RequestParam(required = false)
                    @Parameter(description = "Last day, it included; 90 days unless told")
                    @Nullable
                    String to,
            CurrentUser user) {
        return new Listed(desk.list(from, to, user));
    }

    @PutMapping("/{account}")
    @Operation(
            summary = "Notes that somebody is away, whole days",
            description = "It takes the place of absences that it overlaps. Whom they should have gone along with then"
                    + " becomes a supervisor's task each; `escorts` says how many. On the first day the tasks they took"
                    + " go back to the team. 403 for somebody else's, unless a"
                    + " supervisor notes it.")
    AbsenceDesk.Noted note(@PathVariable String account, @RequestBody AbsenceDesk.Told told, CurrentUser user) {
        return desk.note(account, told, user);
    }

    @DeleteMapping("/{account}/{from}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Takes back the absence that begins on this day, if there is one",
            description = "Escorts that were settled anew stay as they are.")
    void remove(@PathVariable String account, @PathVariable LocalDate from, CurrentUser user) {
        desk.remove(account, from, user);
    }
}
