package org.passerelle.care.practices;

import java.time.Instant;
import java.util.UUID;
import org.passerelle.platform.forms.AnsweredTask;

/// Takes the date a secretary gives in the call in which the practice says yes; told by whoever keeps appointments.
public interface FirstDate {

    /// The new appointment.
    UUID given(AnsweredTask task, UUID practiceId, Instant at);
}
