/// One person's journey: its steps, its history, where it stands.
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "camunda",
            "camunda :: models",
            "person",
            "platform.forms",
            "platform.paging",
            "platform.privacy",
            "platform.refusals",
            "platform.schedule",
            "platform.time",
            "platform.web",
            "platform.words"
        })
@NullMarked
package org.passerelle.pathway;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
