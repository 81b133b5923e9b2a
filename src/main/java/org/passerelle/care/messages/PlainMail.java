package org.passerelle.care.messages;

import java.util.UUID;
import org.passerelle.care.messages.channels.Channel;
import org.passerelle.care.messages.channels.ChannelKind;
import org.passerelle.care.messages.channels.Channels;
import org.passerelle.care.messages.channels.Letter;
import org.passerelle.care.messages.channels.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The way out for a mail that another house writes, to somebody we do not accompany. That house writes down that it
/// is about to leave before it leaves, and what became of it.
@Component
public class PlainMail {

    private static final Logger LOG = LoggerFactory.getLogger(PlainMail.class);

    /// @param key the same however often this mail is tried
    public record Mail(UUID id, String key, String to, String language, String subject, String text) {

        /// Whom it is for and what it says is for nobody's log.
        @Override
        public String toString() {
            return "Mail " + id;
        }
    }

    public enum Sent {
        TAKEN,
        /// Nothing will come of it.
        REFUSED,
        /// Surely not taken; try again.
        NOT_YET,
        /// It may have been taken.
        UNKNOWN
    }

    private final Channels channels;

    PlainMail(Channels channels) {
        this.channels = channels;
    }

    /// Whether mails leave here at all.
    public boolean isOpen() {
        return channels.of(ChannelKind.MAIL).isPresent();
    }

    /// Whether what comes twice under one key arrives once.
    public boolean takesOnce() {
        return channels.of(ChannelKind.MAIL).map(Channel::takesOnce).orElse(false);
    }

    /// Takes as long as the mail server takes; in no transaction.
    public Sent send(Mail mail) {
        Letter letter = new Letter(
                mail.id(), mail.key(), ChannelKind.MAIL, mail.to(), mail.language(), mail.subject(), mail.text());
        try {
            return channels.of(ChannelKind.MAIL)
                    .map(channel -> sent(channel.send(letter)))
                    .orElse(Sent.REFUSED);
        } catch (RuntimeException unforeseen) {
            LOG.warn("{} met {}", mail, unforeseen.getClass().getSimpleName());
            return Sent.UNKNOWN;
        }
    }

    private static Sent sent(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted _ -> Sent.TAKEN;
            case Outcome.Refused _ -> Sent.REFUSED;
            case Outcome.TryAgain _ -> Sent.NOT_YET;
            case Outcome.Unknown _ -> Sent.UNKNOWN;
        };
    }
}
