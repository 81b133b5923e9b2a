/// Sign-in, roles, the current user.
@ApplicationModule(
        allowedDependencies = {
            "platform.database",
            "platform.paging",
            "platform.places",
            "platform.privacy",
            "platform.refusals",
            "platform.startup",
            "platform.time",
            "platform.web",
            "platform.words"
        })
@NullMarked
package org.passerelle.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
