/// Why something is refused, as plain Java: an entity may refuse without knowing the web.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.passerelle.platform.refusals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
