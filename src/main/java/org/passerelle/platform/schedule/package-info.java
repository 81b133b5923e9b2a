/// Work that is done later, written down in the transaction that wants it.
@ApplicationModule(allowedDependencies = {"platform.startup"})
@NullMarked
package org.passerelle.platform.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
