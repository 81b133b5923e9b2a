package org.passerelle.care.escort;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.care.escort.companions.CompanionHours;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/companions/{account}")
@Tag(name = "escorts")
class CompanionApi {

    private final CompanionDesk desk;

    CompanionApi(CompanionDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(summary = "When somebody can go along, from where and in which languages")
    CompanionHours get(@PathVariable String account, CurrentUser user) {
        return desk.get(account, user);
    }

    @PutMapping
    @Operation(
            summary = "Says when somebody can go along, from where and in which languages",
            description = "The plan of a day keeps to it. What is not told stays. 403 for somebody else's, unless a"
                    + " supervisor says it.")
    CompanionHours keep(@PathVariable String account, @RequestBody CompanionDesk.Told told, CurrentUser user) {
        return desk.keep(account, told, user);
    }
}
