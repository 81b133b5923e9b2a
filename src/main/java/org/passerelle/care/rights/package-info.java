/// Health cover: what is open, until when, what proves it.
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "camunda",
            "camunda :: models",
            "pathway",
            "platform.forms",
            "platform.refusals",
            "platform.web",
            "platform.words"
        })
@NullMarked
package org.passerelle.care.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
