package org.passerelle.care.appointments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which appointments are asked for.
///
/// @param to the last day, it included
/// @param mediator username; absent: whoever looks after them
record AppointmentQuery(
        LocalDate from,
        LocalDate to,
        @Nullable String mediator,
        @Nullable String cursor,
        int limit) {

    AppointmentQuery lasting(int days) {
        return new AppointmentQuery(from, from.plusDays(days - 1L), mediator, cursor, limit);
    }
}
