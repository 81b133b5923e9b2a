/// How a person comes to the appointment: with someone, or alone; who goes along when, and what a practice was promised
/// (decision 34).
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "camunda",
            "care.appointments",
            "care.escort.companions",
            "care.escort.planner",
            "care.practices",
            "pathway",
            "person",
            "platform.forms",
            "platform.paging",
            "platform.places",
            "platform.refusals",
            "platform.schedule",
            "platform.web",
            "platform.words"
        })
@NullMarked
package org.passerelle.care.escort;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
