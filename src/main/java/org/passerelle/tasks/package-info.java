/// A mediator's list of things to do, and their outcomes.
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "camunda",
            "camunda :: models",
            "care.escort",
            "care.practices",
            "pathway",
            "pathway :: story",
            "person",
            "platform.forms",
            "platform.paging",
            "platform.refusals",
            "platform.schedule",
            "platform.web",
            "platform.words"
        })
@NullMarked
package org.passerelle.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
