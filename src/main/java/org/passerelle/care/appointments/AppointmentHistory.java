package org.passerelle.care.appointments;

import java.time.Instant;
import java.time.LocalDate;
import org.passerelle.pathway.Happening;
import org.passerelle.pathway.News;

/// What the history tells of appointments; `practice` is its name on that day.
public sealed interface AppointmentHistory extends Happening {

    record AppointmentBooked(Instant at, String practice) implements AppointmentHistory {}

    record AppointmentCallBack(LocalDate on) implements AppointmentHistory {}

    record PracticeWithdrew(String practice) implements AppointmentHistory {}

    /// The person no longer wants an appointment there.
    record PersonDeclined(String practice) implements AppointmentHistory {}

    record NoAppointment(@OneSentenceEach NoAppointmentReason why) implements AppointmentHistory {}

    /// What was planned for the old date is released.
    record AppointmentMoved(Instant to, @OneSentenceEach News.Teller by) implements AppointmentHistory {}

    /// What was planned for it is released.
    record AppointmentCanceled(Instant at, @OneSentenceEach News.Teller by) implements AppointmentHistory {}

    /// The place, whom to ask for or who looks after it is other than before; the date stays.
    record AppointmentSpecified(Instant at) implements AppointmentHistory {}

    /// Told of an appointment when there was none to change.
    record AppointmentNewsKept() implements AppointmentHistory {}
}
