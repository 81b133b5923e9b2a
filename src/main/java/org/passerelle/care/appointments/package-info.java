/// Appointments with a practice and what became of them.
@ApplicationModule(
        allowedDependencies = {
            "camunda",
            "care.practices",
            "care.rights",
            "pathway",
            "platform.forms",
            "platform.refusals"
        })
@NullMarked
package org.passerelle.care.appointments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
