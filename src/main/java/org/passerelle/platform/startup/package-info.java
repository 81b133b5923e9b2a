/// How the product starts: what opens in which order, and quicker the next time, because a rehearsal leaves the JVM
/// its loaded classes.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.passerelle.platform.startup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
