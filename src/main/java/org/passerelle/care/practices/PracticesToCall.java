package org.passerelle.care.practices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a call needs to know of each practice the form offers, in the same order.
record PracticesToCall(UUID pathwayId, List<PracticeToCall> options) {

    /// `lastAnswer` is the last one whoever it was for; `lastAnswerForPerson` is there when another one was the last
    /// for this person. `lastTime` tells both in sentences: "Hier, Amina : refus, trop de patients".
    record PracticeToCall(
            UUID value,
            String name,
            String phone,
            @Nullable String address,
            String commune,
            @Nullable String remarks,
            @Nullable LocalDate verifiedAt,
            @Nullable LastAnswer lastAnswer,
            @Nullable LastAnswer lastAnswerForPerson,
            List<String> lastTime,
            List<String> reasonsFor,
            List<String> reasonsAgainst) {}

    record LastAnswer(
            PracticeAnswer answer,
            @Nullable RefusalCode refusalCode,
            Instant answeredAt,
            @Nullable String answeredBy,
            boolean forThisPerson) {

        static LastAnswer of(PracticeCall call, boolean forThisPerson) {
            return new LastAnswer(
                    call.answer(), call.refusalCode(), call.answeredAt(), call.answeredBy(), forThisPerson);
        }
    }
}
