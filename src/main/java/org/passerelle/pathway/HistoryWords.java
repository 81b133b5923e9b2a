package org.passerelle.pathway;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.platform.words.Sentences;
import org.springframework.stereotype.Component;

/// Tells a line of the history in the reader's language. Arguments of the sentence are the components of the record,
/// then the name of the step.
@Component
public class HistoryWords {

    private final Sentences sentences;

    HistoryWords(Sentences sentences) {
        this.sentences = sentences;
    }

    public String of(Happened line, String stepName) {
        List<@Nullable Object> words = new ArrayList<>(HappeningRecords.values(line.what()));
        words.add(stepName);
        return sentences.tell("history." + line.what().code(), words);
    }
}
