package org.passerelle.care.escort;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.passerelle.accounts.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/escorts")
@Tag(name = "escorts")
class PlanApi {

    private final PlanDesk desk;
    private final TakeOver takeOver;

    PlanApi(PlanDesk desk, TakeOver takeOver) {
        this.desk = desk;
        this.takeOver = takeOver;
    }

    @PostMapping("/plan")
    @Operation(
            summary = "Proposes who goes along with whom on a day",
            description =
                    "Settles nothing, and never moves who was named. It says in words why somebody is proposed, and"
                            + " why nobody can go along to the others. Asked twice the same it answers the same.")
    PlanProposal plan(@RequestBody PlanDesk.Told told, CurrentUser user) {
        return desk.propose(told, user);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Takes over one line of a plan",
            description =
                    "The task that asks for it goes away. 409 when somebody is named by now or the visit is over; 422"
                            + " for a companion who is away or elsewhere at that time.")
    void take(@RequestBody TakeOver.Told told, CurrentUser user) {
        takeOver.take(told, user);
    }
}
