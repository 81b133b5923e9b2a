package org.passerelle.care.advocacy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.passerelle.accounts.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/partners")
@Tag(name = "advocacy")
class PartnerApi {

    record KnownPartners(List<PartnerView> items) {}

    record HeldMeetings(List<MeetingView> items) {}

    private final PartnerBook book;

    PartnerApi(PartnerBook book) {
        this.book = book;
    }

    @GetMapping
    @Operation(summary = "Partners to whom we speak for the people, by name")
    KnownPartners list() {
        return new KnownPartners(book.all());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Adds a partner: an organisation and the function of whom we speak to",
            description = "No names of people. Entered twice, it is one.")
    PartnerView enter(@RequestBody PartnerTold told, CurrentUser user) {
        return book.enter(told, user);
    }

    @GetMapping("/{id}/meetings")
    @Operation(
            summary = "PartnerMeetings of the account's teams with a partner, the newest first, with what was promised")
    HeldMeetings meetings(@PathVariable UUID id, CurrentUser user) {
        return new HeldMeetings(book.meetings(id, user));
    }

    @PostMapping("/{id}/meetings")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Notes a meeting, what was asked and what was promised",
            description = "Each promise comes back as a task on its day.")
    MeetingView met(@PathVariable UUID id, @RequestBody MeetingTold told, CurrentUser user) {
        return book.met(id, told, user);
    }
}
