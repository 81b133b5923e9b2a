/// Where those who run an installation give out accounts and keep the programmes and the communes.
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "platform.paging",
            "platform.places",
            "platform.refusals",
            "platform.web",
            "platform.words"
        })
@NullMarked
package org.passerelle.accounts.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
