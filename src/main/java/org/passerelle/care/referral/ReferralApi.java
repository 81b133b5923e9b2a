package org.passerelle.care.referral;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.platform.paging.PageOf;
import org.passerelle.platform.web.KeepsNoBody;
import org.springframework.context.annotation.Bean;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@RestController
@RequestMapping("/api/v1/referrals")
@Tag(name = "referrals", description = "Doctors who ask us to accompany a patient")
class ReferralApi {

    record LinkAsked(@Nullable UUID practiceId, @Nullable String programme) {}

    /// Told this once.
    record LinkMade(String token, String address, Instant expiresAt) {}

    /// @param whom to accept, one of these; `elsewhere`: another team knows the number, the supervisor decides
    record Details(ReferralView referral, List<WhoItMayBe.Choice> whom, boolean elsewhere) {}

    private final ReferralDesk desk;
    private final DecisionDesk decisions;
    private final WhoItMayBe whoItMayBe;
    private final LinkBook links;

    ReferralApi(ReferralDesk desk, DecisionDesk decisions, WhoItMayBe whoItMayBe, LinkBook links) {
        this.desk = desk;
        this.decisions = decisions;
        this.whoItMayBe = whoItMayBe;
        this.links = links;
    }

    /// What names a patient is remembered nowhere else.
    @Bean
    static KeepsNoBody referralBodies() {
        return new KeepsNoBody(Pattern.compile("/api/v1/referrals(/[^/]+/decision)?"));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Asks a team to accompany a patient",
            description = "With an account, or without one by the `token` of a link, which serves once. 403 says the"
                    + " same of a link that is forged, expired or has served. `reference` is what the doctor notes.")
    ResponseEntity<ReferralDesk.Taken> ask(
            @RequestBody ReferralTold told,
            @Parameter(hidden = true) @Nullable Principal account,
            HttpServletRequest request) {
        ReferralDesk.Taken taken = account == null || told.token() != null
                ? desk.takeByLink(told, request.getRemoteAddr())
                : desk.takeDown(told, CurrentUser.get());
        return ResponseEntity.created(URI.create("/api/v1/referrals/" + taken.id()))
                .body(taken);
    }

    @PostMapping("/links")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Makes a link by which a practice asks once without an account",
            description = "The token is told this once. It serves once, within thirty days.")
    LinkMade link(@RequestBody LinkAsked asked, CurrentUser user) {
        LinkBook.Made made = links.make(asked.practiceId(), asked.programme(), user);
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .pathSegment("adresser", made.secret().text())
                .toUriString();
        return new LinkMade(made.secret().text(), address, made.expiresAt());
    }

    @GetMapping
    @Operation(summary = "The referrals of one's teams, the newest first; those to decide, the oldest first")
    PageOf<ReferralLine> list(
            @RequestParam(defaultValue = "false") @Parameter(description = "Only those nobody has decided")
                    boolean toDecide,
            @RequestParam(required = false) @Parameter(description = "`next` of the page before") @Nullable
                    String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            CurrentUser user) {
        return desk.list(toDecide, cursor, PageOf.limit(limit), user);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One referral with its number, and whom it may be about; leaves a trace")
    Details one(@PathVariable UUID id, CurrentUser user) {
        ReferralView referral = desk.toCall(id, user);
        WhoItMayBe.Choices choices = whoItMayBe.of(id, user);
        return new Details(referral, choices.choices(), choices.elsewhere());
    }

    @PostMapping("/{id}/decision")
    @Operation(
            summary = "Accepts or declines a referral, or passes it on to the supervisor",
            description = "Accepted, a pathway is opened or joined as `whom` says; the doctor hears the decision once,"
                    + " by mail or on the phone. 409 when it is decided, or when another team knows the number.")
    Details decide(@PathVariable UUID id, @RequestBody DecisionTold told, CurrentUser user) {
        decisions.decide(id, told, user);
        return one(id, user);
    }
}
