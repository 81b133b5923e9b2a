package org.passerelle.calls;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.followup.Agreement;
import org.passerelle.care.followup.CallResult;
import org.passerelle.care.followup.CallTold;
import org.passerelle.care.followup.NotAttendedReason;
import org.passerelle.care.followup.ToldOutcome;
import org.passerelle.platform.refusals.Codes;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.PlainText;

/// A call as it was typed.
record CallAnswer(
        @Nullable @Schema(description = "Which contact of the person was called")
        UUID contactId,

        @Nullable
        @Schema(allowableValues = {"REACHED", "VOICEMAIL", "NO_ANSWER", "NUMBER_DEAD", "REFUSED", "THIRD_PARTY"})
        String result,

        @Nullable
        @Schema(
                description = "What a person who was reached said: of the visit, or months later of the doctor",
                allowableValues = {
                    "ATTENDED",
                    "ATTENDED_UNSURE",
                    "WANTS_ANOTHER_GP",
                    "NOT_ATTENDED",
                    "REGULAR_DOCTOR",
                    "LEFT"
                })
        String outcome,

        @Nullable @Schema(description = "Why they did not go; absent: they gave no reason")
        String reason,

        @Nullable
        @Schema(
                description = "What makes the doctor theirs; absent: unknown",
                allowableValues = {"DECLARED", "AGREED", "NOT_YET", "UNKNOWN"})
        String regularDoctor,

        @Nullable @Schema(description = "For the team; with the reason OTHER in the person's words")
        String note) {

    private static final int LONGEST_NOTE = 1000;

    enum Result {
        REACHED(CallResult.REACHED),
        VOICEMAIL(CallResult.VOICEMAIL_LEFT),
        NO_ANSWER(CallResult.NO_ANSWER),
        NUMBER_DEAD(CallResult.NUMBER_DEAD),
        REFUSED(CallResult.REFUSED),
        THIRD_PARTY(CallResult.THIRD_PARTY);

        private final CallResult known;

        Result(CallResult known) {
            this.known = known;
        }
    }

    /// Throws [InvalidInput] naming each field that cannot stand.
    CallTold check() {
        List<FieldProblem> problems = new ArrayList<>();
        Result called = read(problems, () -> Codes.require(Result.class, "result", result));
        ToldOutcome said = read(problems, () -> Codes.readIfGiven(ToldOutcome.class, "outcome", outcome));
        NotAttendedReason why = read(problems, () -> Codes.readIfGiven(NotAttendedReason.class, "reason", reason));
        Agreement agreement = read(problems, () -> Codes.readIfGiven(Agreement.class, "regularDoctor", regularDoctor));
        String words = note == null || note.isBlank() ? null : note.strip();
        if (called != null && called != Result.REACHED && said != null) {
            problems.add(new FieldProblem("outcome", "call.not-reached"));
        }
        if (why != null && said != ToldOutcome.NOT_ATTENDED) {
            problems.add(new FieldProblem("reason", "call.no-absence"));
        }
        if (why == NotAttendedReason.OTHER && words == null) {
            problems.add(new FieldProblem("note", "call.which-reason"));
        }
        checkWords(words, problems);
        InvalidInput.throwIfAny(problems);
        if (called == null) {
            throw new IllegalStateException("Checked above");
        }
        NotAttendedReason known = why == null && said == ToldOutcome.NOT_ATTENDED ? NotAttendedReason.NO_REASON : why;
        return new CallTold(called.known, contactId, said, known, agreement, words);
    }

    private static void checkWords(@Nullable String words, List<FieldProblem> problems) {
        if (words == null) {
            return;
        }
        if (words.length() > LONGEST_NOTE) {
            problems.add(new FieldProblem("note", "text.long", LONGEST_NOTE));
        } else if (!PlainText.refusedInALine(words.replaceAll("\\R", " ")).isEmpty()) {
            problems.add(new FieldProblem(
                    "note", "text.characters", PlainText.refusedInALine(words.replaceAll("\\R", " "))));
        }
    }

    private static <T> @Nullable T read(List<FieldProblem> problems, Supplier<@Nullable T> reading) {
        try {
            return reading.get();
        } catch (InvalidInput invalid) {
            problems.addAll(invalid.problems());
            return null;
        }
    }
}
