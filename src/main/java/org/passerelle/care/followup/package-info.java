/// What happened after the appointment.
@ApplicationModule(
        allowedDependencies = {
            "care.appointments",
            "care.interpreting",
            "care.practices",
            "pathway",
            "platform.forms",
            "platform.refusals"
        })
@NullMarked
package org.passerelle.care.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
