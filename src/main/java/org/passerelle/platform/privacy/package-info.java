/// Who looked at whom, and on what ground.
@ApplicationModule(allowedDependencies = {"platform.refusals"})
@NullMarked
package org.passerelle.platform.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
