package org.passerelle.care.rights;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.rights.law.RightsRoute;
import org.passerelle.care.rights.law.Route;
import org.passerelle.care.rights.law.Routed;
import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.stereotype.Component;

/// The rights interview: decides while the answers are in memory, and keeps only what may be kept (domain.md §5).
@Component
class NoteRights implements AnswerHandler<InterviewAnswer, NoteRights.Facts> {

    enum YesNo {
        YES,
        NO
    }

    /// `rightsEnd` where rights, or the answer to a file, are to be followed; `routeCheckDate` for the next review.
    record Facts(Route rightsRoute, @Nullable LocalDate rightsEnd, LocalDate routeCheckDate) {}

    private final RightsRoute rights;
    private final RightsNotes notes;
    private final Clock clock;

    NoteRights(RightsRoute rights, RightsNotes notes, Clock clock) {
        this.rights = rights;
        this.notes = notes;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "rights-situation";
    }

    @Override
    public Facts handle(AnsweredTask task, InterviewAnswer answer) {
        LocalDate today = task.at().atZone(clock.getZone()).toLocalDate();
        Routed routed = rights.of(answer.told().on(today));
        HeldRights found = found(answer, routed, today);
        if (routed.route() == Route.URGENT) {
            notes.emergency(task);
        } else {
            WayFound way = new WayFound(routed.route(), routed.rightsAction(), routed.nextCheckDate());
            notes.keep(task, found, way, answer.notes());
        }
        return new Facts(routed.route(), followedUntil(routed, found), routed.nextCheckDate());
    }

    /// Where the law keeps rights open that the person believes ended, they are open (CSS art. R111-4).
    private static HeldRights found(InterviewAnswer answer, Routed routed, LocalDate today) {
        CurrentRight right = answer.right();
        LocalDate end = answer.end();
        boolean believedEnded = right == CurrentRight.NONE || (end != null && end.isBefore(today));
        return routed.route() == Route.GP_NOW_RENEW && believedEnded
                ? new HeldRights(CurrentRight.PUMA_ONLY, routed.nextCheckDate(), answer.proofType())
                : new HeldRights(right, end, answer.proofType());
    }

    private static @Nullable LocalDate followedUntil(Routed routed, HeldRights found) {
        return switch (routed.route()) {
            case GP_NOW_RENEW -> found.endDate();
            case GP_IF_PRACTICE_AGREES -> routed.nextCheckDate();
            default -> null;
        };
    }
}
