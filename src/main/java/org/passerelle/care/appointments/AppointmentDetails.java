package org.passerelle.care.appointments;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/// What of an appointment is not its date.
///
/// @param place where, when it is not at the practice's address
/// @param doctor whom to ask for
/// @param specialist of what kind, when it is no general practitioner
/// @param mediator username of who looks after it and is there on the day, unless an escort is planned
@Embeddable
record AppointmentDetails(
        @Nullable String place,
        @Nullable String doctor,
        @Nullable String specialist,
        @Nullable String mediator) {

    static final AppointmentDetails NONE = new AppointmentDetails(null, null, null, null);

    static AppointmentDetails lookedAfterBy(String mediator) {
        return new AppointmentDetails(null, null, null, mediator);
    }
}
