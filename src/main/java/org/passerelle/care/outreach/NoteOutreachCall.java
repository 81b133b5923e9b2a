package org.passerelle.care.outreach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.practices.AnswerBook;
import org.passerelle.care.practices.AnswerTold;
import org.passerelle.care.practices.CallHours;
import org.passerelle.care.practices.ContactTold;
import org.passerelle.care.practices.PracticeBriefs;
import org.passerelle.care.practices.RefusalCode;
import org.passerelle.platform.forms.AnswerHandler;
import org.passerelle.platform.forms.AnsweredTask;
import org.springframework.stereotype.Component;

/// A call that asks a practice whether it takes new patients: its answer is one of the directory like any other.
@Component
class NoteOutreachCall implements AnswerHandler<NoteOutreachCall.Answer, NoteOutreachCall.Facts> {

    enum Known {
        YES,
        NO,
        UNKNOWN;

        static @Nullable Boolean told(@Nullable Known known) {
            return known == null || known == UNKNOWN ? null : known == YES;
        }
    }

    record Answer(
            OutreachAnswer outreachAnswer,
            @Nullable LocalDate callBackOn,
            @Nullable RefusalCode refusalCode,
            @Nullable Integer quota,
            @Nullable Known residentsOnly,
            @Nullable Known takesUnhoused,
            @Nullable Known interpreter,
            @Nullable List<@Nullable String> proofs,
            @Nullable List<@Nullable String> languages,
            @Nullable String email,
            @Nullable String note) {}

    /// `callAt` is when to try again.
    record Facts(OutreachAnswer outreachAnswer, @Nullable Instant callAt, boolean letterNeeded) {}

    private static final String PHONE = "PHONE";

    private final OutreachRepository outreaches;
    private final AnswerBook answers;
    private final PracticeBriefs practices;
    private final CallHours hours;

    NoteOutreachCall(OutreachRepository outreaches, AnswerBook answers, PracticeBriefs practices, CallHours hours) {
        this.outreaches = outreaches;
        this.answers = answers;
        this.practices = practices;
        this.hours = hours;
    }

    @Override
    public String formId() {
        return "outreach-call";
    }

    @Override
    public Facts handle(AnsweredTask task, Answer answer) {
        Outreach outreach = outreaches.getLocked(task.about());
        LocalDate today = hours.day(task.at());
        Instant again = null;
        if (answer.outreachAnswer().isAnAnswer()) {
            outreach.hears(answer.outreachAnswer(), today);
            answers.take(outreach.practiceId(), told(outreach.practiceId(), answer, today), task.by());
        } else {
            again = callAgain(answer, task.at());
            outreach.isCalledAt(again);
        }
        keepWhatElseWasSaid(outreach.practiceId(), answer, task.by());
        return new Facts(answer.outreachAnswer(), again, !outreach.isLetterSent());
    }

    private Instant callAgain(Answer answer, Instant now) {
        LocalDate day = answer.callBackOn();
        return day == null ? hours.nextAfter(now) : hours.onOrAfter(day);
    }

    private AnswerTold told(UUID practice, Answer answer, LocalDate today) {
        @Nullable Boolean residents = Known.told(answer.residentsOnly());
        @Nullable List<@Nullable String> residentsOf = residents == null ? null : new ArrayList<>();
        if (residentsOf != null && Boolean.TRUE.equals(residents)) {
            residentsOf.add(practices.name(practice).communeInsee());
        }
        RefusalCode why = answer.refusalCode();
        return new AnswerTold(
                answer.outreachAnswer() == OutreachAnswer.ACCEPTS,
                answer.quota(),
                null,
                residentsOf,
                Known.told(answer.takesUnhoused()),
                orAbsent(answer.languages()),
                Known.told(answer.interpreter()),
                orAbsent(answer.proofs()),
                why == null ? null : why.name(),
                PHONE,
                today.toString(),
                null);
    }

    /// None ticked: nobody asked.
    private static @Nullable List<@Nullable String> orAbsent(@Nullable List<@Nullable String> ticked) {
        return ticked == null || ticked.isEmpty() ? null : ticked;
    }

    private void keepWhatElseWasSaid(UUID practice, Answer answer, String by) {
        answers.learnEmail(practice, answer.email());
        String note = answer.note();
        boolean reached = answer.outreachAnswer().isAnAnswer() || answer.outreachAnswer() == OutreachAnswer.CALL_BACK;
        if (!answer.outreachAnswer().isAnAnswer() || (note != null && !note.isBlank())) {
            answers.note(practice, new ContactTold(PHONE, reached, note), by);
        }
    }
}
