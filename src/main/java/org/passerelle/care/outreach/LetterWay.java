package org.passerelle.care.outreach;

/// How a letter reaches a practice.
enum LetterWay {
    LETTER,
    EMAIL,
    /// Handed over on the spot.
    VISIT
}
