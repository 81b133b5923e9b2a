package org.passerelle.care.practices;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.rights.HeldRights;

/// One practice looked at for one person: all that the rules may know.
///
/// @param kilometres between the centres of their communes, absent when either is not known
record Situation(
        Practice practice,
        Seeker seeker,
        PastContact pastContact,
        @Nullable Integer kilometres) {

    /// The person who needs a doctor.
    record Seeker(
            List<String> languages,
            @Nullable String communeInsee,
            String department,
            Optional<HeldRights> rights,
            Fading fading) {}

    /// What already happened between this practice and us, and between this practice and this person.
    ///
    /// @param calls for this person, the last one last
    record PastContact(Places.Taken taken, List<PracticeCall> calls) {

        Optional<PracticeCall> lastCall() {
            return calls.isEmpty() ? Optional.empty() : Optional.of(calls.getLast());
        }

        boolean last(PracticeAnswer answer) {
            return lastCall().filter(call -> call.answer() == answer).isPresent();
        }

        /// In a row, until now.
        int silences() {
            return (int) calls.reversed().stream()
                    .takeWhile(call -> call.answer() == PracticeAnswer.NO_ANSWER)
                    .count();
        }
    }
}
