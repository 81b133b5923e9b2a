package org.passerelle.pathway;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.platform.words.Sentences;
import org.springframework.stereotype.Component;

/// What comes of news, in one sentence.
@Component
public class NewsWords {

    private final StepWords steps;
    private final Sentences sentences;

    NewsWords(StepWords steps, Sentences sentences) {
        this.steps = steps;
        this.sentences = sentences;
    }

    public String of(PathwayNews.Effect effect) {
        if (effect.changesNothing()) {
            return sentences.say("news.kept");
        }
        Stream<String> over = effect.ended().stream()
                .map(wait -> steps.of(wait.processId(), wait.step()))
                .map(step -> sentences.say("news.over", step));
        Stream<String> opened = effect.opened().stream()
                .map(step -> sentences.step(step, step))
                .map(step -> sentences.say("news.opened", step));
        return sentences.say(
                "news.taken", Stream.concat(over, opened).distinct().collect(Collectors.joining(", ")));
    }
}
