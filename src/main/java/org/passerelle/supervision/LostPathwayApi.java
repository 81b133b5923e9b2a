package org.passerelle.supervision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.passerelle.accounts.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/supervision/lost-pathways")
@Tag(name = "supervision")
class LostPathwayApi {

    record Lost(long count) {}

    private final LostPathways lost;

    LostPathwayApi(LostPathways lost) {
        this.lost = lost;
    }

    @GetMapping
    @Operation(summary = "How many open pathways no longer go on by themselves: the engine was emptied or replaced")
    Lost count() {
        return new Lost(lost.count());
    }

    @PostMapping("/resumption")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Lets each of them go on where its facts say it stood; its waiting tasks are asked for again")
    void resume(CurrentUser user) {
        lost.resumeAll(user.username());
    }
}
