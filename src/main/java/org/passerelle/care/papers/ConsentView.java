package org.passerelle.care.papers;

import java.time.Instant;

/// @param language in which the person was asked, ISO 639-3
/// @param interpreter whether a professional interpreter put the question
public record ConsentView(
        Consent.SharedWith sharedWith,
        Consent.Word word,
        String language,
        boolean interpreter,
        Instant saidAt,
        String notedBy) {

    public boolean isGiven() {
        return word == Consent.Word.GIVEN;
    }
}
