package org.passerelle.care.escort;

import org.passerelle.pathway.Happening;

/// What the history tells of escorts.
sealed interface EscortHistory extends Happening {

    /// It is settled how the person comes to the appointment.
    record EscortPlanned(@OneSentenceEach EscortLevel level) implements EscortHistory {}

    /// Whoever should have gone along is away on that day.
    record EscortLost(@OneSentenceEach EscortLevel level) implements EscortHistory {}

    /// A practice was told that somebody comes along.
    record EscortPromised() implements EscortHistory {}

    record EscortPromiseWithdrawn() implements EscortHistory {}
}
