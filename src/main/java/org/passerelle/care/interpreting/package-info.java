/// Interpreters: whether one is needed, how, who pays.
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "camunda",
            "care.appointments",
            "care.interpreting.funding",
            "care.practices",
            "care.rights",
            "pathway",
            "person",
            "platform.forms",
            "platform.paging",
            "platform.refusals",
            "platform.web",
            "platform.words"
        })
@NullMarked
package org.passerelle.care.interpreting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
