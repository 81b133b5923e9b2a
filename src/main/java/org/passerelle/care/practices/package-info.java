/// The directory of doctors' practices, whom they accept, and which fits whom.
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "camunda",
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
package org.passerelle.care.practices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
