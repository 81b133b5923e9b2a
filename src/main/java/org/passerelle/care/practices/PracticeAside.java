package org.passerelle.care.practices;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.practices.PracticesToCall.LastAnswer;
import org.passerelle.care.practices.PracticesToCall.PracticeToCall;
import org.passerelle.platform.forms.FormAside;
import org.passerelle.platform.forms.FormOptions.Option;
import org.passerelle.platform.places.Communes;
import org.springframework.stereotype.Component;

/// Beside the form that asks for a call: how to call each practice, what it said last, why this one.
@Component
class PracticeAside implements FormAside {

    private final PracticeCalls calls;
    private final Communes communes;
    private final ReasonWords reasons;
    private final AnswerWords answers;

    PracticeAside(PracticeCalls calls, Communes communes, ReasonWords reasons, AnswerWords answers) {
        this.calls = calls;
        this.communes = communes;
        this.reasons = reasons;
        this.answers = answers;
    }

    @Override
    public Set<String> formIds() {
        return Set.of("call-practice");
    }

    @Override
    public Optional<Aside> beside(UUID pathwayId, Map<String, Object> shown) {
        List<Match> matches = Option.about(shown, PracticeOptions.VALUES_KEY, Match.class);
        Map<UUID, PracticeCall> last = lastAnswers(matches);
        List<PracticeToCall> options = matches.stream()
                .map(match -> toCall(match, last.get(match.practice().id())))
                .toList();
        return Optional.of(new Aside("practiceId", "care/practices/call", new PracticesToCall(pathwayId, options)));
    }

    private Map<UUID, PracticeCall> lastAnswers(List<Match> matches) {
        List<UUID> ids = matches.stream().map(match -> match.practice().id()).toList();
        return ids.isEmpty()
                ? Map.of()
                : calls.lastAnswersOf(ids).stream()
                        .collect(Collectors.toMap(PracticeCall::practiceId, Function.identity()));
    }

    private PracticeToCall toCall(Match match, @Nullable PracticeCall last) {
        Practice practice = match.practice();
        Optional<PracticeCall> own = match.lastCall();
        boolean ownIsLast = own.isPresent() && last != null && own.get().id().equals(last.id());
        @Nullable LastAnswer lastAnswer = last == null ? null : LastAnswer.of(last, ownIsLast);
        @Nullable
        LastAnswer forPerson =
                ownIsLast ? null : own.map(call -> LastAnswer.of(call, true)).orElse(null);
        return new PracticeToCall(
                practice.id(),
                practice.name(),
                practice.phone(),
                practice.address(),
                communes.name(practice.communeInsee()),
                practice.remarks(),
                practice.verifiedAt(),
                lastAnswer,
                forPerson,
                answers.of(lastAnswer, forPerson, practice.verifiedAt()),
                reasons.of(match.pros()),
                reasons.of(match.cons()));
    }
}
