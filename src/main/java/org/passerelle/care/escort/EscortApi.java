package org.passerelle.care.escort;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.platform.paging.PageOf;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/escorts")
@Tag(name = "escorts", description = "Who goes along with whom")
class EscortApi {

    private final EscortDesk desk;

    EscortApi(EscortDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(
            summary = "How people of the account's teams come to their appointments, the next first",
            description = "An appointment of which nobody settled it yet is not listed; see `/appointments`.")
    PageOf<EscortView> list(
            @RequestParam(required = false) @Parameter(description = "First day; today unless told") @Nullable
                    String from,
            @RequestParam(required = false)
                    @Parameter(description = "Last day, it included; seven days unless told, a year at most")
                    @Nullable
                    String to,
            @RequestParam(required = false) @Parameter(description = "Username of who goes along") @Nullable
                    String mediator,
            @RequestParam(required = false) @Parameter(description = "`next` of the page before") @Nullable
                    String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            CurrentUser user) {
        return desk.list(desk.asked(from, to, mediator, cursor, PageOf.limit(limit)), user);
    }
}
