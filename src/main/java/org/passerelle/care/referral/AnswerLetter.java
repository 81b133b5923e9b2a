package org.passerelle.care.referral;

import java.util.Locale;
import java.util.Objects;
import org.passerelle.accounts.Programme;
import org.passerelle.accounts.Programmes;
import org.passerelle.care.messages.PlainMail.Mail;
import org.passerelle.person.Languages;
import org.passerelle.platform.words.Phones;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// What a doctor is written: in French, and without the patient's name, as mail is read by many.
@Component
class AnswerLetter {

    private final MessageSource messages;
    private final Programmes programmes;

    AnswerLetter(MessageSource messages, Programmes programmes) {
        this.messages = messages;
        this.programmes = programmes;
    }

    Mail of(Referral referral) {
        Programme team = programmes.get(referral.programme());
        String phone = team.phone() == null ? "" : Phones.shown(team.phone());
        String word = referral.word() == null ? "" : say("referral.mail.word", referral.word());
        String text = say(
                referral.isAccepted() ? "referral.mail.accept" : "referral.mail.decline",
                referral.reference(),
                word,
                team.name(),
                phone);
        return new Mail(
                referral.id(),
                "referral-" + referral.id(),
                Objects.requireNonNull(referral.who().doctorEmail()),
                Languages.FRENCH,
                say("referral.mail.subject", referral.reference()),
                text);
    }

    private String say(String key, Object... args) {
        return messages.getMessage(key, args, Locale.FRENCH);
    }
}
