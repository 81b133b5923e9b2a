/// What time it is: the one time zone, and a clock that training may move together with the engine.
@ApplicationModule(allowedDependencies = {"platform.refusals"})
@NullMarked
package org.passerelle.platform.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
