/// Figures with honest denominators: what became of those we accompany, the unknown beside the known (decision 36).
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "care.appointments",
            "care.followup",
            "care.presence",
            "pathway",
            "platform.refusals",
            "platform.web",
            "platform.words"
        })
@NullMarked
package org.passerelle.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
