package org.passerelle.care.practices;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All that is known of a practice.
///
/// @param taken how many people it took from us and has not seen elsewhere since, of those its quota counts
/// @param promised how many it promised a place to and has not seen yet
/// @param answers what it told us, the latest first
/// @param contacts when somebody tried to reach it, the latest first
record PracticeView(
        UUID id,
        @JsonUnwrapped PracticeIdentity identity,
        String commune,
        Conditions conditions,
        int taken,
        int promised,
        List<Told> answers,
        List<Contact> contacts) {

    /// An answer and who took it; in a call for one person, nobody is told whom.
    record Told(@JsonUnwrapped Answered answer, @Nullable String by) {

        static Told of(TakenAnswer row) {
            return new Told(row.told(), row.notedBy());
        }
    }

    record Contact(
            Instant at,
            @Nullable String by,
            PracticeContact.Channel channel,
            boolean reached,
            @Nullable String note) {

        static Contact silence(PracticeCall call) {
            return new Contact(call.answeredAt(), call.answeredBy(), PracticeContact.Channel.PHONE, false, null);
        }
    }
}
