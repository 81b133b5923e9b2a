package org.passerelle.care.lifeboat;

import org.jspecify.annotations.Nullable;
import org.passerelle.person.LeftTold;

/// What somebody typed on the page of the card.
record CardTold(
        @Nullable String code,
        @Nullable String kind,
        @Nullable String value,
        @Nullable String words) {

    static final CardTold NOTHING = new CardTold(null, "PHONE", null, null);

    LeftTold left() {
        return new LeftTold(kind, value, words);
    }
}
