package org.passerelle.care.messages.templates;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.passerelle.care.messages.channels.ChannelKind;
import org.passerelle.person.Languages;
import org.passerelle.platform.refusals.FieldProblem;
import org.passerelle.platform.refusals.PlainText;

/// Whether a text may go out to people: it says what it must, no more than it may, and fits.
final class TemplateCheck {

    private static final int LONGEST_SUBJECT = 80;
    private static final int LONGEST_BODY = 1000;

    private TemplateCheck() {}

    /// What is wrong with it, beside each field; a translation says all that the French says.
    static List<FieldProblem> problems(
            MessageTemplate.Id id, Wording wording, @Nullable Wording french, ZonedDateTime madeUp) {
        List<FieldProblem> problems = new ArrayList<>();
        String subject = wording.subject();
        if (id.channel() == ChannelKind.MAIL) {
            PlainText.line("subject", subject, LONGEST_SUBJECT, problems);
        }
        if (PlainText.isEmpty(wording.body())) {
            problems.add(new FieldProblem("body", "required"));
        } else if (wording.body().length() > LONGEST_BODY) {
            problems.add(new FieldProblem("body", "text.long", LONGEST_BODY));
        } else if (!PlainText.canBeKept(wording.body())) {
            problems.add(new FieldProblem("body", "text.characters", PlainText.refused(wording.body())));
        }
        if (problems.isEmpty()) {
            placeholders(id, wording, french, problems);
            words(wording, problems);
        }
        if (problems.isEmpty() && id.channel() == ChannelKind.SMS) {
            length(id, wording, madeUp, problems);
        }
        return problems;
    }

    private static void placeholders(
            MessageTemplate.Id id, Wording wording, @Nullable Wording french, List<FieldProblem> problems) {
        Set<String> used = wording.placeholders();
        used.stream()
                .filter(name -> !Filling.PLACEHOLDERS.contains(name))
                .findFirst()
                .ifPresent(
                        unknown -> problems.add(new FieldProblem("body", "template.placeholder", "{" + unknown + "}")));
        if (wording.hasALooseBrace()) {
            problems.add(new FieldProblem("body", "template.brace"));
        }
        Set<String> missing = new TreeSet<>(
                id.language().equals(Languages.FRENCH) || french == null ? needed(id.event()) : french.placeholders());
        missing.removeAll(used);
        missing.stream()
                .findFirst()
                .ifPresent(name -> problems.add(new FieldProblem("body", "template.missing", "{" + name + "}")));
    }

    /// Without these nobody knows what to do.
    private static Set<String> needed(MessageEvent event) {
        return switch (event) {
            case BOOKED, MOVED, REMINDER_3_DAYS, REMINDER_1_DAY -> Set.of("day", "time", "place", "phone");
            case CANCELED -> Set.of("day", "time", "phone");
            case MORNING -> Set.of("time", "place", "phone");
        };
    }

    private static void words(Wording wording, List<FieldProblem> problems) {
        if (wording.subject() != null) {
            ForbiddenWords.in(wording.subject())
                    .ifPresent(word -> problems.add(new FieldProblem("subject", "template.word", word)));
        }
        ForbiddenWords.in(wording.body())
                .ifPresent(word -> problems.add(new FieldProblem("body", "template.word", word)));
    }

    private static void length(
            MessageTemplate.Id id, Wording wording, ZonedDateTime madeUp, List<FieldProblem> problems) {
        String text = Filling.of(wording, Facts.madeUp(madeUp), ChannelKind.SMS, id.language())
                .body();
        int segments = SmsLength.segments(text);
        if (segments > SmsLength.MOST_SEGMENTS) {
            problems.add(new FieldProblem("body", "template.long", segments, SmsLength.MOST_SEGMENTS, text.length()));
        }
    }
}
