package org.passerelle.care.appointments;

import java.time.Instant;
import java.time.LocalDate;
import org.passerelle.pathway.Happening;

/// What the history tells of appointments; `practice` is its name on that day.
sealed interface AppointmentHistory extends Happening {

    record AppointmentBooked(Instant at, String practice) implements AppointmentHistory {}

    record AppointmentCallBack(LocalDate on) implements AppointmentHistory {}

    record PracticeWithdrew(String practice) implements AppointmentHistory {}
}
