/// What happened after the appointment.
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "care.appointments",
            "care.interpreting",
            "care.practices",
            "care.presence",
            "pathway",
            "person",
            "platform.forms",
            "platform.refusals"
        })
@NullMarked
package org.passerelle.care.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
