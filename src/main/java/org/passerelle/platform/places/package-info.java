/// Communes by INSEE code.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.passerelle.platform.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
