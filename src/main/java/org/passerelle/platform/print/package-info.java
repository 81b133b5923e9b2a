/// Pages on paper.
@ApplicationModule(allowedDependencies = "platform.words")
@NullMarked
package org.passerelle.platform.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
