/// What makes trial and training possible: moving time, and demo data to try things on.
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "camunda",
            "care.interpreting",
            "care.practices",
            "pathway",
            "person",
            "platform.forms",
            "platform.paging",
            "platform.startup",
            "platform.time",
            "tasks"
        })
@NullMarked
package org.passerelle.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
