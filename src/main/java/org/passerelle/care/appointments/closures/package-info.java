/// Days on which practices are closed, and strikes: public holidays, and what supervisors enter.
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "care.practices",
            "platform.places",
            "platform.refusals",
            "platform.web",
            "platform.words"
        })
@NullMarked
package org.passerelle.care.appointments.closures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
