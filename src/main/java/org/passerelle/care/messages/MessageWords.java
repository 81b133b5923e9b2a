package org.passerelle.care.messages;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.accounts.Names;
import org.passerelle.person.PersonWords;
import org.passerelle.platform.words.Moments;
import org.passerelle.platform.words.Sentences;
import org.springframework.stereotype.Component;

/// A message and what became of it in words. Pages call it as `@messageWords`.
@Component("messageWords")
public class MessageWords {

    private final Sentences sentences;
    private final Moments moments;
    private final PersonWords languages;
    private final Names names;

    MessageWords(Sentences sentences, Moments moments, PersonWords languages, Names names) {
        this.sentences = sentences;
        this.moments = moments;
        this.languages = languages;
        this.names = names;
    }

    /// "Envoyé aujourd'hui à 9 h 02 par SMS, en tigrinya".
    public String state(MessageView message) {
        String when = moments.dayAndTime(message.settledAt() == null ? message.dueAt() : message.settledAt());
        String state = sentences.say("messages.state." + message.state(), when);
        String how = message.channel() == null ? "" : sentences.say("messages.by." + message.channel());
        String language =
                message.language() == null ? "" : sentences.say("messages.in", languages.language(message.language()));
        return said(state, how, language);
    }

    /// What else there is to know of it; empty when nothing.
    public String detail(MessageView message) {
        String why = message.why() == null || message.why().isEmpty()
                ? ""
                : sentences.orElse("messages.why." + message.why(), answer(message.why()));
        String french = message.inFrench() == null ? "" : sentences.say("messages.french." + message.inFrench());
        String by = message.settledBy() == null
                ? ""
                : sentences.say(
                        message.state() == MessageState.SENT ? "messages.said" : "messages.asked",
                        names.of(message.settledBy()));
        return said(why, french, by);
    }

    private static String said(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private String answer(String code) {
        return sentences.say("messages.why.answer", code.replace('_', ' '));
    }

    public String level(MessageView message) {
        return switch (message.state()) {
            case SENT -> "done";
            case REFUSED, FAILED, UNKNOWN -> "late";
            case SKIPPED -> "soon";
            case PLANNED, SENDING, STOPPED -> "later";
        };
    }

    public String sign(MessageView message) {
        return switch (message.state()) {
            case SENT -> "✓";
            case REFUSED, FAILED, UNKNOWN, SKIPPED -> "⚠";
            case PLANNED, SENDING -> "○";
            case STOPPED -> "–";
        };
    }
}
