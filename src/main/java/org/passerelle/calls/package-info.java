/// Calling people one after the other: who is next, what to know, what came of it. What is answered here waits some
/// seconds in which it can be taken back, and then goes the way every answer goes.
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "camunda",
            "care.appointments",
            "care.followup",
            "care.interpreting",
            "care.practices",
            "pathway",
            "person",
            "platform.refusals",
            "platform.web",
            "platform.words",
            "tasks"
        })
@NullMarked
package org.passerelle.calls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
