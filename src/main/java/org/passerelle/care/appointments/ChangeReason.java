package org.passerelle.care.appointments;

/// Why an appointment does not take place as booked. The words stand under `reason.<code>`.
enum ChangeReason {
    DATE_IMPOSSIBLE,
    HEALTH,
    TIME_WORK,
    TRANSPORT_STRIKE,
    PRACTICE_CLOSED,
    DOCTOR_AWAY,
    NO_INTERPRETER,
    RIGHTS_ENDED,
    OTHER_GP_MEANWHILE,
    CHANGED_MIND,
    OTHER
}
