/// Days on which we were there, written down without names: permanences in waiting rooms, collective prevention
/// sessions, and the visits that came of them, months after (decision 36).
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "care.practices",
            "pathway",
            "platform.paging",
            "platform.refusals",
            "platform.web",
            "platform.words"
        })
@NullMarked
package org.passerelle.care.presence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
