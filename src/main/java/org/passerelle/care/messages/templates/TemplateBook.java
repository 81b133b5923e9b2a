package org.passerelle.care.messages.templates;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.passerelle.accounts.CurrentUser;
import org.passerelle.care.messages.channels.ChannelKind;
import org.passerelle.person.Languages;
import org.passerelle.platform.refusals.InvalidInput;
import org.passerelle.platform.refusals.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The texts, as supervisors read and change them. What changes waits for a native reader again; when the French
/// changes, its translations do too.
@Service
@Transactional
public class TemplateBook {

    private final MessageTemplates templates;
    private final Clock clock;

    TemplateBook(MessageTemplates templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<TemplateView> all() {
        return templates.all().stream().map(MessageTemplate::view).toList();
    }

    /// Throws [NotFound].
    @Transactional(readOnly = true)
    public TemplateView get(MessageEvent event, ChannelKind channel, String language) {
        return find(new MessageTemplate.Id(event, channel, language)).view();
    }

    /// Throws [InvalidInput] naming each field that cannot stand.
    public TemplateView change(
            MessageEvent event, ChannelKind channel, String language, TemplateTold told, CurrentUser by) {
        MessageTemplate template = find(new MessageTemplate.Id(event, channel, language));
        Wording wording = wording(channel, told);
        InvalidInput.throwIfAny(TemplateCheck.problems(template.id(), wording, french(template.id()), madeUp()));
        Instant now = clock.instant();
        if (!wording.equals(template.wording())) {
            template.say(wording, by.username(), now);
            if (language.equals(Languages.FRENCH)) {
                templates.of(event, channel).stream()
                        .filter(other -> other != template)
                        .forEach(MessageTemplate::doubt);
            }
        }
        if (!Boolean.TRUE.equals(told.reviewed())) {
            template.doubt();
        } else if (!template.isReviewed()) {
            template.review(by.username(), now);
        }
        return template.view();
    }

    /// As it would arrive, with what is not kept yet.
    @Transactional(readOnly = true)
    public Wording preview(ChannelKind channel, String language, TemplateTold told) {
        return Filling.of(wording(channel, told), Facts.madeUp(madeUp()), channel, language);
    }

    /// Everything in this language at once: a native reader read it all.
    public void review(String language, CurrentUser by) {
        List<MessageTemplate> all = templates.in(language.toLowerCase(Locale.ROOT));
        if (all.isEmpty()) {
            throw new NotFound("template", language);
        }
        all.stream()
                .filter(template -> !template.isReviewed())
                .forEach(template -> template.review(by.username(), clock.instant()));
    }

    private MessageTemplate find(MessageTemplate.Id id) {
        return templates.findById(id).orElseThrow(() -> new NotFound("template", id.language()));
    }

    private @Nullable Wording french(MessageTemplate.Id id) {
        return templates
                .findById(new MessageTemplate.Id(id.event(), id.channel(), Languages.FRENCH))
                .map(MessageTemplate::wording)
                .orElse(null);
    }

    private static Wording wording(ChannelKind channel, TemplateTold told) {
        String body =
                told.body() == null ? "" : told.body().replace("\r\n", "\n").strip();
        String subject = told.subject() == null ? "" : told.subject().strip();
        return new Wording(channel == ChannelKind.MAIL ? subject : null, body);
    }

    /// A Wednesday in September: the names are among the longest, in most languages.
    private ZonedDateTime madeUp() {
        return LocalDate.of(2026, 9, 23).atTime(LocalTime.of(10, 30)).atZone(clock.getZone());
    }
}
