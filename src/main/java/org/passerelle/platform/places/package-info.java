/// Communes by INSEE code.
@ApplicationModule(allowedDependencies = {"platform.refusals", "platform.time", "platform.words"})
@NullMarked
package org.passerelle.platform.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
