/// What is handed out: the liaison document for a practice, with the person's consent, and the way card for the person.
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "care.appointments",
            "care.interpreting",
            "care.practices",
            "care.rights",
            "pathway",
            "person",
            "platform.print",
            "platform.refusals",
            "platform.web",
            "platform.words"
        })
@NullMarked
package org.passerelle.care.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
