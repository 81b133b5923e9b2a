package org.passerelle.care.advocacy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A meeting as typed on its page, with one promise, or none.
record MeetingForm(
        @Nullable String on,
        @Nullable String team,
        @Nullable String asked,
        @Nullable String promised,
        @Nullable String dueOn) {

    MeetingTold told() {
        boolean nothing = promised == null || promised.isBlank();
        return new MeetingTold(
                on, team, asked, nothing ? List.of() : List.of(new MeetingTold.Promise(promised, dueOn)));
    }
}
