/// Journeys that stopped moving, workload, what the engine could not do.
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "camunda",
            "care.messages",
            "camunda :: models",
            "pathway",
            "person",
            "platform.paging",
            "platform.refusals",
            "platform.web",
            "platform.words",
            "tasks"
        })
@NullMarked
package org.passerelle.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
