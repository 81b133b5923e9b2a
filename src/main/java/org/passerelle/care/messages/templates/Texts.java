package org.passerelle.care.messages.templates;

import java.util.List;
import java.util.Optional;
import org.passerelle.care.messages.channels.ChannelKind;
import org.passerelle.person.Languages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The text that a person gets: in the first of their languages that may be sent, otherwise in French, and why.
@Service
@Transactional(readOnly = true)
public class Texts {

    /// Why somebody gets French.
    public enum InFrench {
        NO_TEMPLATE,
        NOT_REVIEWED
    }

    /// @param inFrench absent when it is in a language of the person
    public record Text(Wording wording, String language, Optional<InFrench> inFrench) {}

    private final MessageTemplates templates;

    Texts(MessageTemplates templates) {
        this.templates = templates;
    }

    /// @param unreviewedToo whether a text may leave that no native reader confirmed
    public Text of(
            MessageEvent event, ChannelKind channel, List<String> languages, boolean unreviewedToo, Facts facts) {
        boolean waits = false;
        for (String language : languages) {
            Optional<MessageTemplate> template = templates.findById(new MessageTemplate.Id(event, channel, language));
            if (template.isPresent() && (unreviewedToo || template.get().isReviewed())) {
                return text(template.get(), facts, Optional.empty());
            }
            waits |= template.isPresent();
        }
        MessageTemplate french = templates
                .findById(new MessageTemplate.Id(event, channel, Languages.FRENCH))
                .orElseThrow(() -> new IllegalStateException("No French text for " + event));
        return text(french, facts, Optional.of(waits ? InFrench.NOT_REVIEWED : InFrench.NO_TEMPLATE));
    }

    private static Text text(MessageTemplate template, Facts facts, Optional<InFrench> why) {
        MessageTemplate.Id id = template.id();
        return new Text(Filling.of(template.wording(), facts, id.channel(), id.language()), id.language(), why);
    }
}
