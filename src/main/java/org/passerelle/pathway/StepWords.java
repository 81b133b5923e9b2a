package org.passerelle.pathway;

import org.passerelle.camunda.models.DeployedModels;
import org.passerelle.platform.words.Sentences;
import org.springframework.stereotype.Component;

/// Names a step for the reader; one that has no words of its own as the deployed model names it.
@Component
public class StepWords {

    private final DeployedModels models;
    private final Sentences sentences;

    StepWords(DeployedModels models, Sentences sentences) {
        this.models = models;
        this.sentences = sentences;
    }

    public String of(String processId, String step) {
        return sentences.step(step, () -> models.latestProcess(processId)
                .map(process -> process.nameOf(step))
                .orElse(step));
    }
}
