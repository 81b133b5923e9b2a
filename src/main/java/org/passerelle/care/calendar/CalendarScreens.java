package org.passerelle.care.calendar;

import java.util.UUID;
import org.passerelle.accounts.CalendarLinks;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.platform.web.PageController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// One appointment as a page offers it, and the calendars that programs read.
@PageController
class CalendarScreens {

    private final Calendars calendars;
    private final CalendarLinks links;

    CalendarScreens(Calendars calendars, CalendarLinks links) {
        this.calendars = calendars;
        this.links = links;
    }

    @GetMapping("/appointments/{id}.ics")
    ResponseEntity<byte[]> visit(@PathVariable UUID id, CurrentUser user) {
        return CalendarFiles.file(calendars.ofVisit(id, user));
    }

    /// Read without signing in. A link that was revoked and one that never was answer the same.
    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String token) {
        return links.holder(token)
                .map(mediator -> CalendarFiles.file(calendars.of(mediator)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
