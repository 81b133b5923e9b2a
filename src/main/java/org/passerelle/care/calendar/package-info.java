/// Appointments and escorts for the calendars of those who come and those who go along.
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "care.appointments",
            "care.escort",
            "care.practices",
            "pathway",
            "person",
            "platform.refusals",
            "platform.web"
        })
@NullMarked
package org.passerelle.care.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
