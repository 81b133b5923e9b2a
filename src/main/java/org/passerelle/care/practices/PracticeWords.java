package org.passerelle.care.practices;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.places.Communes;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.words.Sentences;
import org.springframework.stereotype.Component;

/// The conditions of a practice in words. Pages call it as `@practiceWords`.
@Component("practiceWords")
public class PracticeWords {

    private final Sentences sentences;
    private final Communes communes;
    private final Clock clock;

    PracticeWords(Sentences sentences, Communes communes, Clock clock) {
        this.sentences = sentences;
        this.communes = communes;
        this.clock = clock;
    }

    /// Never told by colour alone: `sign` and `words` say the same as `level`.
    public record Mark(String level, String sign, String words) {}

    /// On pages a commune is typed by its name; the code it stands for is no business of theirs.
    String problem(FieldProblem problem) {
        return problem.code().equals("commune.unknown")
                ? sentences.say("problem.commune.not-found", problem.args().toArray())
                : sentences.problem(problem);
    }

    /// Whether it takes new patients, and how much that is still worth.
    public List<Mark> marks(Conditions conditions) {
        Boolean accepts = conditions.accepts();
        LocalDate verifiedAt = conditions.verifiedAt();
        if (accepts == null || verifiedAt == null) {
            return List.of(new Mark("later", "○", sentences.say("practices.mark.never-asked")));
        }
        Mark answer = accepts
                ? new Mark("done", "✓", sentences.say("practices.mark.accepts"))
                : new Mark("late", "×", sentences.say("practices.mark.refuses"));
        return List.of(answer, age(verifiedAt, conditions.stale()));
    }

    private Mark age(LocalDate verifiedAt, boolean stale) {
        long days = ChronoUnit.DAYS.between(verifiedAt, LocalDate.now(clock));
        String words = sentences.say("practices.age", Math.max(0, days));
        return stale
                ? new Mark("soon", "⚠", sentences.say("practices.age.stale", words))
                : new Mark("later", "◷", words);
    }

    /// One sentence for each condition that was told.
    public List<String> told(Conditions it) {
        return conditions(
                it.quota(), it.quotaPeriod(), it.residentsOf(), it.takesUnhoused(), it.interpreter(), it.proofs());
    }

    /// What it said that day, the main thing first.
    public List<String> answer(Answered it) {
        List<String> told = new ArrayList<>();
        RefusalCode reason = it.reason();
        if (it.source().equals(TakenAnswer.CALL)) {
            String code = it.accepts() ? "ACCEPTED" : "DECLINED." + (reason == null ? RefusalCode.OTHER : reason);
            told.add(sentences.say("practices.said.for-person", sentences.say("practices.answer." + code)));
        } else {
            told.add(sentences.say("practices.said." + it.accepts()));
            if (reason != null) {
                told.add(sentences.code("refusal", reason));
            }
        }
        told.addAll(conditions(
                it.quota(), it.quotaPeriod(), it.residentsOf(), it.takesUnhoused(), it.interpreter(), it.proofs()));
        return told;
    }

    /// A refusal the law forbids is not one for want of room.
    public boolean isUnlawful(Answered it) {
        RefusalCode reason = it.reason();
        return reason != null && reason.ground() == RefusalCode.Ground.SUSPECTED_DISCRIMINATION;
    }

    private List<String> conditions(
            @Nullable Integer quota,
            @Nullable QuotaPeriod period,
            @Nullable List<String> residentsOf,
            @Nullable Boolean takesUnhoused,
            @Nullable Boolean interpreter,
            @Nullable List<AcceptedProof> proofs) {
        List<String> told = new ArrayList<>();
        if (quota != null) {
            told.add(sentences.say("practices.told.quota." + period, quota));
        }
        if (residentsOf != null && !residentsOf.isEmpty()) {
            told.add(sentences.say(
                    "practices.told.residents",
                    residentsOf.stream().map(communes::name).collect(Collectors.joining(", "))));
        }
        sentence("practices.told.unhoused", takesUnhoused).ifPresent(told::add);
        sentence("practices.told.interpreter", interpreter).ifPresent(told::add);
        if (proofs != null) {
            Stream.of(AcceptedProof.values())
                    .map(proof -> sentences.say("practices.told." + proof + "." + proofs.contains(proof)))
                    .forEach(told::add);
        }
        return told;
    }

    private Optional<String> sentence(String key, @Nullable Boolean told) {
        return Optional.ofNullable(told).map(yes -> sentences.say(key + "." + yes));
    }
}
