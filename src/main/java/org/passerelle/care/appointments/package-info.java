/// Appointments with a practice and what became of them: booked, moved and cancelled as news of their pathway, listed
/// for their team.
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "camunda",
            "care.appointments.closures",
            "care.practices",
            "care.rights",
            "pathway",
            "person",
            "platform.forms",
            "platform.paging",
            "platform.places",
            "platform.refusals",
            "platform.web",
            "platform.words"
        })
@NullMarked
package org.passerelle.care.appointments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
