package org.passerelle.care.practices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.Names;
import org.passerelle.care.practices.PracticesToCall.LastAnswer;
import org.passerelle.platform.words.Moments;
import org.passerelle.platform.words.Sentences;
import org.springframework.stereotype.Component;

/// What a practice answered, in sentences: when, who took it, yes or no and why not.
@Component
class AnswerWords {

    private final Sentences sentences;
    private final Moments moments;
    private final Clock clock;
    private final Names names;

    AnswerWords(Sentences sentences, Moments moments, Names names, Clock clock) {
        this.clock = clock;
        this.sentences = sentences;
        this.moments = moments;
        this.names = names;
    }

    List<String> of(@Nullable LastAnswer last, @Nullable LastAnswer forPerson, @Nullable LocalDate verifiedAt) {
        List<String> told = Stream.of(last, forPerson)
                .filter(Objects::nonNull)
                .map(this::of)
                .toList();
        if (!told.isEmpty()) {
            return told;
        }
        return List.of(
                verifiedAt == null
                        ? sentences.say("practices.call.never-asked")
                        : sentences.say("practices.call.never", when(verifiedAt)));
    }

    private String of(LastAnswer answer) {
        String when = when(LocalDate.ofInstant(answer.answeredAt(), clock.getZone()));
        String by = answer.answeredBy();
        String told = sentences.say(
                answer.forThisPerson() ? "practices.answer.for-person" : "practices.answer",
                by == null ? when : sentences.say("practices.answer.by", when, names.of(by)),
                sentences.say("practices.answer." + code(answer)));
        return told.substring(0, 1).toUpperCase(Locale.ROOT) + told.substring(1);
    }

    private static String code(LastAnswer answer) {
        return answer.refusalCode() == null ? answer.answer().name() : answer.answer() + "." + answer.refusalCode();
    }

    /// "hier", "le 12 nov."
    private String when(LocalDate date) {
        return moments.daysSince(date.atStartOfDay(clock.getZone()).toInstant()) > 1
                ? sentences.say("practices.answer.on", moments.day(date))
                : moments.day(date);
    }
}
