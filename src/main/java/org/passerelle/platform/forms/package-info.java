/// Camunda forms on our side: what they ask, whether an answer fits, who makes facts of it.
@ApplicationModule(allowedDependencies = {"platform.refusals"})
@NullMarked
package org.passerelle.platform.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
