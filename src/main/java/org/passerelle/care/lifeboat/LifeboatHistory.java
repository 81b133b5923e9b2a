package org.passerelle.care.lifeboat;

import org.passerelle.pathway.Happening;

/// What the history tells of the card and of what was left with it.
sealed interface LifeboatHistory extends Happening {

    record CardMade() implements LifeboatHistory {}

    record CardRevoked() implements LifeboatHistory {}

    record ContactLeftByCard() implements LifeboatHistory {}

    record ContactTakenUp(@OneSentenceEach ContactUse use) implements LifeboatHistory {}
}
