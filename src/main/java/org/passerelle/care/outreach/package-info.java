/// Practices are asked whether they take new patients: in campaigns over communes, then again when an answer is old.
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "camunda",
            "care.practices",
            "person",
            "platform.forms",
            "platform.paging",
            "platform.places",
            "platform.print",
            "platform.refusals",
            "platform.web",
            "platform.words"
        })
@NullMarked
package org.passerelle.care.outreach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
