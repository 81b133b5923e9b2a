package org.passerelle.care.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.passerelle.accounts.CurrentUser;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "appointments")
class CalendarFiles {

    private static final String TYPE = "text/calendar;charset=UTF-8";

    private final Calendars calendars;

    CalendarFiles(Calendars calendars) {
        this.calendars = calendars;
    }

    @GetMapping(path = "/api/v1/appointments/{id}.ics", produces = TYPE)
    @Operation(
            summary = "One appointment for the person's own calendar",
            description = "Where and when, and «rendez-vous» in the person's language: no name, no word of medicine.")
    ResponseEntity<byte[]> visit(@PathVariable UUID id, CurrentUser user) {
        return file(calendars.ofVisit(id, user));
    }

    static ResponseEntity<byte[]> file(String text) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(TYPE))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rendez-vous.ics\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
