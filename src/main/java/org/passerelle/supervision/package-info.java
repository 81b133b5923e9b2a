/// Journeys that stopped moving, workload, what the engine could not do.
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "camunda",
            "camunda :: models",
            "pathway",
            "platform.paging",
            "platform.refusals",
            "platform.web",
            "platform.words"
        })
@NullMarked
package org.passerelle.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
