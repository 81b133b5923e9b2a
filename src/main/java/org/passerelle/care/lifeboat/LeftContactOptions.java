package org.passerelle.care.lifeboat;

import java.util.List;
import java.util.UUID;
import org.passerelle.pathway.Pathways;
import org.passerelle.person.ContactLeftView;
import org.passerelle.person.ContactsLeft;
import org.passerelle.person.PersonWords;
import org.passerelle.platform.forms.FormOptions;
import org.passerelle.platform.words.Moments;
import org.passerelle.platform.words.Sentences;
import org.springframework.stereotype.Component;

/// What was left for a person and waits, the oldest first.
@Component
class LeftContactOptions implements FormOptions {

    private final ContactsLeft left;
    private final Pathways pathways;
    private final PersonWords words;
    private final Sentences sentences;
    private final Moments moments;

    LeftContactOptions(ContactsLeft left, Pathways pathways, PersonWords words, Sentences sentences, Moments moments) {
        this.left = left;
        this.pathways = pathways;
        this.words = words;
        this.sentences = sentences;
        this.moments = moments;
    }

    @Override
    public String valuesKey() {
        return "contactsLeft";
    }

    @Override
    public List<Option> options(UUID pathwayId) {
        return left.waitingFor(pathways.facts(pathwayId).personId()).stream()
                .map(this::option)
                .toList();
    }

    private Option option(ContactLeftView waiting) {
        String masked = words.contactMasked(waiting.kind(), waiting.value());
        String label = sentences.say("lifeboat.left.option", masked, moments.day(waiting.leftAt()));
        return new Option(waiting.id().toString(), label, waiting);
    }
}
