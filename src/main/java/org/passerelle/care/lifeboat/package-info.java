/// The contact lifeboat (features.md N22): a paper card with a code by which whoever meets a person leaves us a way to
/// reach them. The page where the code is typed shows nothing about anybody; what was left becomes a task
/// (decision 32).
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "camunda",
            "care.followup",
            "pathway",
            "person",
            "platform.forms",
            "platform.print",
            "platform.refusals",
            "platform.web",
            "platform.words"
        })
@NullMarked
package org.passerelle.care.lifeboat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
