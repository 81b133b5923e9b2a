package org.passerelle.care.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.rights.law.LawInForce;
import org.passerelle.care.rights.law.RightsAlert;
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

    /// The end of the rights where they are to be followed, with the dates of their renewal; what silence will
    /// mean, and when, where a file is pending; `routeCheckDate` for the next review.
    record Facts(
            Route rightsRoute,
            @Nullable LocalDate rightsEnd,
            @Nullable LocalDate renewFrom,
            @Nullable LocalDate renewLateFrom,
            @Nullable Silence silence,
            @Nullable LocalDate answerDue,
            LocalDate routeCheckDate) {

        static Facts of(Routed routed, @Nullable Followed followed, @Nullable PendingFile file) {
            return new Facts(
                    routed.route(),
                    followed == null ? null : followed.end(),
                    followed == null ? null : followed.renewFrom(),
                    followed == null ? null : followed.renewLateFrom(),
                    file == null ? null : file.silence(),
                    file == null ? null : file.answerDue(),
                    routed.nextCheckDate());
        }
    }

    private final RightsRoute rights;
    private final LawInForce law;
    private final RightsNotes notes;
    private final Clock clock;

    NoteRights(RightsRoute rights, LawInForce law, RightsNotes notes, Clock clock) {
        this.rights = rights;
        this.law = law;
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
        PendingFile file = answer.file(law.delays(today));
        if (routed.route() == Route.URGENT) {
            notes.emergency(task);
        } else {
            WayFound way = new WayFound(routed.route(), routed.rightsAction(), routed.nextCheckDate());
            notes.keep(task, found, way, file, answer.notes());
            notes.alert(task, alerts(routed));
        }
        return Facts.of(routed, file == null ? followed(routed, found, today) : null, file);
    }

    /// An end that the law does not let stand is none.
    private static List<RightsAlert> alerts(Routed routed) {
        return routed.alerts().stream()
                .filter(alert -> alert != RightsAlert.RIGHTS_EXPIRED || routed.route() != Route.GP_NOW_RENEW)
                .toList();
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

    private @Nullable Followed followed(Routed routed, HeldRights found, LocalDate today) {
        return switch (routed.route()) {
            case URGENT -> null;
            case GP_IF_PRACTICE_AGREES -> new Followed(routed.nextCheckDate(), today, null);
            default -> Followed.of(found, routed.route() == Route.GP_NOW_RENEW, law.delays(today), today);
        };
    }
}
