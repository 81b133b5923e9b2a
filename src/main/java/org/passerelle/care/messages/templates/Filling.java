package org.passerelle.care.messages.templates;

import java.util.Map;
import java.util.Set;
import org.passerelle.care.messages.channels.ChannelKind;
import org.passerelle.platform.words.Phones;

/// Puts facts in the place of placeholders, in the language of the text.
final class Filling {

    static final Set<String> PLACEHOLDERS = Set.of("day", "time", "place", "team", "phone");

    private Filling() {}

    /// An SMS leaves with the fullest name of the place that still fits.
    static Wording of(Wording wording, Facts facts, ChannelKind channel, String language) {
        if (channel == ChannelKind.MAIL) {
            return filled(wording, facts, facts.places().getFirst(), language);
        }
        Wording last = wording;
        for (String place : facts.places()) {
            last = filled(wording, facts, place, language);
            if (SmsLength.segments(last.body()) <= SmsLength.MOST_SEGMENTS) {
                break;
            }
        }
        return new Wording(null, SmsLength.plain(last.body()));
    }

    private static Wording filled(Wording wording, Facts facts, String place, String language) {
        return wording.filled(Map.of(
                "day", DayWords.day(facts.at(), language),
                "time", DayWords.time(facts.at(), language),
                "place", place,
                "team", facts.team(),
                "phone", Phones.dialled(facts.phone())));
    }
}
