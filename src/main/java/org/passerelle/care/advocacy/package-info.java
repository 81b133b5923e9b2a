/// Those whose word changes what care people get, what we asked of them and what they promised: each promise is a
/// commitment that comes back as a task on its day (decision 36).
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "camunda",
            "pathway",
            "platform.forms",
            "platform.refusals",
            "platform.web",
            "platform.words"
        })
@NullMarked
package org.passerelle.care.advocacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
