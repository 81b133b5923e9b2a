package org.passerelle.care.outreach;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.platform.paging.PageOf;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
@RequestMapping("/api/v1/outreach")
@Tag(name = "outreach", description = "Campaigns that ask practices whether they take new patients")
class OutreachApi {

    /// Before the first answer there can be (domain.md §6.1: the project began in 2021).
    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    private final CampaignBook campaigns;
    private final Letters letters;
    private final Clock clock;

    OutreachApi(CampaignBook campaigns, Letters letters, Clock clock) {
        this.campaigns = campaigns;
        this.letters = letters;
        this.clock = clock;
    }

    @GetMapping("/figures")
    @Operation(
            summary = "How many practices are listed, answered and take new patients, and why the others do not",
            description = "By the last answer each told in the period. `acceptingPercent` is of those listed.")
    OutreachFigures figures(
            @RequestParam(required = false)
                    @Parameter(description = "The first day; absent: from the beginning")
                    @Nullable
                    LocalDate from,
            @RequestParam(required = false) @Parameter(description = "The last day; absent: today") @Nullable
                    LocalDate to,
            @RequestParam(required = false)
                    @Parameter(description = "INSEE codes or names; absent: all where a team works")
                    @Nullable
                    List<String> communes) {
        return OutreachFigures.of(campaigns.figures(
                Objects.requireNonNullElse(communes, List.of()),
                Objects.requireNonNullElse(from, BEGINNING),
                Objects.requireNonNullElseGet(to, () -> LocalDate.now(clock))));
    }

    @GetMapping("/campaigns")
    @Operation(summary = "The campaigns, the latest first")
    List<CampaignBrief> list() {
        return campaigns.latest();
    }

    @GetMapping("/campaigns/{id}")
    @Operation(summary = "One campaign and how far it has come")
    CampaignView one(@PathVariable UUID id) {
        return campaigns.get(id);
    }

    @GetMapping("/campaigns/{id}/practices")
    @Operation(summary = "The practices of a campaign still on their way, the most urgent first")
    PageOf<CampaignLine> onTheWay(
            @PathVariable UUID id,
            @RequestParam(required = false) @Parameter(description = "`next` of the page before") @Nullable
                    String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return campaigns.onTheWay(id, cursor, PageOf.limit(limit));
    }

    @PostMapping("/campaigns")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Opens a campaign: a call to every practice of its communes, so many a working day",
            description = "Practices that another campaign is asking are left to it. 422 when none is left.")
    ResponseEntity<CampaignView> open(@RequestBody CampaignTold told, CurrentUser user) {
        UUID id = campaigns.open(told, user);
        return ResponseEntity.created(URI.create("/api/v1/outreach/campaigns/" + id))
                .body(campaigns.get(id));
    }

    @GetMapping(path = "/letters/{id}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "The letter of an outreach, in French; 404 before it is ready")
    ResponseEntity<byte[]> letter(@PathVariable UUID id) {
        return letters.file(id);
    }

    @PostMapping("/campaigns/{id}/stop")
    @Operation(
            summary = "Ends the calls a campaign has not made yet",
            description = "What practices answered stands, and so do their re-checks. 409 when it was stopped before.")
    CampaignView stop(@PathVariable UUID id, CurrentUser user) {
        campaigns.stop(id, user);
        return campaigns.get(id);
    }
}
