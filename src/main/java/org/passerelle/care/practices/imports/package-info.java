/// Lists of practices, read from files: the public directory of professionals, or a list of one's own.
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "care.practices",
            "person",
            "platform.places",
            "platform.refusals",
            "platform.web",
            "platform.words"
        })
@NullMarked
package org.passerelle.care.practices.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
