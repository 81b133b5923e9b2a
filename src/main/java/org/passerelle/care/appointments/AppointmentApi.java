package org.passerelle.care.appointments;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.pathway.PathwayAccess;
import org.passerelle.platform.paging.PageOf;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/appointments")
@Tag(name = "appointments", description = "Appointments with practices")
class AppointmentApi {

    record Cancellation(
            @Nullable @Schema(description = "PRACTICE, PERSON, TEAM (unless told otherwise) or OTHER")
            String by,

            @Nullable @Schema(description = "Why, as a code, such as HEALTH or PRACTICE_CLOSED")
            String reason) {}

    private final AppointmentDesk desk;
    private final PathwayAccess access;

    AppointmentApi(AppointmentDesk desk, PathwayAccess access) {
        this.desk = desk;
        this.access = access;
    }

    @GetMapping
    @Operation(
            summary = "Appointments of the account's teams, the next first",
            description = "One that was moved is listed at its new date only.")
    PageOf<AppointmentView> list(
            @RequestParam(required = false) @Parameter(description = "First day; today unless told") @Nullable
                    String from,
            @RequestParam(required = false)
                    @Parameter(description = "Last day, it included; 30 days unless told, a year at most")
                    @Nullable
                    String to,
            @RequestParam(required = false) @Parameter(description = "Username of who looks after them") @Nullable
                    String mediator,
            @RequestParam(required = false) @Parameter(description = "`next` of the page before") @Nullable
                    String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            CurrentUser user) {
        return desk.list(desk.query(from, to, mediator, cursor, PageOf.limit(limit)), user);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One appointment")
    AppointmentView one(@PathVariable UUID id, CurrentUser user) {
        return read(desk.get(id, user), user);
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Moves an appointment, or says where and with whom it is",
            description = "A new date makes a new appointment, which this answers with; what was prepared for the old"
                    + " one is released and prepared anew. 422 on `confirmedOpen` for a public holiday or a day on"
                    + " which the practice is noted as closed. 409 for one that is over.")
    AppointmentView change(@PathVariable UUID id, @RequestBody AppointmentTold told, CurrentUser user) {
        return read(desk.change(id, told, user), user);
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "Cancels an appointment",
            description = "Who cancels it and why, in the address or as a body. The pathway looks for another date.")
    AppointmentView cancel(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String reason,
            @RequestBody(required = false) @Nullable Cancellation told,
            CurrentUser user) {
        return read(desk.cancel(id, told == null ? by : told.by(), told == null ? reason : told.reason(), user), user);
    }

    private AppointmentView read(AppointmentView shown, CurrentUser user) {
        access.reads(user, shown.pathwayId(), shown.personId(), shown.programme());
        return shown;
    }
}
