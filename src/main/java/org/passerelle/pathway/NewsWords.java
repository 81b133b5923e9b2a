package org.passerelle.pathway;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.camunda.models.DeployedModels;
import org.passerelle.camunda.models.ProcessModel;
import org.passerelle.platform.words.Sentences;
import org.springframework.stereotype.Component;

/// What comes of news, in one sentence.
@Component
public class NewsWords {

    private final DeployedModels models;
    private final Sentences sentences;

    NewsWords(DeployedModels models, Sentences sentences) {
        this.models = models;
        this.sentences = sentences;
    }

    public String of(PathwayNews.Effect effect) {
        if (effect.changesNothing()) {
            return sentences.say("news.kept");
        }
        Stream<String> over = effect.ended().stream()
                .map(wait -> sentences.step(wait.step(), name(wait.processId(), wait.step())))
                .map(step -> sentences.say("news.over", step));
        Stream<String> opened = effect.opened().stream()
                .map(step -> sentences.step(step, step))
                .map(step -> sentences.say("news.opened", step));
        return sentences.say(
                "news.taken", Stream.concat(over, opened).distinct().collect(Collectors.joining(", ")));
    }

    private String name(String processId, String step) {
        return models.latestProcess(processId)
                .map(ProcessModel::elementNames)
                .map(names -> names.get(step))
                .orElse(step);
    }
}
