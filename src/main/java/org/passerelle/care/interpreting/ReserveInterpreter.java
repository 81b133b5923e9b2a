package org.passerelle.care.interpreting;

import java.util.UUID;
import org.passerelle.camunda.Worker;
import org.passerelle.care.interpreting.InterpretingHistory.NoLinePays;
import org.passerelle.pathway.PathwayHistory;
import org.springframework.stereotype.Component;

/// Answers «Réserver le financement»: what an interpreter by phone is expected to cost is reserved on the line that may
/// pay for it. Says whether one did.
@Component
class ReserveInterpreter implements Worker<ReserveInterpreter.Request, ReserveInterpreter.Funded> {

    record Request(UUID pathwayId) {}

    record Funded(boolean interpreterFunded) {}

    private static final String STEP = "Task_ReserveInterpreter";

    private final UseBook book;
    private final InterpreterUses uses;
    private final PlannedVisits visits;
    private final PathwayHistory history;

    ReserveInterpreter(UseBook book, InterpreterUses uses, PlannedVisits visits, PathwayHistory history) {
        this.book = book;
        this.uses = uses;
        this.visits = visits;
        this.history = history;
    }

    @Override
    public String jobType() {
        return "reserve-interpreter";
    }

    @Override
    public Funded work(Request request) {
        UUID pathwayId = request.pathwayId();
        var planned = uses.findPlanned(pathwayId);
        if (planned.isPresent()) {
            book.moveTo(planned.get(), visits.day(pathwayId));
            return new Funded(true);
        }
        boolean funded = book.plan(visits.of(pathwayId, null)).isPresent();
        if (!funded) {
            history.write(pathwayId, STEP, new NoLinePays());
        }
        return new Funded(funded);
    }
}
