package org.passerelle.care.interpreting;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.camunda.Worker;
import org.passerelle.pathway.PathwayHistory;
import org.springframework.stereotype.Component;

/// Answers "Note the interpreter": how, in which language, on whose budget.
@Component
class RecordInterpreter implements Worker<RecordInterpreter.Request, Worker.Nothing> {

    record Request(
            UUID pathwayId,
            long processInstanceKey,
            int arrangeNumber,
            @Nullable UUID practiceId,
            InterpreterMode interpreterMode,
            @Nullable String interpreterLanguage,
            @Nullable FundingLine fundingLine) {}

    private static final String STEP = "Task_ArrangeInterpreter";

    private final Arrangements arrangements;
    private final PathwayHistory history;
    private final Clock clock;

    RecordInterpreter(Arrangements arrangements, PathwayHistory history, Clock clock) {
        this.arrangements = arrangements;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public String jobType() {
        return "record-interpreter";
    }

    @Override
    public Nothing work(Request request) {
        if (request.interpreterMode() == InterpreterMode.NOT_FOUND) {
            history.record(request.pathwayId(), STEP, "INTERPRETER_NOT_FOUND");
        } else if (!isNoted(request)) {
            note(request);
        }
        return new Nothing();
    }

    private boolean isNoted(Request request) {
        return arrangements.existsByPathwayIdAndProcessInstanceKeyAndArrangeNumber(
                request.pathwayId(), request.processInstanceKey(), request.arrangeNumber());
    }

    private void note(Request request) {
        String language = request.interpreterLanguage();
        FundingLine line = request.fundingLine();
        if (language == null || line == null) {
            throw new IllegalArgumentException("No language or funding line for " + request.pathwayId());
        }
        arrangements.save(new Arrangement(
                request.pathwayId(),
                request.processInstanceKey(),
                request.arrangeNumber(),
                request.practiceId(),
                request.interpreterMode(),
                language,
                line,
                clock.instant()));
        history.record(request.pathwayId(), STEP, "INTERPRETER_ARRANGED." + request.interpreterMode(), language);
    }
}
