/// Interpreters: whether one is needed, how, who pays.
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "camunda",
            "care.appointments",
            "care.practices",
            "pathway",
            "person",
            "platform.forms"
        })
@NullMarked
package org.passerelle.care.interpreting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
