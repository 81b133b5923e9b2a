/// A part of a long list, and where the next part begins.
@ApplicationModule(allowedDependencies = {"platform.refusals"})
@NullMarked
package org.passerelle.platform.paging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
