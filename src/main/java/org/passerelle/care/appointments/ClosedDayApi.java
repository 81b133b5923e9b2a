package org.passerelle.care.appointments;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.care.appointments.closures.ClosedDayBook;
import org.passerelle.care.appointments.closures.ClosedDayTold;
import org.passerelle.care.appointments.closures.ClosedDayView;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/closed-days")
@Tag(name = "appointments")
class ClosedDayApi {

    record Days(List<ClosedDayView> items) {}

    record Entered(UUID id, ClosedDayView day, List<AppointmentView> appointments) {}

    private final ClosedDayDesk desk;
    private final ClosedDayBook book;

    ClosedDayApi(ClosedDayDesk desk, ClosedDayBook book) {
        this.desk = desk;
        this.book = book;
    }

    @GetMapping
    @Operation(summary = "Days on which practices are noted as closed, and strikes, that are not over")
    Days list() {
        return new Days(book.toCome());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Notes a day on which practices are closed, or a strike",
            description = "Answers with the appointments to come on such a day, a hundred at most.")
    ResponseEntity<Entered> enter(@RequestBody ClosedDayTold told, CurrentUser user) {
        ClosedDayDesk.Entered entered = desk.enter(told, user);
        ClosedDayView day = entered.day();
        return ResponseEntity.created(URI.create("/api/v1/closed-days/" + day.id()))
                .body(new Entered(day.id(), day, entered.appointments()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes a note back")
    void remove(@PathVariable UUID id) {
        book.remove(id);
    }
}
