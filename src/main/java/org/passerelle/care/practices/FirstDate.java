package org.passerelle.care.practices;

import java.time.Instant;
import java.util.UUID;
import org.passerelle.platform.forms.AnsweredTask;

/// Takes the date a secretary gives in the call in which the practice says yes; told by whoever keeps appointments.
public interface FirstDate {

    /// The new appointment. Throws [org.passerelle.platform.refusals.InvalidInput] on `confirmedOpen` for a day on
    /// which the practice is believed to be closed, unless it was confirmed.
    UUID given(AnsweredTask task, UUID practiceId, Instant at, boolean confirmedOpen);
}
