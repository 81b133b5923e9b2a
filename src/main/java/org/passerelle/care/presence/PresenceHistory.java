package org.passerelle.care.presence;

import java.time.LocalDate;
import org.passerelle.pathway.Happening;

/// What the history tells of a visit that was counted: not what the session was about, which would say something of
/// the person's health.
sealed interface PresenceHistory extends Happening {

    record VisitCountedLater(LocalDate on, @OneSentenceEach OccasionKind kind) implements PresenceHistory {}
}
