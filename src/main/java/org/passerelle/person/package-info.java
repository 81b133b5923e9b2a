/// The person we accompany: alias, languages, contact.
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "platform.paging",
            "platform.places",
            "platform.privacy",
            "platform.refusals",
            "platform.web",
            "platform.words"
        })
@NullMarked
package org.passerelle.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
