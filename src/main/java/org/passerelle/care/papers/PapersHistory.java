package org.passerelle.care.papers;

import org.passerelle.care.papers.Consent.SharedWith;
import org.passerelle.pathway.Happening;

/// What the history tells of consent; the language as ISO 639-3 code.
sealed interface PapersHistory extends Happening {

    record ConsentGiven(@OneSentenceEach SharedWith sharedWith, String language) implements PapersHistory {}

    record ConsentRefused(@OneSentenceEach SharedWith sharedWith) implements PapersHistory {}

    record ConsentWithdrawn(@OneSentenceEach SharedWith sharedWith) implements PapersHistory {}
}
