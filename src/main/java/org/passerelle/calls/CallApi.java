package org.passerelle.calls;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.care.interpreting.InterpreterPhone;
import org.passerelle.pathway.PathwayState;
import org.passerelle.pathway.PathwayView;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.ContactView;
import org.passerelle.platform.web.AfterCommit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "calls", description = "Calls to people: who is next, and what came of it")
class CallApi {

    record Taken(
            UUID pathwayId,
            PathwayState state,

            @Schema(description = "Whether a task asked for this call; a late or unexpected one is taken all the same")
            boolean asked,

            @Schema(description = "Whether a closed pathway goes on because of it")
            boolean reopened,

            @Schema(
                    description = "Whether what comes next is known. False when the engine takes longer than ten"
                            + " seconds to decide it: the call is taken, and GET /pathways/{id} tells it later")
            boolean decided,

            @Schema(
                    description = "What the pathway waits for now, and until when; empty when it is closed, or when"
                            + " that is not decided")
            List<CallOutlook.Next> next) {}

    record Person(
            UUID taskId,
            String step,
            UUID pathwayId,
            UUID personId,
            String alias,
            List<String> languages,
            Instant dueAt,

            @Schema(description = "What to know, in three lines")
            List<String> know,

            List<ContactView> contacts,
            InterpreterPhone.@Nullable Line interpreter,

            @Nullable
            @Schema(
                    description = "Account that was shown the same person less than five minutes ago, where nobody else"
                            + " is to be called")
            String shownTo) {}

    private final CallDesk desk;
    private final NextCall next;
    private final CallOutlook outlook;
    private final AfterCommit afterCommit;
    private final Pathways pathways;

    CallApi(CallDesk desk, NextCall next, CallOutlook outlook, AfterCommit afterCommit, Pathways pathways) {
        this.desk = desk;
        this.next = next;
        this.outlook = outlook;
        this.afterCommit = afterCommit;
        this.pathways = pathways;
    }

    @PostMapping("/pathways/{id}/calls")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Says what came of a call",
            description = "Ends the task that asks for it, where one is open. Late or unexpected it is taken and traced"
                    + " too, also for a pathway that is closed, which may go on because of it. 422 for an outcome"
                    + " before the appointment, and for a call to somebody of whom no contact is known.")
    Taken take(@PathVariable UUID id, @RequestBody CallAnswer answer, CurrentUser user) {
        PathwayView before = pathways.get(id, user);
        CallDesk.Taken taken = desk.take(id, answer, user);
        PathwayView now = pathways.get(id, user);
        boolean reopened = before.state() == PathwayState.CLOSED && now.state() != PathwayState.CLOSED;
        return afterCommit.answer(new Taken(id, now.state(), taken.asked(), reopened, false, List.of()), () -> {
            CallOutlook.Outlook after = outlook.after(id, before, taken.moves() || reopened, user);
            return new Taken(id, after.state(), taken.asked(), reopened, after.decided(), after.next());
        });
    }

    @GetMapping("/calls/next")
    @Operation(summary = "The next person to call: what to know, where they are reached, and with which interpreter")
    @ApiResponse(responseCode = "200")
    @ApiResponse(
            responseCode = "204",
            description = "Nobody is to be called now",
            content = {})
    ResponseEntity<Person> next(
            @RequestParam(required = false)
                    @Parameter(description = "Code of a programme; all of the account's else")
                    @Nullable
                    String team,
            CurrentUser user) {
        return next.next(team, Set.of(), user)
                .map(CallApi::person)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private static Person person(NextCall.ToCall call) {
        var task = call.task();
        return new Person(
                task.id(),
                task.step(),
                task.about().id(),
                Objects.requireNonNull(task.personId()),
                task.alias(),
                task.languages(),
                task.dueAt(),
                call.know(),
                call.contacts(),
                call.interpreter(),
                call.shownTo());
    }
}
